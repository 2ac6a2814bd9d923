// Charts over time: what their rules see, gaps and zeros, and what is refused.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import { ImpossibleInput } from '../input.ts';
import { cChart } from './c-chart.ts';
import { ewmaChart } from './ewma-chart.ts';
import { pChart } from './p-chart.ts';
import { ratioChart } from './ratio-chart.ts';
import { flagged } from './run-rules.ts';
import { tChart } from './t-chart.ts';
import { uChart } from './u-chart.ts';
import { xmrChart } from './xmr-chart.ts';

const point = (value: number | null) => ({ value, centre: 0, lower: -3, upper: 3 });
const marks = (values: (number | null)[], name: 'outside' | 'trend' | 'twoOfThree' | 'run') =>
  flagged(values.map(point))
    .map((one) => (one[name] ? 'x' : '.'))
    .join('');

test('a point beyond a limit is outside, a point on it is not', () => {
  assert.equal(marks([3, 3.01, -3, -3.01], 'outside'), '.x.x');
});

test('seven that rise or fall are a trend, six are not, and an equal neighbour breaks it', () => {
  assert.equal(marks([-2, -1, 0, 0.5, 1, 1.5, 2], 'trend'), 'xxxxxxx');
  assert.equal(marks([2, 1.5, 1, 0.5, 0, -1, -2], 'trend'), 'xxxxxxx');
  assert.equal(marks([-1, 0, 0.5, 1, 1.5, 2], 'trend'), '......');
  assert.equal(marks([-2, -1, 0, 0.5, 0.5, 1.5, 2, 2.5], 'trend'), '........');
});

test('seven on one side are a run; a point on the centre line breaks it', () => {
  assert.equal(marks([1, 1, 2, 1, 1, 2, 1, -1], 'run'), 'xxxxxxx.');
  assert.equal(marks([1, 1, 2, 0, 1, 2, 1, 1], 'run'), '........');
});

test('two of three near a limit count only when all three are on one side and the two are inside', () => {
  assert.equal(marks([2.5, 1, 2.5, -1], 'twoOfThree'), 'x.x.');
  assert.equal(marks([2.5, -1, 2.5], 'twoOfThree'), '...');
  assert.equal(marks([2.5, 1, -2.5], 'twoOfThree'), '...');
  assert.equal(marks([3.5, 1, 2.5], 'twoOfThree'), '...');
});

test('a month that was not submitted is no zero: it flags nothing and its neighbours are not compared', () => {
  assert.equal(marks([1, 1, 2, null, 1, 1, 2, 1], 'run'), 'xxx.xxxx');
  const { points, meanMovingRange } = xmrChart([10, 12, null, 30, 31]);
  near(1.5, meanMovingRange, 1e-12);
  assert.deepEqual([points[2]?.value, points[2]?.special], [null, false]);
});

test('moving a series up moves its chart up; turning it upside down keeps every flag', () => {
  const series = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 3, maxLength: 40 });
  fc.assert(
    fc.property(series, fc.integer({ min: -1000, max: 1000 }), (values, shift) => {
      const [one, moved, turned] = [
        xmrChart(values),
        xmrChart(values.map((v) => v + shift)),
        xmrChart(values.map((v) => -v)),
      ];
      assert.ok(Math.abs(moved.mean! - one.mean! - shift) < 1e-9);
      assert.ok(Math.abs(turned.upper! + one.lower!) < 1e-9);
      assert.ok(one.lower! <= one.mean! && one.mean! <= one.upper!);
    }),
  );
});

test('rebasing gives each phase limits of its own', () => {
  const chart = xmrChart([10, 12, 11, 50, 52, 51], { rebaseAt: [3] });
  assert.deepEqual(
    chart.points.map(({ centre }) => centre),
    [11, 11, 11, 51, 51, 51],
  );
  assert.ok(chart.points.every(({ special }) => !special));
  assert.throws(() => xmrChart([1, 2, 3], { rebaseAt: [3] }), ImpossibleInput);
  assert.throws(() => xmrChart([1, 2, 3], { rebaseAt: [0.5] }), ImpossibleInput);
});

test('every chart with denominators can be rebased, and a phase without anything is no chart', () => {
  const halves = { rebaseAt: [2] };
  const shares = [2, 2, 8, 8].map((count) => ({ count, total: 10 }));
  assert.deepEqual(
    pChart(shares, halves).points.map(({ centre }) => centre),
    [0.2, 0.2, 0.8, 0.8],
  );
  assert.equal(pChart(shares, halves).centre, 0.8);
  assert.deepEqual(
    cChart([4, 4, 9, 9], halves).points.map(({ centre }) => centre),
    [4, 4, 9, 9],
  );
  const rates = [1, 1, 3, 3].map((events) => ({ events, exposure: 10 }));
  assert.deepEqual(
    uChart(rates, halves).points.map(({ centre }) => centre),
    [0.1, 0.1, 0.3, 0.3],
  );
  const ratios = ratioChart([period(10, 100), period(10, 100), period(30, 100), period(30, 100)], halves);
  near(3, ratios.centre, 1e-12);
  assert.ok(ratios.points.every(({ special }) => !special));
  assert.equal(cChart([null, null, 3], halves).centre, null);
  assert.throws(() => pChart(shares, { rebaseAt: [4] }), ImpossibleInput);
});

