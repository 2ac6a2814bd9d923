// Quantiles of counts against their definition, and the tails of χ² and factorials against published values.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import { chiSquareAbove } from './chi-square.ts';
import {
  binomialCount,
  interpolatedLower,
  interpolatedUpper,
  lowerCount,
  poissonCount,
  upperCount,
} from './count-quantile.ts';
import { logFactorial } from './log-factorial.ts';

const counts = fc.oneof(
  fc.double({ min: 1e-6, max: 1e6, noNaN: true }).map(poissonCount),
  fc
    .tuple(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 1e-6, max: 0.999999, noNaN: true }))
    .map(([total, p]) => binomialCount(total, { p, q: 1 - p })),
);
const tails = fc.constantFrom(0.001, 0.025, 0.1);

test('the quantile is the first count that reaches the tail', () => {
  fc.assert(
    fc.property(counts, tails, (count, tail) => {
      const [lower, upper] = [lowerCount(count, tail), upperCount(count, tail)];
      assert.ok(count.atMost(lower) >= tail * (1 - 1e-12) && count.atMost(lower - 1) < tail);
      assert.ok(count.atLeast(upper + 1) <= tail * (1 + 1e-12) && count.atLeast(upper) > tail);
    }),
  );
});

test('an interpolated quantile lies within one count of the whole one, on its own side of the mean', () => {
  fc.assert(
    fc.property(counts, tails, (count, tail) => {
      const [lower, upper] = [interpolatedLower(count, tail), interpolatedUpper(count, tail)];
      assert.ok(lower <= count.mean && upper >= count.mean);
      assert.ok(Math.abs(lower - lowerCount(count, tail)) <= 1);
      assert.ok(Math.abs(upper - Math.max(count.mean, upperCount(count, tail))) <= 1);
    }),
  );
});

test('χ² has its published tails', () => {
  near(0.05, chiSquareAbove(3.841458820694124, 1), 1e-13);
  near(0.05, chiSquareAbove(5.991464547107979, 2), 1e-13);
  near(0.01, chiSquareAbove(11.344866730144373, 3), 1e-12);
  assert.equal(chiSquareAbove(0, 4), 1);
});

test('factorials agree with whole numbers', () => {
  let product = 1n;
  for (let n = 1; n <= 170; n += 1) {
    product *= BigInt(n);
    near(Math.log(Number(product)), logFactorial(n), 1e-14, `${n}!`);
  }
  assert.equal(logFactorial(0), 0);
});
