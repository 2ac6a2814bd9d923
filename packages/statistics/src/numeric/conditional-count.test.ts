// The conditional count of a 2×2 table against enumeration in whole numbers, alone and over several tables.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import { binomialAtLeast, binomialAtMost } from './binomial-distribution.ts';
import {
  conditionalCount,
  conditionalEvents,
  lastCount,
  logTails,
  meanCount,
  noLikelierP,
} from './conditional-count.ts';
import type { Margins } from './conditional-count.ts';
import { joinedCount } from './joined-count.ts';

const margins = fc.record({
  group: fc.integer({ min: 1, max: 30 }),
  reference: fc.integer({ min: 1, max: 30 }),
});
const tables = margins.chain(({ group, reference }) =>
  fc.record({
    group: fc.constant(group),
    reference: fc.constant(reference),
    cases: fc.integer({ min: 1, max: group + reference - 1 }),
  }),
);

function choose(n: number, k: number): bigint {
  let ways = 1n;
  for (let i = 0; i < k; i += 1) ways = (ways * BigInt(n - i)) / BigInt(i + 1);
  return ways;
}

/** The number of ways to each count, from the smallest possible one. */
function waysOf({ group, reference, cases }: Margins): bigint[] {
  const [first, last] = [Math.max(0, cases - reference), Math.min(cases, group)];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    return choose(group, first + i) * choose(reference, cases - first - i);
  });
}

function chances(ways: readonly bigint[], odds: number): number[] {
  const weights = ways.map((way, i) => Number(way) * odds ** i);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / whole);
}

test('tails and mean agree with enumeration at any odds ratio', () => {
  fc.assert(
    fc.property(tables, fc.constantFrom(0.02, 0.7, 1, 3, 90), fc.nat(60), (table, odds, pick) => {
      const count = conditionalCount(table);
      const exact = chances(waysOf(table), odds);
      const index = pick % exact.length;
      const sum = (from: number, to: number) => exact.slice(from, to).reduce((all, one) => all + one, 0);
      const tails = logTails(count, count.first + index, Math.log(odds));
      near(exact[index] ?? 0, Math.exp(tails.point), 1e-11, 'point');
      near(sum(index, exact.length), Math.exp(tails.atLeast), 1e-11, 'at least');
      near(sum(0, index + 1), Math.exp(tails.atMost), 1e-11, 'at most');
      near(sum(index + 1, exact.length) + (exact[index] ?? 0) / 2, Math.exp(tails.midAbove), 1e-11, 'above');
      const mean = exact.reduce((all, one, i) => all + one * (count.first + i), 0);
      near(mean + 1, meanCount(count, Math.log(odds)) + 1, 1e-11, 'mean');
    }),
  );
});

test('the two-sided p value is the sum of every count no likelier than the observed one', () => {
  fc.assert(
    fc.property(tables, fc.nat(60), (table, pick) => {
      const [count, exact] = [conditionalCount(table), chances(waysOf(table), 1)];
      const index = pick % exact.length;
      const limit = (exact[index] ?? 0) * (1 + 1e-7);
      const expected = exact.filter((one) => one <= limit).reduce((all, one) => all + one, 0);
      near(expected, noLikelierP(count, count.first + index), 1e-10);
    }),
  );
});

test('several tables together agree with the product of their polynomials, wherever they are joined', () => {
  fc.assert(
    fc.property(
      fc.array(tables, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(-2, 0, 1.5),
      (several, around) => {
        const joined = joinedCount(several.map(conditionalCount), around);
        assert.ok(joined);
        const product = several.map(waysOf).reduce((one, other) => {
          const sums = Array.from({ length: one.length + other.length - 1 }, () => 0n);
          one.forEach((a, i) => other.forEach((b, j) => (sums[i + j] = (sums[i + j] ?? 0n) + a * b)));
          return sums;
        });
        const exact = chances(product, 1);
        assert.equal(joined.logWeights.length, exact.length);
        exact.forEach((chance, i) => {
          near(chance, Math.exp(logTails(joined, joined.first + i, 0).point), 1e-10, `count ${i}`);
        });
      },
    ),
  );
});

test('a million people keep both tails, however far out', () => {
  const count = conditionalCount({ group: 1e6, reference: 1e6, cases: 1e6 });
  const middle = logTails(count, 500_000, 0);
  near(0.5, Math.exp(middle.midAbove), 1e-10, 'half on each side');
  near(0.5, Math.exp(middle.midBelow), 1e-10, 'half on each side');
  assert.ok(logTails(count, 999_000, 0).atLeast < -1e6, 'e to the minus a million is not 0');
  assert.equal(lastCount(count), 1e6);
});

test('more strata than can be joined in good time are refused', () => {
  const wide = conditionalCount({ group: 4e6, reference: 4e6, cases: 4e6 });
  assert.equal(joinedCount([wide, wide]), null);
});

test('events of a group given those of both are binomial', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100 }),
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      (events, odds) => {
        const [count, chance] = [
          conditionalEvents(events, odds),
          { p: odds / (1 + odds), q: 1 / (1 + odds) },
        ];
        for (const x of [0, Math.floor(events / 2), events]) {
          const { atLeast, atMost } = logTails(count, x, 0);
          near(binomialAtLeast(x, events, chance), Math.exp(atLeast), 1e-9, 'at least');
          near(binomialAtMost(x, events, chance), Math.exp(atMost), 1e-9, 'at most');
        }
      },
    ),
  );
});
