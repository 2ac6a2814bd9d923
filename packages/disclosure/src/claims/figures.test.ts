// What rates, intervals, differences, excesses, ratios and orders say of counts, against every count that would have been shown so.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Claim } from './claim.ts';
import { intervalLimits } from './interval-limits.ts';
import { rateOfKnown } from './known-rate.ts';
import { rankedAbove, rankOrder } from './rank-order.ts';
import { usualMeaning } from './usual-symbols.ts';
import { shownDifference, shownExcess, shownRatio } from './weighted-difference.ts';

const upTo = (most: number) => Array.from({ length: most + 1 }, (_, count) => count);
const shownAs = (value: number, decimals: number) => Number(value.toFixed(decimals));

function agrees(claims: readonly Claim[], values: readonly number[]): boolean {
  return claims.every(({ cells, times, least, most }) => {
    const sum = cells.reduce((all, cell, place) => all + times[place]! * values[cell]!, 0);
    return sum >= least && sum <= most;
  });
}

test('a rate of a known population leaves the counts that are shown so', () => {
  for (const [population, per, decimals] of [
    [12_345, 1000, 1],
    [48_210, 1000, 2],
    [731.5, 100, 0],
    [250_000, 100_000, 1],
  ] as const)
    for (const count of [0, 1, 3, 17, 96]) {
      const shown = shownAs((count * per) / population, decimals);
      const { least, most } = rateOfKnown(0, { shown, decimals }, population, per);
      const same = upTo(2000).filter((each) => shownAs((each * per) / population, decimals) === shown);
      assert.ok(least <= same[0]! && most >= same.at(-1)!, `${count} of ${population}`);
      assert.ok(most - least <= same.length, 'no more than one count at an exact half besides');
    }
});

test('0.8 for each 1,000 of 1,194 residents is one person, and 1.2 of 48,000 are 56 to 60', () => {
  // 1 / 1,194 is 0.84, 2 are 1.68: with one decimal 0.8 and 1.7. 1.15 to 1.25 of 48,000 are 55.2 to 60, a half either way.
  const of = (shown: number, population: number) => {
    const { least, most } = rateOfKnown(0, { shown, decimals: 1 }, population, 1000);
    return [least, most];
  };
  assert.deepEqual(of(0.8, 1194), [1, 1]);
  assert.deepEqual(of(1.2, 48_000), [56, 60]);
  assert.throws(() => of(1.2, 1194), /No count gives a rate of 1.2 for each 1000 of 1194/);
});

// Garwood's limits for 95%, as printed in tables (Ulm 1990, Am J Epidemiol 131:373; also R's poisson.test).
const garwood: readonly [number, number, number][] = [
  [0, 0, 3.689],
  [1, 0.025, 5.572],
  [2, 0.242, 7.225],
  [3, 0.619, 8.767],
  [4, 1.09, 10.242],
  [5, 1.623, 11.668],
  [10, 4.795, 18.39],
  [20, 12.217, 30.888],
  [100, 81.364, 121.627],
];

test('either limit of an exact Poisson interval gives the count back', () => {
  for (const [count, lower, upper] of garwood)
    for (const limits of [{ upper }, { lower, upper }, ...(count > 0 ? [{ lower }] : [])]) {
      const claims = intervalLimits(0, { ...limits, decimals: 3, method: 'exact Poisson', denominator: 1 });
      assert.deepEqual(
        upTo(150).filter((each) => agrees(claims, [each])),
        [count],
        JSON.stringify(limits),
      );
    }
});

test('a limit of a rate with one decimal leaves few counts', () => {
  // 3 of 1,194 person-years: 0.619 and 8.767 people are 0.5 and 7.3 for each 1,000.
  const of = { decimals: 1, method: 'exact Poisson', denominator: 1194, per: 1000 } as const;
  const counts = (limits: object) =>
    upTo(50).filter((each) => agrees(intervalLimits(0, { ...of, ...limits }), [each]));
  assert.deepEqual(counts({ lower: 0.5, upper: 7.3 }), [3]);
});

