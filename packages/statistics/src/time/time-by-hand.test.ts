// Charts over time against arithmetic that can be followed by hand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import { ImpossibleInput } from '../input.ts';
import { cChart } from './c-chart.ts';
import { ewmaChart } from './ewma-chart.ts';
import { movingRanges, screenedMeanRange } from './moving-range.ts';
import { pChart } from './p-chart.ts';
import { phasesOf } from './phases.ts';
import { ratioChart } from './ratio-chart.ts';
import { flagged } from './run-rules.ts';
import { tChart } from './t-chart.ts';
import { uChart } from './u-chart.ts';
import { xmrChart } from './xmr-chart.ts';

test('two smoothed values, and how their limits widen', () => {
  const { centre, points } = ewmaChart([10, 12]);
  const sigma = 2 / 1.128;
  assert.equal(centre, 11);
  near(10.8, points[0]?.smoothed, 1e-14);
  near(0.2 * 12 + 0.8 * 10.8, points[1]?.smoothed, 1e-14);
  near(11 - 3 * 0.2 * sigma, points[0]?.lower, 1e-14);
  near(11 + 3 * sigma * Math.sqrt(0.04 + 0.64 * 0.04), points[1]?.upper, 1e-14);
});

test('the newest value may have all the weight', () => {
  const { points } = ewmaChart([10, 12, null, 9], { weight: 1 });
  assert.deepEqual(
    points.map(({ smoothed }) => smoothed),
    [10, 12, 12, 9],
  );
  near(points[0]!.lower, points[3]!.lower, 1e-14);
});

const period = (events: number, referenceEvents: number) => ({
  group: { events, exposure: 100 },
  reference: { events: referenceEvents, exposure: 1000 },
});

test('two ratios, their weighted centre, limits and smoothed values', () => {
  const { centre, points } = ratioChart([period(20, 100), period(10, 40)]);
  const [first, second] = [1 / 20 + 1 / 100, 1 / 10 + 1 / 40];
  const middle = (Math.log(2) / first + Math.log(2.5) / second) / (1 / first + 1 / second);
  near(Math.exp(middle), centre, 1e-13);
  near(Math.exp(middle - 3 * Math.sqrt(first)), points[0]?.lower, 1e-13);
  near(Math.exp(middle + 3 * Math.sqrt(second)), points[1]?.upper, 1e-13);
  const one = 0.2 * Math.log(2) + 0.8 * middle;
  const two = 0.2 * Math.log(2.5) + 0.8 * one;
  near(Math.exp(one), points[0]?.smoothed, 1e-13);
  near(Math.exp(two), points[1]?.smoothed, 1e-13);
  near(Math.exp(middle - 3 * 0.2 * Math.sqrt(first)), points[0]?.smoothedLower, 1e-13);
  const reach = 3 * Math.sqrt(0.04 * second + 0.64 * 0.04 * first);
  near(Math.exp(middle + reach), points[1]?.smoothedUpper, 1e-13);
  assert.deepEqual(
    points.map(({ smoothedOutside }) => smoothedOutside),
    [false, false],
  );
});

test('a ratio that creeps up is seen by its smoothed value, not by its points', () => {
  const before = Array.from({ length: 12 }, () => period(40, 200));
  const after = Array.from({ length: 12 }, () => period(70, 200));
  const { points } = ratioChart([...before, ...after], { weight: 0.2 });
  assert.ok(points.every(({ outside }) => !outside));
  assert.ok(points.at(-1)!.smoothedOutside && !points[0]!.smoothedOutside);
  assert.ok(points.slice(12).every(({ run }) => run));
});

test('ratios that are all alike lie on their centre line and inside, smoothed or not', () => {
  const { points } = ratioChart([period(20, 100), period(20, 100)]);
  for (const { ratio, smoothed, special, smoothedOutside } of points) {
    near(ratio!, smoothed, 1e-14);
    assert.deepEqual([special, smoothedOutside], [false, false]);
  }
});

test('a moving range of five among eight of one is left out, a range of four is not', () => {
  const eight = [0, 1, 0, 1, 0, 1, 0, 1, 0];
  assert.equal(screenedMeanRange([...eight, 5]), 1);
  near(12 / 9, screenedMeanRange([...eight, 4]), 1e-14);
  assert.deepEqual(movingRanges([3, null, 5, 9]), [4]);
  assert.equal(screenedMeanRange([3]), null);
});

test('limits are the mean and 2.66 mean moving ranges either way', () => {
  const { lower, upper, mean } = xmrChart([10, 12, 11]);
  assert.equal(mean, 11);
  near(11 - 2.66 * 1.5, lower, 1e-14);
  near(11 + 2.66 * 1.5, upper, 1e-14);
});