test('limits of counts do not go below zero when told so', () => {
  assert.ok(xmrChart([0, 9, 1, 8]).lower! < 0);
  assert.equal(xmrChart([0, 9, 1, 8], { floor: 0 }).lower, 0);
});

test('one value, or none, is no chart', () => {
  for (const values of [[], [3], [3, null, 4]])
    assert.match(xmrChart(values).reason ?? '', /two values that are neighbours/);
  assert.equal(ewmaChart([3]).centre, null);
  assert.equal(tChart([5]).centre, null);
  assert.equal(cChart([null, null]).centre, null);
  assert.match(pChart([{ count: 0, total: 0 }]).reason ?? '', /nobody in any period/);
  assert.match(uChart([{ events: 0, exposure: 0 }]).reason ?? '', /no exposure/);
});

test('a period of nobody is a gap, and all zeros are a flat line', () => {
  const chart = pChart([
    { count: 1, total: 10 },
    { count: 0, total: 0 },
    { count: 2, total: 10 },
  ]);
  assert.deepEqual([chart.points[1]?.value, chart.points[1]?.outside], [null, false]);
  const flat = pChart([
    { count: 0, total: 10 },
    { count: 0, total: 10 },
  ]);
  assert.deepEqual(
    flat.points.map(({ lower, upper, outside }) => [lower, upper, outside]),
    [
      [0, 0, false],
      [0, 0, false],
    ],
  );
});

test('shares stay between 0 and 1 whatever the limits would be', () => {
  const periods = fc.array(
    fc.tuple(fc.nat(50), fc.nat(50)).map(([a, b]) => ({ count: a, total: a + b })),
    { minLength: 1, maxLength: 24 },
  );
  fc.assert(
    fc.property(periods, (list) => {
      for (const { lower, upper, laneyLower, laneyUpper } of pChart(list).points) {
        assert.ok(lower >= 0 && upper <= 1 && lower <= upper);
        assert.ok(laneyLower === null || (laneyLower >= 0 && laneyUpper! <= 1));
      }
    }),
  );
});

test('where few events are expected the limits are exact: no event is outside when two a month are usual', () => {
  const chart = uChart([2, 3, 0, 2, 1, 4, 9].map((events) => ({ events, exposure: 10 })));
  assert.match(chart.method, /exact Poisson limits/);
  assert.equal(chart.points[2]?.outside, false);
  assert.equal(chart.points[2]?.lower, 0);
  assert.equal(chart.points[6]?.upper, 10 / 10);
});

test('days between rare events: a long wait is inside, and limits are in days', () => {
  const { centre, points } = tChart([30, 45, 12, 60, 33, 21, 50, 28]);
  assert.ok(centre! > 20 && centre! < 50);
  assert.ok(points.every(({ lower, upper, value }) => lower >= 0 && value! <= upper));
  assert.equal(tChart([0, 0, 0]).centre, 0);
  assert.throws(() => tChart([3, -1]), ImpossibleInput);
});

test('a smoothed value sees a small lasting change that no single point shows', () => {
  const before = [10, 11, 9, 10, 11, 9, 10, 9, 11, 10];
  const after = before.map((value) => value + 2.6);
  const values = [...before, ...before, ...after, ...after];
  assert.ok(xmrChart(values).points.every(({ outside }) => !outside));
  const { points } = ewmaChart(values);
  assert.ok(points.at(-1)!.outside && !points[0]!.outside);
  assert.throws(() => ewmaChart(values, { weight: 0 }), ImpossibleInput);
  assert.throws(() => ewmaChart([1, Number.NaN]), ImpossibleInput);
});

const period = (events: number, referenceEvents: number) => ({
  group: { events, exposure: 100 },
  reference: { events: referenceEvents, exposure: 1000 },
});

test('a ratio that does not change stays inside, one that triples is outside', () => {
  const steady = Array.from({ length: 10 }, () => period(20, 100));
  const { centre, points } = ratioChart([...steady, period(60, 100)]);
  near(2, ratioChart(steady).centre, 1e-12);
  assert.ok(centre! > 2 && centre! < 2.5);
  assert.deepEqual(
    points.map(({ outside }) => outside),
    [...steady.map(() => false), true],
  );
});

test('a period without events of one group has no place on the chart, and its ratio is said', () => {
  const { points } = ratioChart([
    period(20, 100),
    period(0, 100),
    period(3, 0),
    period(0, 0),
    period(22, 100),
  ]);
  assert.deepEqual(
    points.map(({ ratio }) => ratio),
    [2, 0, Infinity, null, 2.2],
  );
  assert.match(points[1]?.reason ?? '', /no place on the chart/);
  assert.match(points[3]?.reason ?? '', /Neither group had an event/);
  assert.equal(ratioChart([period(0, 5)]).centre, null);
});

test('counts and weights that cannot be are refused', () => {
  assert.throws(() => cChart([1, 2.5]), ImpossibleInput);
  assert.throws(() => pChart([{ count: 3, total: 2 }]), ImpossibleInput);
  assert.throws(() => uChart([{ events: -1, exposure: 2 }]), ImpossibleInput);
  assert.throws(() => xmrChart([1, Infinity]), ImpossibleInput);
  assert.throws(() => ratioChart([period(1, 1)], { weight: 2 }), ImpossibleInput);
});