test('Clopper-Pearson and Wilson limits of a share give the count back', () => {
  // 3 of 20: Clopper-Pearson 3.2% to 37.9%, Wilson 5.2% to 36.0% (R: binom.test, prop.test without correction).
  const of = { decimals: 1, denominator: 20, per: 100 };
  const counts = (method: 'Clopper-Pearson' | 'Wilson', limits: object) =>
    upTo(20).filter((each) => agrees(intervalLimits(0, { ...of, ...limits, method }), [each]));
  assert.deepEqual(counts('Clopper-Pearson', { lower: 3.2 }), [3]);
  assert.deepEqual(counts('Clopper-Pearson', { upper: 37.9 }), [3]);
  assert.deepEqual(counts('Wilson', { lower: 5.2, upper: 36 }), [3]);
  // None of 20, and all of them: 0 to 16.8%, and 83.2% to 100%.
  assert.deepEqual(counts('Clopper-Pearson', { lower: 0, upper: 16.8 }), [0]);
  assert.deepEqual(counts('Clopper-Pearson', { lower: 83.2, upper: 100 }), [20]);
  assert.throws(() => counts('Clopper-Pearson', { lower: 3.3 }), /No count gives the lower limit 3.3/);
});

test('differences, excesses and ratios leave exactly the pairs of counts that are shown so', () => {
  const [one, other] = [
    { cell: 0, denominator: 40 },
    { cell: 1, denominator: 90 },
  ];
  const near = (value: number, shown: number, decimals: number) =>
    Math.abs(value - shown) <= 0.5 * 10 ** -decimals + 1e-12;
  const kinds = [
    {
      claims: shownDifference(one, other, { shown: 5.6, decimals: 1 }, 100),
      isSo: (a: number, b: number) => near(100 * (a / 40 - b / 90), 5.6, 1),
    },
    {
      claims: shownDifference(
        { cell: 0, denominator: 1 },
        { cell: 1, denominator: 1 },
        { shown: -3, decimals: 0 },
      ),
      isSo: (a: number, b: number) => a - b === -3,
    },
    {
      claims: shownExcess(one, other, { shown: 2.2, decimals: 1 }),
      isSo: (a: number, b: number) => near(a - (b * 40) / 90, 2.2, 1),
    },
    {
      claims: shownRatio(one, other, { shown: 1.5, decimals: 1 }),
      isSo: (a: number, b: number) => b > 0 && near(a / 40 / (b / 90), 1.5, 1),
    },
  ];
  for (const { claims, isSo } of kinds)
    for (const a of upTo(40))
      for (const b of upTo(90))
        assert.equal(agrees(claims, [a, b]), isSo(a, b), `${claims[0]!.says}: ${a}, ${b}`);
  assert.throws(
    () => shownRatio({ cell: 0, denominator: 2.5 }, other, { shown: 1, decimals: 0 }),
    /A denominator is a whole number above 0, and not 2.5/,
  );
});

test('an order says which of two counts, or rates, is higher', () => {
  const parts = [10, 40].map((denominator, cell) => ({ cell, denominator }));
  const claim = rankedAbove(parts[0]!, parts[1]!);
  for (const a of upTo(10)) for (const b of upTo(40)) assert.equal(agrees([claim], [a, b]), a / 10 > b / 40);
  assert.equal(agrees(rankOrder(parts), [1, 4]), true, 'neighbours in a list may be as high');
});

test('symbols that say something by themselves are understood, and letters say nothing', () => {
  const of = (symbol: string) => {
    const meaning = usualMeaning(symbol);
    return meaning && [meaning.least, meaning.most];
  };
  assert.deepEqual(['<5', 'Fewer than 5', '[<10]', '≤7', '1–7', '100+'].map(of), [
    [0, 4],
    [0, 4],
    [0, 9],
    [0, 7],
    [1, 7],
    [100, Infinity],
  ]);
  for (const symbol of ['[c]', '*', '~', 'c', 'z', '[x]', '[low]', '..', '-', '7–1'])
    assert.equal(usualMeaning(symbol), null, symbol);
});
