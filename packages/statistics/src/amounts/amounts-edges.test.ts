// Amounts at the edges: nobody, one amount, references that average nothing, and the whole of what is then answered.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import {
  compareMeans,
  compareMedians,
  meanAmount,
  medianAmount,
  missingAmountBounds,
  trimmedMean,
} from '../index.ts';

const ten = [12, 15, 9, 31, 22, 18, 45, 27, 16, 20];
const quick = [10, 8, 14, 11, 9, 17, 13, 21, 12, 7, 15, 10];
const none = { estimate: null, lower: null, upper: null, confidence: 0.95 };
const nobody = 'There is no amount in one of the groups, so they cannot be compared.';
const notAbove = 'The reference group’s average is not above 0, so there is no ratio to it.';
const tooFew = 'There are too few amounts for an interval of their median.';

function refused(run: () => unknown, message: string): void {
  assert.throws(run, { code: 'STATISTICS_INPUT_IMPOSSIBLE', message });
}

describe('of no amount', () => {
  const reason = 'There is no amount in the group.';

  test('there is no mean, no median and no trimmed mean', () => {
    const mean = { method: 'Mean, Student’s t interval', standardDeviation: null };
    assert.deepEqual(meanAmount([]), { ...none, ...mean, count: 0, reason });
    const median = { method: 'Median, order statistics', quartiles: null };
    assert.deepEqual(medianAmount([]), { ...none, ...median, count: 0, reason });
    const trimmed = { estimate: null, leftOut: 0, method: 'Trimmed mean', reason };
    assert.deepEqual(trimmedMean([]), trimmed);
  });

  test('there is no comparison of means, on whichever side nobody is', () => {
    const untested = { ...none, pValue: null, pValueMethod: 'Welch t test', reason: nobody };
    const expected = {
      difference: { ...untested, method: 'Welch' },
      ratio: { ...untested, method: 'Fieller, Welch’s degrees of freedom' },
      degreesOfFreedom: null,
      smallestVisibleRatio: null,
      method: 'Welch',
      reason: nobody,
    };
    for (const [group, reference] of [
      [[], ten],
      [ten, []],
    ] as const)
      assert.deepEqual(compareMeans(group, reference), expected);
  });

  test('there is no comparison of medians either', () => {
    const untested = { ...none, pValue: null, pValueMethod: 'Wilcoxon rank sum', reason: nobody };
    const method = 'Difference of medians, MOVER from order statistics';
    const expected = {
      difference: { ...untested, method },
      ratio: { ...untested, method: 'Ratio of medians, MOVER from order statistics' },
      method,
      reason: nobody,
    };
    for (const [group, reference] of [
      [[], ten],
      [ten, []],
    ] as const)
      assert.deepEqual(compareMedians(group, reference), expected);
  });

  test('nothing bounds an average, on whichever side nobody is', () => {
    const some = { amounts: [10, 20], missing: 0 };
    const empty = { amounts: [], missing: 3 };
    const nothing = { lower: null, upper: null };
    const common = {
      ...nothing,
      method: 'Manski bounds of an average',
      reason: 'There is no known amount in one of the groups, so nothing bounds its average.',
    };
    const options = { average: 'mean', least: 0, most: 60 } as const;
    const known = { lower: 15, upper: 15 };
    const first = missingAmountBounds(empty, some, options);
    assert.deepEqual(first, { group: nothing, reference: known, ...common });
    const second = missingAmountBounds(some, empty, options);
    assert.deepEqual(second, { group: known, reference: nothing, ...common });
  });
});

