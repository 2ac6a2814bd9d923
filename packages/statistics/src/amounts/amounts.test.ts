// Means and medians of amounts against R's published output for its data set "sleep", scipy 1.17, and arithmetic by hand.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  ImpossibleInput,
  compareMeans,
  compareMedians,
  meanAmount,
  medianAmount,
  missingAmountBounds,
  trimmedMean,
} from '../index.ts';

// R's data set "sleep" (Student 1908): hours of sleep gained with two drugs.
const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
// Minutes of waiting, made up.
const slow = [12, 15, 9, 31, 22, 18, 45, 27, 16, 20];
const quick = [10, 8, 14, 11, 9, 17, 13, 21, 12, 7, 15, 10];

function near(value: number | null, expected: number, within = 1e-6): void {
  assert.ok(value !== null && Math.abs(value - expected) <= within, `${value} is not ${expected}`);
}

describe('the mean of amounts', () => {
  test('has Student’s interval: R, t.test(sleep$extra[1:10])', () => {
    const { estimate, lower, upper, standardDeviation, count } = meanAmount(first);
    near(estimate, 0.75, 1e-12);
    near(lower, -0.5297804, 1e-7);
    near(upper, 2.0297804, 1e-7);
    near(standardDeviation, 1.78901, 1e-5);
    assert.equal(count, 10);
  });

  test('is the same to the last digit in whatever order the amounts come', () => {
    const amounts = [0.1, 0.2, 0.3, 1e6, 0.7];
    assert.equal(meanAmount(amounts).estimate, meanAmount([...amounts].reverse()).estimate);
  });

  test('of nobody is nothing, and of one amount has no interval, each with its reason', () => {
    assert.deepEqual(
      [meanAmount([]), meanAmount([7])].map(({ estimate, lower, reason }) => [estimate, lower, reason]),
      [
        [null, null, 'There is no amount in the group.'],
        [7, null, 'One amount alone has no interval.'],
      ],
    );
  });

  test('refuses what is no number, and says which', () => {
    assert.throws(() => meanAmount([1, Number.NaN]), ImpossibleInput);
    assert.throws(() => meanAmount([1, Infinity]), /Amount 2 of the group/);
  });
});

describe('the median of amounts', () => {
  test('lies for ten amounts between the second and the ninth: P(X ≤ 1) = 11/1024, with one more 56/1024', () => {
    const { estimate, lower, upper, quartiles } = medianAmount(slow);
    assert.deepEqual([estimate, lower, upper], [19, 12, 31]);
    // numpy.quantile, type 7
    assert.deepEqual(quartiles, [15.25, 25.75]);
  });

  test('of five amounts has no 95% interval: even the least and the greatest hold it with 30 chances in 32 only', () => {
    const { estimate, lower, reason } = medianAmount([1, 2, 3, 4, 5]);
    assert.deepEqual([estimate, lower], [3, null]);
    assert.match(reason ?? '', /too few/);
  });
});

