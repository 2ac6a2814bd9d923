// How the form of a trend is read, and how it is filled in again.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormFields } from '../../pages/forms.ts';
import type { ChosenData } from '../findings/chosen-data.ts';
import { fillTrendForm, readTrendForm, trendFieldOf } from './read-trend-form.ts';

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

const read = (fields: Record<string, string>) =>
  readTrendForm(FormFields.from({ by: 'gender', every: 'quarter', ...fields }), chosen);

function problemsOf(fields: Record<string, string>): string[] {
  const answer = read(fields);
  return answer.ok ? [] : answer.problems.map(({ field }) => field);
}

describe('the form of a trend', () => {
  test('left empty it follows every group by quarter, and compares no times', () => {
    const answer = read({});
    assert.ok(answer.ok);
    const { every, groups, rebase, compare } = answer.request;
    assert.deepEqual(
      { every, groups, rebase, compare },
      { every: 'quarter', groups: [], rebase: [], compare: null },
    );
  });

  test('what was asked comes back into its fields', () => {
    const typed = {
      every: 'month',
      group: 'Black',
      compare: '2024:2025',
      'rebase-month': '2025-04',
      'rebase-reason': 'New form',
    };
    const answer = read(typed);
    assert.ok(answer.ok);
    const filled = fillTrendForm(answer.request);
    assert.deepEqual(
      [filled['every'], filled['group'], filled['rebase-month'], filled['rebase-reason']],
      ['month', 'Black', '2025-04', 'New form'],
    );
    const again = readTrendForm(FormFields.from({ ...filled }), chosen);
    assert.deepEqual(again, answer);
  });

  test('says in which field to mend what cannot be', () => {
    assert.deepEqual(problemsOf({ compare: '2025' }), ['compare']);
    assert.deepEqual(problemsOf({ compare: '2025:2024' }), ['compare']);
    assert.deepEqual(problemsOf({ 'rebase-month': 'April' }), ['rebase-month']);
    assert.deepEqual(problemsOf({ 'rebase-month': '2025-04' }), ['rebase-reason']);
    assert.deepEqual(problemsOf({ 'rebase-reason': 'New form' }), ['rebase-month']);
    assert.deepEqual(problemsOf({ by: '', compare: 'x' }), ['by', 'compare']);
  });

  test('shows a refusal of the engine at the field that can mend it', () => {
    assert.equal(trendFieldOf('TREND_TOO_SHORT'), 'every');
    assert.equal(trendFieldOf('TREND_GROUP_UNKNOWN'), 'group');
    assert.equal(trendFieldOf('REFERENCE_ABSENT'), 'reference');
  });
});
