// How the forms of an amount and of a share are read.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormFields } from '../../pages/forms.ts';
import type { ChosenData } from '../findings/chosen-data.ts';
import { fillShareForm, readShareForm } from '../shares/read-share-form.ts';
import { fillAmountForm, readAmountForm } from './read-amount-form.ts';

const chosen: ChosenData = {
  records: {
    title: 'Calls',
    demonstration: true,
    createdAt: new Date('2026-01-05T09:00:00Z'),
    id: '5f6d4d6e-9a1b-4d36-8c62-0d3a4c1e0001',
    kind: 'events',
  },
  population: null,
  breakdowns: [{ id: 'gender', label: 'gender' }],
  rollUps: [],
  columns: ['Response minutes', 'Outcome'],
  months: null,
  area: 'Fellshire',
};

function problemsOf(answer: { ok: true } | { ok: false; problems: { field: string }[] }): string[] {
  return answer.ok ? [] : answer.problems.map(({ field }) => field);
}

describe('the form of an amount', () => {
  test('is read as it was filled in, and filled in as it was read', () => {
    const typed = { by: 'gender', amount: 'Response minutes', average: 'median', counting: 'calls' };
    const read = readAmountForm(FormFields.from(typed), chosen);
    assert.ok(read.ok);
    assert.equal(read.request.average, 'median');
    const filled = fillAmountForm(read.request);
    for (const [name, value] of Object.entries(typed)) assert.equal(filled[name], value);
  });

  test('asks for the column, and for what the groups are compared by', () => {
    assert.deepEqual(problemsOf(readAmountForm(FormFields.from({}), chosen)), ['amount', 'by']);
  });
});

describe('the form of a share', () => {
  test('is read as it was filled in, and filled in as it was read', () => {
    const typed = {
      by: 'gender',
      outcome: 'Outcome=A=b',
      'outcome-kind': 'not',
      saying: 'was met',
      within: 'month',
    };
    const read = readShareForm(FormFields.from(typed), chosen);
    assert.ok(read.ok);
    assert.deepEqual(read.request.outcome, { header: 'Outcome', values: ['A=b'], not: true });
    assert.deepEqual(read.request.within, ['month']);
    const filled = fillShareForm(read.request);
    for (const [name, value] of Object.entries(typed)) assert.equal(filled[name], value);
  });

  test('asks for the outcome', () => {
    assert.deepEqual(problemsOf(readShareForm(FormFields.from({ by: 'gender' }), chosen)), ['outcome']);
  });
});
