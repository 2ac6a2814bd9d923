// How the form of a funnel is read, and how it is filled in again.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormFields } from '../../pages/forms.ts';
import type { ChosenData } from '../findings/chosen-data.ts';
import { fillFunnelForm, funnelFieldOf, readFunnelForm } from './read-funnel-form.ts';

const dataset = { title: 'Complaints', demonstration: true, createdAt: new Date('2026-01-05T09:00:00Z') };
const chosen: ChosenData = {
  records: { ...dataset, id: '5f6d4d6e-9a1b-4d36-8c62-0d3a4c1e0001', kind: 'counts' },
  population: { ...dataset, id: '5f6d4d6e-9a1b-4d36-8c62-0d3a4c1e0002', kind: 'population' },
  breakdowns: [{ id: 'ethnicity', label: 'ethnicity' }],
  rollUps: [],
  columns: ['District'],
  months: null,
  area: 'Fellshire',
};

const read = (fields: Record<string, string>) =>
  readFunnelForm(FormFields.from({ by: 'ethnicity', ...fields }), chosen);

describe('the form of a funnel', () => {
  test('is of every area of the population, whatever area is the organisation’s own', () => {
    const answer = read({ group: 'Black', counting: 'complaints' });
    assert.ok(answer.ok);
    const { area, group, counting } = answer.request;
    assert.deepEqual({ area, group, counting }, { area: null, group: 'Black', counting: 'complaints' });
    assert.equal(fillFunnelForm(answer.request)['group'], 'Black');
  });

  test('asks whose ratio to follow, beside everything else that is missing', () => {
    const answer = read({ by: '' });
    assert.ok(!answer.ok);
    assert.deepEqual(
      answer.problems.map(({ field }) => field),
      ['by', 'group'],
    );
  });

  test('shows a refusal of the engine at the field that can mend it', () => {
    assert.equal(funnelFieldOf('FUNNEL_GROUP_UNKNOWN'), 'group');
    assert.equal(funnelFieldOf('FUNNEL_REFERENCE_OVERALL'), 'reference');
    assert.equal(funnelFieldOf('FILTER_MATCHES_NOTHING'), 'filter-value');
  });
});
