// Reading the form of a pathway: its stages, what is wrong with them, and that it can be filled in again.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FormFields } from '../../pages/forms.ts';
import type { ChosenData } from '../findings/chosen-data.ts';
import { pathwayRequest } from './pathway-request.ts';
import { fillPathwayForm, pathwayFieldOf, readPathwayForm } from './read-pathway-form.ts';

const chosen: ChosenData = {
  records: {
    id: '5f0a2f5e-3c1d-4a8e-9a55-0d5b6f2f7c11',
    kind: 'people',
    title: 'Applicants',
    demonstration: false,
    createdAt: new Date(0),
  },
  population: null,
  breakdowns: [{ id: 'ethnicity', label: 'ethnicity' }],
  rollUps: [],
  columns: ['Ethnicity', 'Shortlisted'],
  months: null,
  area: 'Fellshire',
};
const filled = {
  by: 'ethnicity',
  stages: ' Applied, Shortlisted → Appointed ',
  adverse: 'yes',
  counting: 'applicants',
};

describe('the form of a pathway', () => {
  it('reads stages parted by commas or arrows', () => {
    const read = readPathwayForm(FormFields.from(filled), chosen);
    assert.ok(read.ok);
    assert.deepEqual(read.request.stages, ['Applied', 'Shortlisted', 'Appointed']);
    assert.equal(read.request.adverse, true);
    assert.deepEqual(pathwayRequest.parse(read.request), read.request);
  });

  it('can be filled in again from the request', () => {
    const read = readPathwayForm(FormFields.from(filled), chosen);
    assert.ok(read.ok);
    assert.deepEqual(readPathwayForm(FormFields.from(fillPathwayForm(read.request)), chosen), read);
  });

  it('wants at least two stages, each once', () => {
    for (const stages of ['Applied', '', 'Applied, applied']) {
      const read = readPathwayForm(FormFields.from({ ...filled, stages }), chosen);
      assert.deepEqual(read.ok ? [] : read.problems.map(({ field }) => field), ['stages']);
    }
    assert.equal(pathwayFieldOf('PATHWAY_NOT_NESTED'), 'stages');
  });
});
