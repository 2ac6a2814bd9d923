// When the time of a record is over, and what stops it from going.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { monthsLater, standingOf, type LegalHold, type RetentionRule } from './due.ts';
import type { KeptRecord } from './kept-record.ts';

const record: KeptRecord = {
  ...{ id: 'd1', title: 'May 2020', item: 'stops', itemTitle: 'Stops' },
  ...{ since: new Date('2020-05-31T10:00:00Z'), months: null, by: null },
};
const rule = (months: number | null): RetentionRule => ({
  ...{ id: 'r', class: 'deliveries', basis: 'x', setAt: new Date('2020-01-01') },
  months,
});
const hold = (item: string): LegalHold => ({
  ...{ id: 'h', class: 'deliveries', title: 'Stops', reason: 'A claim', placedAt: new Date('2020-01-01') },
  item,
});
const at = (day: string) => new Date(`${day}T12:00:00Z`);

describe('a record', () => {
  it('is kept until its months are over, and due from that day on', () => {
    const standing = (day: string) => standingOf(record, rule(6), [], at(day)).name;
    assert.deepEqual([standing('2020-11-29'), standing('2020-11-30')], ['kept', 'due']);
  });

  it('without a rule is kept, and for good where the rule says so', () => {
    assert.equal(standingOf(record, undefined, [], at('2099-01-01')).name, 'no rule');
    assert.equal(standingOf(record, rule(null), [], at('2099-01-01')).name, 'for good');
  });

  it('goes by its agreement before the rule, also where there is no rule', () => {
    const agreed = { ...record, months: 3, by: 'agreement' };
    assert.equal(standingOf(agreed, rule(null), [], at('2020-09-01')).name, 'due');
    assert.equal(standingOf(agreed, undefined, [], at('2020-09-01')).name, 'due');
  });

  it('that is held stays, with all of its class or alone', () => {
    const now = at('2099-01-01');
    assert.equal(standingOf(record, rule(6), [hold('')], now).name, 'held');
    assert.equal(standingOf(record, rule(6), [hold('stops')], now).name, 'held');
    assert.equal(standingOf(record, rule(6), [hold('grants')], now).name, 'due');
  });
});

describe('months later', () => {
  it('is the same day, or the last of a shorter month', () => {
    const later = (day: string, months: number) =>
      monthsLater(new Date(`${day}T10:00:00Z`), months).toISOString();
    assert.equal(later('2024-01-31', 1), '2024-02-29T10:00:00.000Z');
    assert.equal(later('2023-01-31', 1), '2023-02-28T10:00:00.000Z');
    assert.equal(later('2024-02-29', 12), '2025-02-28T10:00:00.000Z');
    assert.equal(later('2020-11-15', 84), '2027-11-15T10:00:00.000Z');
  });

  it('is never earlier than fewer months later, and never skips a month', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 600 }), (from, months) => {
        const [one, next] = [monthsLater(from, months), monthsLater(from, months + 1)];
        const monthOf = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth();
        assert.ok(one < next);
        assert.equal(monthOf(one) - monthOf(from), months);
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });
});
