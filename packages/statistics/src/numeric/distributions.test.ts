// The distributions against closed forms, exact enumeration, and published or independently computed values.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import { binomialAtLeast, binomialAtMost } from './binomial-distribution.ts';
import { gammaLower, gammaUpper } from './incomplete-gamma.ts';
import { betaLower } from './incomplete-beta.ts';
import { normalAbove, normalBelow, normalQuantileAbove, twoSidedP, zOf } from './normal-distribution.ts';
import { poissonAtLeast, poissonAtMost } from './poisson-distribution.ts';
import { betaQuantile, gammaQuantile } from './quantiles.ts';
import { binomialPoint, poissonPoint } from './saddle-point.ts';

/** P(X ≤ x) of a binomial with chance top/bottom, in whole numbers of any size. */
function exactAtMost(x: number, n: number, top: bigint, bottom: bigint): number {
  let [sum, ways] = [0n, 1n];
  for (let k = 0n; k <= BigInt(x); k += 1n) {
    sum += ways * top ** k * (bottom - top) ** (BigInt(n) - k);
    ways = (ways * (BigInt(n) - k)) / (k + 1n);
  }
  return Number((sum * 10n ** 200n) / bottom ** BigInt(n)) / 1e200;
}

test('binomial tails agree with exact enumeration in whole numbers', () => {
  for (const n of [1, 2, 7, 40, 150]) {
    for (let x = 0; x < n; x += Math.ceil(n / 9)) {
      for (const top of [1n, 3n, 9n]) {
        const [p, q] = [Number(top) / 10, Number(10n - top) / 10];
        near(exactAtMost(x, n, top, 10n), binomialAtMost(x, n, { p, q }), 1e-12, `P(X ≤ ${x}) of ${n}, ${p}`);
        const above = exactAtMost(n - x - 1, n, 10n - top, 10n);
        near(above, binomialAtLeast(x + 1, n, { p, q }), 1e-12, `P(X > ${x}) of ${n}, ${p}`);
      }
    }
  }
});

test('binomial points add up to the tails at a million trials', () => {
  const chance = { p: 1e-5, q: 1 - 1e-5 };
  let sum = 0;
  for (let x = 0; x <= 7; x += 1) sum += binomialPoint(x, 1e6, chance);
  near(sum, binomialAtMost(7, 1e6, chance), 1e-12);
});

test('Poisson tails are the sums of their points', () => {
  let [term, sum] = [Math.exp(-4.2), 0];
  for (let x = 0; x <= 30; x += 1) {
    near(term, poissonPoint(x, 4.2), 1e-13, `P(X = ${x})`);
    sum += term;
    near(sum, poissonAtMost(x, 4.2), 1e-13, `P(X ≤ ${x})`);
    term *= 4.2 / (x + 1);
  }
  near(1 - Math.exp(-4.2), poissonAtLeast(1, 4.2), 1e-13);
});

test('incomplete gamma functions meet their closed forms', () => {
  near(1 - Math.exp(-0.3), gammaLower(1, 0.3), 1e-13);
  near(4 * Math.exp(-3), gammaUpper(2, 3), 1e-13);
  near(1 - 4 * Math.exp(-3), gammaLower(2, 3), 1e-13);
});

test('incomplete gamma functions keep their digits at a million (50-digit series for comparison)', () => {
  near(0.00136174064621759, gammaUpper(1e6, 1_003_000), 1e-12);
  near(2.74958035927e-7, gammaLower(1e6, 995_000), 1e-12);
});

test('incomplete beta functions meet their closed forms', () => {
  near(1 - 0.8 ** 7, betaLower(1, 7, 0.2, 0.8), 1e-13);
  near(0.2 ** 7, betaLower(7, 1, 0.2, 0.8), 1e-13);
  near((2 / Math.PI) * Math.asin(Math.sqrt(0.1)), betaLower(0.5, 0.5, 0.1, 0.9), 1e-13);
  near(0.5, betaLower(3e6, 3e6, 0.5, 0.5), 1e-12);
});

test('the normal distribution meets published values', () => {
  near(1.959963984540054, zOf(0.95), 1e-14);
  near(2.5758293035489, zOf(0.99), 1e-13);
  near(6.361340902404056, normalQuantileAbove(1e-10), 1e-14);
  near(9.865876450376981e-10, normalAbove(6), 1e-12);
  near(0.8413447460685429, normalBelow(1), 1e-14);
  near(3.841458820694124, zOf(0.95) ** 2, 1e-14, 'χ² of one degree at 95%');
});

test('infinite z scores have the tails 0 and 1', () => {
  assert.deepEqual([normalAbove(Infinity), normalAbove(-Infinity), twoSidedP(Infinity)], [0, 1, 0]);
});

test('complements swap the tails', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 0, max: 300 }),
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      (a, b, p) => {
        const [n, q] = [a + b, 1 - p];
        near(binomialAtMost(a, n, { p, q }), binomialAtLeast(b, n, { p: q, q: p }), 1e-10);
      },
    ),
  );
});

test('quantiles undo the tails, from 10⁻¹² to 10⁻¹, at any size', () => {
  for (const tail of [1e-12, 0.001, 0.025, 0.1, 0.5]) {
    for (const shape of [0.5, 1, 3, 250, 1e6]) {
      near(
        tail,
        gammaLower(shape, gammaQuantile(shape, tail, 'lower')),
        1e-9,
        `shape ${shape}, lower ${tail}`,
      );
      near(
        tail,
        gammaUpper(shape, gammaQuantile(shape, tail, 'upper')),
        1e-9,
        `shape ${shape}, upper ${tail}`,
      );
      const x = betaQuantile(shape, 40, tail, 'lower');
      near(tail, betaLower(shape, 40, x, 1 - x), 1e-6, `beta ${shape}, lower ${tail}`);
    }
  }
});

test('quantiles meet published tables', () => {
  near(0.102586588775101 / 2, gammaQuantile(1, 0.05, 'lower'), 1e-12, 'χ² of two degrees at 5%');
  near(5.991464547107979 / 2, gammaQuantile(1, 0.05, 'upper'), 1e-13, 'χ² of two degrees at 95%');
  near(1 - 0.025 ** (1 / 10), betaQuantile(1, 10, 0.025, 'upper'), 1e-13);
});
