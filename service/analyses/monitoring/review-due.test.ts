// When an analysis is looked at again, counted from the decision.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answers } from '../keeping/answers.ts';
import { reviewDueOf } from './review-due.ts';

describe('the day of the review', () => {
  const said = (values: Record<string, string>): Answers => ({
    rows: [],
    values: new Map(
      Object.entries(values).map(([field, value]) => [
        field,
        { field, value, edition: 1, changedBy: 'x', changedAt: new Date(0) },
      ]),
    ),
  });

  // Days counted by hand from 3.2, rule 6: twelve months, six where something is unknown or much remains.
  it('is twelve months after the decision, or the earlier day that its authors named', () => {
    assert.deepEqual(reviewDueOf(said({}), '2026-11-30'), { on: '2027-11-30', months: 12, because: '' });
    assert.equal(reviewDueOf(said({ 'review-date': '2027-06-01' }), '2026-11-30').on, '2027-06-01');
    assert.equal(reviewDueOf(said({ 'review-date': '2029-06-01' }), '2026-11-30').on, '2027-11-30');
    assert.equal(reviewDueOf(said({ 'review-date': 'spring' }), '2026-11-30').on, '2027-11-30');
  });

  it('is six months after it where something is unknown or much of a bad effect remains', () => {
    const unknown = reviewDueOf(said({ 'characteristics/race/considered': 'unknown' }), '2026-08-31');
    assert.deepEqual([unknown.on, unknown.months], ['2027-02-28', 6]);
    for (const field of ['impacts/a/residual', 'residual-overall'])
      assert.equal(reviewDueOf(said({ [field]: 'high' }), '2026-11-30').on, '2027-05-30');
    assert.equal(reviewDueOf(said({ 'impacts/a/nature': 'unknown' }), '2026-11-30').months, 6);
  });
});