describe('two means', () => {
  test('of which one is of a single amount have a difference and a ratio, and nothing more', () => {
    const { difference, ratio, degreesOfFreedom, reason } = compareMeans([4, 8], [5]);
    assert.deepEqual([difference.estimate, difference.lower, difference.pValue], [1, null, null]);
    assert.deepEqual([ratio.estimate, ratio.lower, degreesOfFreedom], [1.2, null, null]);
    assert.equal(reason, 'A group has one amount, so the comparison has no limits.');
  });

  test('have no ratio over a mean of 0, nor over one below it, with limits or without', () => {
    for (const reference of [
      [-1, 0, 1],
      [-3, -1, -2],
    ]) {
      const { ratio, smallestVisibleRatio } = compareMeans(ten, reference);
      assert.deepEqual([ratio.estimate, ratio.pValue, ratio.reason], [null, null, notAbove]);
      assert.equal(smallestVisibleRatio, null);
    }
    assert.equal(compareMeans([5, 5], [0, 0]).ratio.estimate, null);
    assert.equal(compareMeans([5, 5], [-1, -1]).ratio.estimate, null);
  });

  test('in a tiny unit have the degrees of freedom and the ratio that they have in a large one', () => {
    // By hand: variances 1 and 8 over 3 and 2 amounts: (1/3 + 4)² ÷ ((1/3)²/2 + 4²/1) = 338/289.
    for (const unit of [1, 1e-100, 1e50]) {
      const of = (amounts: readonly number[]) => amounts.map((amount) => amount * unit);
      const { degreesOfFreedom, difference } = compareMeans(of([1, 2, 3]), of([1, 5]));
      near(338 / 289, degreesOfFreedom, 1e-12, `${unit}`);
      near(-unit, difference.estimate, 1e-12, `${unit}`);
      // Roots found by scipy's brentq of |x̄ − θȳ| = t√(v₁ + θ²v₀), as in amounts.test.ts.
      const { lower, upper } = compareMeans(of(ten), of(quick)).ratio;
      near(1.1121471312533304, lower, 1e-9, `${unit}`);
      near(2.5574275987571697, upper, 1e-9, `${unit}`);
    }
  });
});

describe('amounts that are all alike', () => {
  test('have no spread, although 0.1 + 0.1 + 0.1 is not 0.3', () => {
    const alike = [0.1, 0.1, 0.1];
    const { estimate, standardDeviation } = meanAmount(alike);
    assert.deepEqual([estimate, standardDeviation, trimmedMean(alike).estimate], [0.1, 0, 0.1]);
    const { difference, ratio, reason } = compareMeans(alike, [0.2, 0.2, 0.2]);
    assert.deepEqual([difference.pValue, ratio.estimate, ratio.lower], [null, 0.5, null]);
    assert.equal(reason, 'All amounts in each group are the same, so there is nothing to test.');
  });

  test('in both groups have medians to compare and nothing to test', () => {
    const five = Array<number>(10).fill(5);
    const { difference, ratio, reason } = compareMedians(five, five);
    assert.deepEqual([difference.lower, difference.pValue, ratio.upper, ratio.pValue], [0, null, 1, null]);
    assert.equal(reason, 'All amounts in both groups are the same, so there is nothing to test.');
    assert.deepEqual([difference.reason, ratio.reason], [reason, reason]);
  });
});

describe('two medians', () => {
  test('of which one is of too few amounts have no limits, but a p value', () => {
    for (const [group, reference, gap] of [
      [[1, 2, 3, 4, 5], ten, -16],
      [ten, [1, 2, 3, 4, 5], 16],
    ] as const) {
      const { difference, ratio, reason, method } = compareMedians(group, reference);
      assert.deepEqual([difference.estimate, difference.lower, difference.reason], [gap, null, tooFew]);
      assert.deepEqual([ratio.lower, ratio.reason, reason], [null, tooFew, tooFew]);
      assert.equal(method, 'Difference of medians, MOVER from order statistics');
      // By hand: the five are the smaller in all 50 pairs, one order of the 15 choose 5, and as many on the other side.
      near(2 / 3003, difference.pValue, 1e-12);
    }
  });

  test('have a ratio where amounts are 0, and none where one is below, or the reference’s median is 0', () => {
    const from = (least: number) => [least, ...ten.slice(1)];
    assert.equal(compareMedians(from(0), from(0)).ratio.estimate, 1);
    assert.equal(compareMedians(from(-1), ten).ratio.reason, notAbove);
    assert.equal(compareMedians(ten, from(-1)).ratio.reason, notAbove);
    assert.equal(compareMedians(ten, [0, 0, 0, 0, 0, 0, 0, 1, 1, 1]).ratio.estimate, null);
  });

  test('that both have limits have no reason', () => {
    const { difference, ratio, reason } = compareMedians(ten, ten);
    assert.deepEqual([difference.reason, ratio.reason, reason], [null, null, null]);
    assert.equal(medianAmount(ten).reason, null);
    assert.equal(medianAmount(ten).method, 'Median, order statistics');
    assert.equal(medianAmount([1, 2]).reason, tooFew);
  });
});

