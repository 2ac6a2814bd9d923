// How the form of a finding is read.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormFields } from '../../pages/forms.ts';
import type { ChosenData } from '../findings/chosen-data.ts';
import { fillRateForm, readRateForm } from './read-rate-form.ts';

const dataset = { title: 'Searches', demonstration: true, createdAt: new Date('2026-01-05T09:00:00Z') };
const chosen: ChosenData = {
  records: { ...dataset, id: '5f6d4d6e-9a1b-4d36-8c62-0d3a4c1e0001', kind: 'events' },
  population: { ...dataset, id: '5f6d4d6e-9a1b-4d36-8c62-0d3a4c1e0002', kind: 'population' },
  breakdowns: [{ id: 'gender', label: 'gender as recorded' }],
  rollUps: [],
  columns: ['Object of search'],
  months: null,
  area: 'Fellshire',
};

function read(fields: Record<string, string>) {
  return readRateForm(FormFields.from({ by: 'gender', ...fields }), chosen);
}

function problemsOf(fields: Record<string, string>) {
  const answer = read(fields);
  return answer.ok ? [] : answer.problems;
}

describe('the form of a finding', () => {
  test('what is left empty is as usual, and the area is the organisation’s own', () => {
    const answer = read({});
    assert.ok(answer.ok);
    const { reference, rollUp, from, to, filters, area } = answer.request;
    assert.deepEqual(
      { reference, rollUp, from, to, filters, area },
      {
        reference: null,
        rollUp: null,
        from: null,
        to: null,
        filters: [],
        area: 'Fellshire',
      },
    );
  });

  test('every area of the file may be asked for', () => {
    const answer = read({ area: 'everywhere' });
    assert.equal(answer.ok && answer.request.area, null);
  });

  test('a month that is not one is named at its field', () => {
    assert.deepEqual(
      problemsOf({ from: 'January 2025', to: '2025-13' }).map(({ field }) => field),
      ['from', 'to'],
    );
  });

  test('a period that ends before it begins is refused at its end', () => {
    assert.deepEqual(problemsOf({ from: '2025-03', to: '2025-01' }), [
      { field: 'to', message: 'The last month must be the same as the first or later' },
    ]);
  });

  test('a filter needs both its column and its value', () => {
    assert.deepEqual(
      problemsOf({ 'filter-column': 'Object of search' }).map(({ field }) => field),
      ['filter-value'],
    );
    assert.deepEqual(
      problemsOf({ 'filter-value': 'Firearms' }).map(({ field }) => field),
      ['filter-column'],
    );
  });

  test('a breakdown that these records do not have is refused', () => {
    assert.deepEqual(problemsOf({ by: 'religion' }), [
      { field: 'by', message: 'Choose what the groups are compared by' },
    ]);
  });

  test('what was asked for can be put back into the fields', () => {
    const fields = { by: 'gender', from: '2025-01', to: '2025-12', area: 'everywhere' };
    const answer = read(fields);
    assert.ok(answer.ok);
    const again = readRateForm(FormFields.from(fillRateForm(answer.request)), chosen);
    assert.deepEqual(again, answer);
  });
});
