// Rounding to a base by each body's own rule, and which counts a rounded number can stand for.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { type BaseRule, roundedCount, roundToBase } from './round-to-base.ts';
import { twoWay } from './two-way-table.ts';

const toFive: BaseRule = { base: 5, how: 'nearest' };
const midpointSix: BaseRule = { base: 6, how: 'midpoint' };

test('HESA shows 0, 1 and 2 as 0, and 3 to 7 as 5', () => {
  const shown = [0, 1, 2, 3, 5, 7, 8].map((count) => roundedCount(count, toFive).shown);
  assert.deepEqual(shown, [0, 0, 0, 5, 5, 5, 10]);
});

test('the midpoint of bands of 6 shows nobody as 0, 1 to 6 as 3 and 7 to 12 as 9, as OpenSAFELY does', () => {
  const shown = [0, 1, 6, 7, 12, 13].map((count) => roundedCount(count, midpointSix).shown);
  assert.deepEqual(shown, [0, 3, 3, 9, 9, 15]);
});

test('the Ministry of Defence rounds 5 and 15 to the even multiple, 0 and 20', () => {
  const rule: BaseRule = { base: 10, how: 'nearest', halves: 'to even' };
  assert.deepEqual(
    [5, 15, 25, 26].map((count) => roundedCount(count, rule).shown),
    [0, 20, 20, 30],
  );
});

test('the NHS hides 1 to 7 and shows the rest to the nearest 5; a shown 10 is then at least 8', () => {
  const rule = { ...toFive, hideBelow: 8 };
  assert.deepEqual(roundedCount(7, rule), { shown: null, least: 1, most: 7 });
  assert.deepEqual(roundedCount(8, rule), { shown: 10, least: 8, most: 12 });
  assert.deepEqual(roundedCount(0, rule), { shown: 0, least: 0, most: 0 });
});

test('the claim of a rounded count reaches from the least to the greatest count that is shown so, by every rule', () => {
  const rules = fc.record({
    base: fc.integer({ min: 2, max: 12 }),
    how: fc.constantFrom<BaseRule['how']>('nearest', 'midpoint'),
    halves: fc.constantFrom<'up' | 'to even'>('up', 'to even'),
    hideBelow: fc.integer({ min: 1, max: 11 }),
  });
  fc.assert(
    fc.property(rules, fc.integer({ min: 0, max: 60 }), (rule, count) => {
      const { shown, least, most } = roundedCount(count, rule);
      const alike = Array.from({ length: 80 }, (_, other) => other).filter(
        (other) => roundedCount(other, rule).shown === shown,
      );
      assert.deepEqual([alike[0], alike.at(-1)], [least, most]);
    }),
    { numRuns: 300 },
  );
});

test('a base of 1, and half a person, are refused', () => {
  assert.throws(() => roundedCount(3, { base: 1, how: 'nearest' }), /at least 2, and is 1/);
  assert.throws(() => roundedCount(2.5, toFive), /whole number of at least 0, and is 2\.5/);
});

test('rounding each cell by itself makes its claims, one a cell', () => {
  const { shown, claims } = roundToBase(twoWay([[1, 8]]), toFive);
  assert.deepEqual(shown, [0, 10, 10, 0, 10, 10]);
  assert.deepEqual(
    claims.slice(0, 2).map(({ least, most }) => [least, most]),
    [
      [0, 2],
      [8, 12],
    ],
  );
});