describe('missing amounts', () => {
  test('that take an average below 0 move the ratio farthest over the smaller reference', () => {
    const group = { amounts: [-10, -20], missing: 2 };
    // By hand, ends −4 and 40: (−30 − 8)/4 and (−30 + 80)/4 over (30 − 4)/3 to (30 + 40)/3.
    const across = missingAmountBounds(
      group,
      { amounts: [10, 20], missing: 1 },
      { average: 'mean', least: -4, most: 40 },
    );
    near(-57 / 52, across.lower, 1e-14);
    near(75 / 52, across.upper, 1e-14);
    // Ends −4 and −1: −38/4 and −32/4 over 296/3 to 299/3.
    const below = missingAmountBounds(
      group,
      { amounts: [100, 200], missing: 1 },
      { average: 'mean', least: -4, most: -1 },
    );
    near(-28.5 / 296, below.lower, 1e-14);
    near(-24 / 299, below.upper, 1e-14);
  });

  test('may all be one amount, but not between ends that are crossed', () => {
    const group = { amounts: [10, 20], missing: 2 };
    const bounds = missingAmountBounds(group, group, { average: 'mean', least: 5, most: 5 });
    assert.deepEqual(bounds.group, { lower: 10, upper: 10 });
    refused(
      () => missingAmountBounds(group, group, { average: 'mean', least: 6, most: 5 }),
      'The least that an amount can be, 6, is more than the most, 5.',
    );
  });

  test('take their place among those that are known, for a median', () => {
    // By hand: 10, 15, 15, 20, 30 and 10, 20, 25, 25, 30; with three missing 10, 15, 15, 15, 20, 30 and 10, 20, 25, 25, 25, 30.
    const median = (missing: number) => {
      const some = { amounts: [30, 10, 20], missing };
      return missingAmountBounds(some, some, { average: 'median', least: 15, most: 25 }).group;
    };
    assert.deepEqual(median(2), { lower: 15, upper: 25 });
    assert.deepEqual(median(3), { lower: 15, upper: 25 });
    assert.deepEqual(median(0), { lower: 20, upper: 20 });
  });

  test('are refused by name', () => {
    const group = { amounts: [10, 20], missing: 2 };
    const bounds = (options: object, one: object = group, other: object = group): unknown =>
      Reflect.apply(missingAmountBounds, undefined, [
        one,
        other,
        { average: 'mean', least: 0, most: 60, ...options },
      ]);
    refused(() => bounds({ average: 'mode' }), "The average must be 'mean' or 'median', and is mode.");
    refused(() => bounds({ least: NaN }), 'The least that an amount can be must be a number, and is NaN.');
    refused(() => bounds({ most: NaN }), 'The most that an amount can be must be a number, and is NaN.');
    refused(
      () => bounds({}, { ...group, missing: -1 }),
      'The number of missing amounts of the group must be a whole number of at least 0, and is -1.',
    );
    refused(
      () => bounds({}, group, { ...group, missing: 0.5 }),
      'The number of missing amounts of the reference group must be a whole number of at least 0, and is 0.5.',
    );
  });
});

test('what cannot be is refused by name', () => {
  const confidence = 'The confidence level must be between 0 and 1, and is 1.';
  refused(() => meanAmount(ten, { confidence: 1 }), confidence);
  refused(() => medianAmount(ten, { confidence: 1 }), confidence);
  refused(() => compareMeans(ten, ten, { confidence: 1 }), confidence);
  refused(() => compareMedians(ten, ten, { confidence: 1 }), confidence);
  for (const compare of [compareMeans, compareMedians]) {
    refused(() => compare([NaN], ten), 'Amount 1 of the group must be a number, and is NaN.');
    refused(() => compare(ten, [1, NaN]), 'Amount 2 of the reference group must be a number, and is NaN.');
  }
  for (const average of [medianAmount, trimmedMean])
    refused(() => average([NaN]), 'Amount 1 of the group must be a number, and is NaN.');
  const list = 'The amounts of the group must be a list, and is 7.';
  refused(() => Reflect.apply(meanAmount, undefined, [7]), list);
});

test('a trimmed mean leaves out nothing, or less than half at each end', () => {
  assert.equal(trimmedMean([1, 2, 9], 0).estimate, 4);
  const rule = 'The share that is left out at each end must be from 0 to below 0.5, and is';
  for (const share of [-0.1, 0.5, NaN, '0.1'])
    refused(() => Reflect.apply(trimmedMean, undefined, [[1, 2], share]), `${rule} ${share}.`);
});
