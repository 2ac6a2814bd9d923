// What published figures say of the counts behind them, against every count that would have been shown so.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Claim, difference, exactly, within } from './claim.ts';
import { median } from './median.ts';
import { payGap } from './pay-gap.ts';
import { mean, percentage, percentageOfRounded, rate } from './ratios.ts';
import { rounded, type RoundingRule } from './rounded.ts';
import { hiddenAs } from './symbols.ts';

function agrees(claims: readonly Claim[], values: readonly number[]): boolean {
  return claims.every(({ cells, times, least, most }) => {
    const sum = cells.reduce((all, cell, place) => all + times[place]! * values[cell]!, 0);
    return sum >= least && sum <= most;
  });
}

function counts(most: number, isSo: (count: number) => boolean): number[] {
  return Array.from({ length: most + 1 }, (_, count) => count).filter(isSo);
}

/** What each rule makes of a count, written from its description and not from the claims. */
const roundings: Record<RoundingRule, (count: number, base: number) => number[]> = {
  conventional: (count, base) => [Math.floor(count / base + 0.5) * base],
  random: (count, base) => [Math.floor(count / base) * base, Math.ceil(count / base) * base],
  controlled: (count, base) => [Math.floor(count / base) * base, Math.ceil(count / base) * base],
  up: (count, base) => [Math.ceil(count / base) * base],
  midpoint: (count, base) => [count === 0 ? 0 : Math.ceil(count / base) * base - Math.floor(base / 2)],
};

for (const rule of Object.keys(roundings) as RoundingRule[])
  test(`${rule} rounding leaves exactly the counts that it makes the same figure of`, () => {
    for (const base of [3, 5, 6, 10])
      for (const shown of new Set(counts(40, () => true).flatMap((count) => roundings[rule](count, base)))) {
        if (shown > 30) continue;
        assert.deepEqual(
          counts(60, (count) => agrees([rounded(0, shown, base, rule)], [count])),
          counts(60, (count) => roundings[rule](count, base).includes(shown)),
          `${shown}, base ${base}`,
        );
      }
  });

test('a figure that no rounding of the kind makes is refused', () => {
  assert.throws(
    () => rounded(0, 7, 5, 'conventional'),
    /7 is not what conventional rounding to base 5 makes/,
  );
  assert.throws(() => rounded(0, 10, 2.5, 'random'), /A base is a whole number, and not 2.5/);
});

test('a percentage leaves exactly the numerators and denominators that round to it', () => {
  const of = { numerator: 0, denominator: 1 };
  fc.assert(
    fc.property(
      fc.nat(60),
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom(0, 1, 2),
      (part, extra, decimals) => {
        const shownOf = (n: number, all: number) =>
          Math.floor((2 * 100 * 10 ** decimals * n + all) / (2 * all));
        const whole = part + extra;
        const shown = shownOf(part, whole) / 10 ** decimals;
        const claims = percentage(of, { shown, decimals });
        for (const all of [whole, whole + 1, whole + 7])
          assert.deepEqual(
            counts(all, (n) => agrees(claims, [n, all])),
            counts(all, (n) => shownOf(n, all) === shownOf(part, whole)),
          );
      },
    ),
  );
});

test('with halves unknown both ends are in: 1 of 8 is 12.5%, shown as 12 or as 13', () => {
  const of = { numerator: 0, denominator: 1 };
  assert.equal(agrees(percentage(of, { shown: 12, decimals: 0 }), [1, 8]), false);
  assert.equal(agrees(percentage(of, { shown: 12, decimals: 0, halves: 'unknown' }), [1, 8]), true);
  assert.equal(agrees(percentage(of, { shown: 13, decimals: 0 }), [1, 8]), true);
});

test('a percentage of counts rounded to 5 is no narrower than any count that gives it', () => {
  const claims = percentageOfRounded(
    { numerator: 0, denominator: 1 },
    { shown: 33, decimals: 0 },
    5,
    'conventional',
  );
  // 5 of 15: numerators 3 to 7, denominators 13 to 17.
  for (const n of [3, 5, 7])
    for (const all of [13, 15, 17]) assert.ok(agrees(claims, [n, all]), `${n} of ${all}`);
  assert.equal(agrees(claims, [15, 15]), false);
});

test('rates and means are ratios: 3 in 240 is 12.5 for each 1,000; 101 pounds of 3 people are 33.67 each', () => {
  const of = { numerator: 0, denominator: 1 };
  assert.deepEqual(
    counts(9, (n) => agrees(rate(of, { shown: 12.5, decimals: 1 }, 1000), [n, 240])),
    [3],
  );
  const claims = mean(of, { shown: 33.67, decimals: 2 });
  assert.deepEqual(
    [100, 101, 102].map((sum) => agrees(claims, [sum, 3])),
    [false, true, false],
  );
  assert.throws(() => percentage(of, { shown: 33.33, decimals: 1 }), /33.33 is not a figure with 1 decimals/);
});

test('a median has at least half of the people on either side', () => {
  const claims = median({ people: 0, atMost: 1, atLeast: 2 }, '£30,000');
  assert.equal(agrees(claims, [5, 3, 3]), true);
  assert.equal(agrees(claims, [5, 2, 4]), false);
});

test('a pay gap of 10.0% with known numbers of people ties the two sums of pay', () => {
  const claims = payGap({ pay: 0, people: 4 }, { pay: 1, people: 6 }, { shown: 10, decimals: 1 });
  // Means of 27 and 30 are 10% apart; 26.9 and 30 are 10.3%.
  assert.equal(agrees(claims, [4 * 27, 6 * 30]), true);
  assert.equal(agrees(claims, [4 * 26.9, 6 * 30]), false);
  assert.throws(
    () => payGap({ pay: 0, people: 0 }, { pay: 1, people: 6 }, { shown: 10, decimals: 1 }),
    /above 0, and not 0/,
  );
});

test('symbols claim what they stand for, and one that says nothing claims nothing', () => {
  const symbols = { '<5': { least: 1, most: 4 }, '[c]': { least: 0, most: Infinity } };
  assert.deepEqual(hiddenAs(3, '[c]', symbols), []);
  assert.deepEqual(hiddenAs(3, '<5', symbols)[0], within(3, 1, 4, 'is shown as “<5”'));
  assert.throws(
    () => hiddenAs(3, '*', symbols),
    /Nothing says what “\*” stands for; declared are: <5, \[c\]/,
  );
});

test('two releases say how far they differ', () => {
  assert.equal(agrees([difference([1], [0], 1, 1)], [12, 13]), true);
  assert.equal(agrees([exactly(0, 12), difference([1], [0], 1, 1)], [12, 14]), false);
  assert.throws(() => difference([1], [0], 2, 1), /cannot be at least 2 and at most 1/);
});