describe('two means compared', () => {
  test('by Welch: R, t.test(extra ~ group, data = sleep): t = -1.8608, df = 17.776, p = 0.07939', () => {
    const { difference, degreesOfFreedom } = compareMeans(first, second);
    near(difference.estimate, -1.58, 1e-12);
    near(difference.lower, -3.3654832, 1e-7);
    near(difference.upper, 0.2054832, 1e-7);
    near(difference.pValue, 0.07939414, 1e-8);
    near(degreesOfFreedom, 17.776473516, 1e-8);
  });

  test('have a ratio with Fieller’s limits: roots found by scipy’s brentq of |x̄ − θȳ| = t√(v₁ + θ²v₀)', () => {
    const { ratio, smallestVisibleRatio } = compareMeans(slow, quick);
    near(ratio.estimate, 1.7551020408163265, 1e-12);
    near(ratio.lower, 1.1121471312533304, 1e-9);
    near(ratio.upper, 2.5574275987571697, 1e-9);
    near(ratio.pValue, 0.02386816794345046, 1e-9);
    near(smallestVisibleRatio, 1.8096691764887172, 1e-9);
  });

  test('have a ratio whose limit is 1 at just the level that their p value says', () => {
    const { pValue } = compareMeans(slow, quick).ratio;
    near(compareMeans(slow, quick, { confidence: 1 - pValue! }).ratio.lower, 1, 1e-9);
  });

  test('have no ratio over a mean that is not above 0, or not clear of it', () => {
    const below = compareMeans(slow, [-3, -1, -2]);
    assert.equal(below.ratio.estimate, null);
    assert.match(below.ratio.reason ?? '', /not above 0/);
    const unclear = compareMeans(slow, [0, 0, 0, 1]);
    assert.deepEqual([unclear.ratio.lower, unclear.ratio.upper], [null, null]);
    assert.match(unclear.ratio.reason ?? '', /too near 0/);
  });

  test('of one amount, or of amounts all alike, have a difference without limits', () => {
    assert.match(compareMeans([5], slow).reason ?? '', /one amount/);
    const alike = compareMeans([5, 5], [4, 4]);
    assert.equal(alike.difference.estimate, 1);
    assert.equal(alike.ratio.estimate, 1.25);
    assert.match(alike.reason ?? '', /nothing to test/);
  });
});

describe('two medians compared', () => {
  test('have limits by MOVER from 12 to 31 and 9 to 15, worked out by hand from Donner and Zou', () => {
    const { difference, ratio } = compareMedians(slow, quick);
    near(difference.estimate, 7.5, 1e-12);
    near(difference.lower, -0.3262379212492643, 1e-9);
    near(difference.upper, 19.757650672131263, 1e-9);
    near(ratio.estimate, 19 / 11.5, 1e-12);
    near(ratio.lower, 0.975, 1e-9);
    near(ratio.upper, 2.867693997962129, 1e-9);
  });

  test('have the p value of the rank-sum test: scipy, mannwhitneyu with ties and correction', () => {
    near(compareMedians(slow, quick).difference.pValue, 0.012125174936059241, 1e-9);
  });

  test('have no ratio where an amount is below 0', () => {
    const { ratio, difference } = compareMedians(first, second);
    assert.equal(ratio.estimate, null);
    assert.notEqual(difference.estimate, null);
  });
});

test('the trimmed mean is that of R’s own example, mean(c(0:10, 50), trim = 0.10)', () => {
  const { estimate, leftOut } = trimmedMean([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 50], 0.1);
  assert.deepEqual([estimate, leftOut], [5.5, 1]);
  assert.throws(() => trimmedMean([1, 2], 0.5), ImpossibleInput);
});

describe('missing amounts', () => {
  // By hand: 10, 20, 30 with one missing between 0 and 60: means 15 to 30; 10, 20 with none missing: 15.
  const known = { amounts: [10, 20, 30], missing: 1 };
  const whole = { amounts: [10, 20], missing: 0 };

  test('move a mean as far as they can be small or large', () => {
    const bounds = missingAmountBounds(known, whole, { average: 'mean', least: 0, most: 60 });
    assert.deepEqual(bounds.group, { lower: 15, upper: 30 });
    assert.deepEqual([bounds.lower, bounds.upper], [1, 2]);
  });

  test('move a median to the amounts beside it', () => {
    const bounds = missingAmountBounds(known, whole, { average: 'median', least: 0, most: 60 });
    assert.deepEqual(bounds.group, { lower: 15, upper: 25 });
  });

  test('of a reference that could average 0 leave the ratio without bounds', () => {
    const bounds = missingAmountBounds(
      whole,
      { amounts: [0, 0, 10], missing: 0 },
      {
        average: 'median',
        least: 0,
        most: 60,
      },
    );
    assert.equal(bounds.upper, null);
    assert.match(bounds.reason ?? '', /could be 0/);
  });
});
