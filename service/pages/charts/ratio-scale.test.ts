// How far the scale of ratios reaches, and where ratios stand on it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { ratioScale } from './ratio-scale.ts';

const row = (estimate: number | null, lower: number | null = null, upper: number | null = null) => ({
  estimate,
  lower,
  upper,
});

test('each doubling takes the same room, with 1 in the middle of 0.5 to 2', () => {
  const { at, ticks } = ratioScale([row(1.2, 0.9, 1.5)]);
  assert.deepEqual(ticks, [0.5, 1, 2]);
  assert.deepEqual([at(0.5), at(1), at(2)], [0, 50, 100]);
});

test('the scale reaches the intervals, but not those that run far beyond every estimate', () => {
  const near = ratioScale([row(3, 2, 5)]);
  assert.deepEqual([near.from, near.to], [0.5, 8]);
  const far = ratioScale([row(3, 0.0001, 900)]);
  assert.deepEqual([far.from, far.to], [0.25, 8]);
  assert.deepEqual([far.at(0.0001), far.at(900), far.at(0), far.at(Infinity)], [0, 100, 0, 100]);
});

test('whatever the rows, 1 has a tick, ticks are few enough to read and all places lie within the drawing', () => {
  const ratio = fc.option(
    fc.oneof(fc.double({ min: 0, noNaN: true }), fc.constant(Infinity), fc.constant(0)),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(ratio, ratio, ratio)), (rows) => {
      const { at, ticks } = ratioScale(rows.map(([estimate, lower, upper]) => row(estimate, lower, upper)));
      assert.ok(ticks.includes(1) && ticks.length >= 1 && ticks.length <= 7, String(ticks));
      for (const value of rows.flat()) if (value !== null) assert.ok(at(value) >= 0 && at(value) <= 100);
    }),
  );
});