const marks = (values: number[], name: 'twoOfThree' | 'trend' | 'run' | 'special') =>
  flagged(values.map((value) => ({ value, centre: 0, lower: -3, upper: 3 })))
    .map((one) => (one[name] ? 'x' : '.'))
    .join('');

test('exactly two thirds of the way to a limit is not near it', () => {
  assert.equal(marks([-2, -1, -2.5], 'twoOfThree'), '...');
  assert.equal(marks([2, 1, 2.5], 'twoOfThree'), '...');
  assert.equal(marks([-2.01, -1, -2.5], 'twoOfThree'), 'x.x');
  assert.equal(marks([-2.5, -2.6, -2.7], 'twoOfThree'), 'xxx');
  assert.equal(marks([2.5, 2.5], 'twoOfThree'), '..');
});

test('a trend marks the point that it starts from, and may start after the first', () => {
  assert.equal(marks([1, -2, -1, -0.5, 0.2, 0.4, 0.6, 0.8, 0.1], 'trend'), '.xxxxxxx.');
  assert.equal(marks([-1, 1, 1, 1, 1, 1, 1, 1], 'run'), '.xxxxxxx');
  assert.equal(marks([4, 0.1, -0.1], 'special'), 'x..');
});

test('phases may be named in any order, and begin at points that exist', () => {
  assert.deepEqual(phasesOf(10, { rebaseAt: [7, 3] }), [
    [0, 3],
    [3, 7],
    [7, 10],
  ]);
  assert.deepEqual(phasesOf(0, {}), [[0, 0]]);
  assert.deepEqual(phasesOf(5, { rebaseAt: [0, 2, 2] }), [
    [0, 2],
    [2, 5],
  ]);
  for (const rebaseAt of [[1], [-1]]) assert.throws(() => phasesOf(1, { rebaseAt }), ImpossibleInput);
});

test('one period has limits but no Laney limits', () => {
  const { points, laneySigma } = pChart([{ count: 2, total: 10 }]);
  assert.deepEqual([points[0]?.laneyLower, points[0]?.laneyUpper, laneySigma], [null, null, null]);
  near(0.2 + 3 * Math.sqrt(0.16 / 10), points[0]?.upper, 1e-14);
  assert.equal(points[0]?.lower, 0);
});

test('Laney limits by hand: two scores', () => {
  const { points, laneySigma } = pChart([
    { count: 2, total: 10 },
    { count: 4, total: 10 },
  ]);
  const sigma = Math.sqrt(0.21 / 10);
  near(0.2 / sigma / 1.128, laneySigma, 1e-13);
  near(Math.min(1, 0.3 + (3 * 0.2) / 1.128), points[0]?.laneyUpper, 1e-13);
  near(0.3 + (3 * 0.2) / 1.128, points[1]?.laneyUpper, 1e-13);
});

test('ten events expected take the ordinary limits, fewer take exact ones', () => {
  const ten = uChart([
    { events: 10, exposure: 1 },
    { events: 10, exposure: 1 },
  ]);
  assert.equal(ten.method, 'u chart (3 sigma)');
  near(10 - 3 * Math.sqrt(10), ten.points[0]?.lower, 1e-14);
  const mixed = uChart([
    { events: 20, exposure: 2 },
    { events: 5, exposure: 0.5 },
    { events: 0, exposure: 0 },
  ]);
  near(10 + 3 * Math.sqrt(5), mixed.points[0]?.upper, 1e-14);
  assert.equal(mixed.points[1]?.upper, mixed.points[1]?.exactUpper);
  assert.deepEqual(
    [mixed.points[2]?.value, mixed.points[2]?.exactLower, mixed.points[2]?.exactUpper],
    [null, null, null],
  );
  assert.deepEqual([mixed.points[2]?.special, mixed.points[0]?.exactLower], [false, 8 / 2]);
});

test('counts by hand: a mean of four has no lower limit and an upper one of ten', () => {
  const { centre, points } = cChart([3, 5, null, 4]);
  assert.equal(centre, 4);
  assert.deepEqual([points[0]?.lower, points[0]?.upper], [0, 10]);
  assert.deepEqual([points[2]?.value, points[2]?.outside], [null, false]);
});

test('waits by hand: 1, 3 and 5 to the power 3.6', () => {
  const { centre, points } = tChart([1, 3 ** 3.6, 5 ** 3.6]);
  near(3 ** 3.6, centre, 1e-12);
  near((3 + 2.66 * 2) ** 3.6, points[0]?.upper, 1e-12);
  assert.equal(points[0]?.lower, 0);
  near(5 ** 3.6, points[2]?.value, 1e-14);
});
