// The form of a search: what it asks for, what must be mended where, and how it is filled in again.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FormFields } from '../../pages/forms.ts';
import type { ChosenData } from '../findings/chosen-data.ts';
import { keptCellRequest, keptSearchRequest } from './kept-search-request.ts';
import { acrossOf, fillCellForm, fillSearchForm, readSearchForm } from './read-search-form.ts';

const id = '00000000-0000-4000-8000-000000000001';
const chosen: ChosenData = {
  records: { id, kind: 'events', title: 'Searches', demonstration: false, createdAt: new Date(0) },
  population: null,
  breakdowns: [{ id: 'gender', label: 'gender' }],
  rollUps: [],
  columns: ['Gender', 'Object', 'Outcome'],
  months: null,
  area: 'Fellshire',
};

const filled = {
  across: ['gender', 'age-range'],
  also: 'Object',
  outcome: 'Outcome=Arrest',
  'outcome-values': 'Summons\r\n\r\nArrest',
  most: '2',
  floor: '30',
};

function read(fields: Parameters<typeof FormFields.from>[0]) {
  return readSearchForm(FormFields.from(fields), chosen);
}

describe('the form of a search', () => {
  it('asks for characteristics, another column, one outcome of one or several values, and a plan', () => {
    const { ok, ...rest } = read(filled);
    assert.ok(ok && 'request' in rest);
    const { across, outcome, most, floor } = keptSearchRequest.parse(rest.request);
    assert.deepEqual(across, ['gender', 'age-range', 'Object']);
    assert.deepEqual(outcome, { header: 'Outcome', values: ['Arrest', 'Summons'] });
    assert.deepEqual([most, floor], [2, 30]);
  });

  it('has three at once and a floor of ten when nothing is said', () => {
    const { ok, ...rest } = read({ across: 'gender', outcome: 'Outcome=Arrest' });
    assert.ok(ok && 'request' in rest);
    assert.deepEqual([rest.request.most, rest.request.floor], [3, 10]);
  });

  it('says at each field what to mend', () => {
    const { ok, ...rest } = read({ floor: '2.5', from: '2025-13' });
    assert.ok(!ok && 'problems' in rest);
    assert.deepEqual(
      rest.problems.map(({ field }) => field),
      ['across', 'outcome', 'floor', 'from'],
    );
  });

  it('is filled in again as it was, also from one combination of it', () => {
    const { ok, ...rest } = read(filled);
    assert.ok(ok && 'request' in rest);
    const again = fillSearchForm(rest.request);
    assert.deepEqual(acrossOf(FormFields.from(again)), ['gender', 'age-range', 'Object']);
    assert.equal(again['outcome'], 'Outcome=Arrest');
    assert.equal(again['outcome-values'], 'Summons');
    const cell = keptCellRequest.parse({ ...rest.request, combination: 'gender=female' });
    assert.equal(fillCellForm(cell)['kind'], 'search');
  });
});
