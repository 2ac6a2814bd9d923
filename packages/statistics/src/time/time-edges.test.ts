// Charts at their edges: gaps, nothing to chart, points on the line, and phases too short.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import { cChart, ewmaChart, pChart, ratioChart, tChart, uChart, xmrChart } from '../index.ts';

const unflagged = { outside: false, trend: false, twoOfThree: false, run: false, special: false };
const TOO_SHORT = 'Each phase of a chart needs two values that are neighbours in time.';

test('every chart says what it is', () => {
  const methods = [
    cChart([1, 2]).method,
    pChart([{ count: 1, total: 9 }]).method,
    uChart([{ events: 100, exposure: 9 }]).method,
    tChart([1, 2]).method,
    ewmaChart([1, 2]).method,
    xmrChart([1, 2]).method,
    ratioChart([{ group: { events: 1, exposure: 1 }, reference: { events: 1, exposure: 1 } }]).method,
  ];
  assert.deepEqual(methods, [
    'c chart (3 sigma)',
    'p chart (3 sigma)',
    'u chart (3 sigma)',
    't chart (days between events to the power 1/3.6)',
    'EWMA chart (3 sigma)',
    'XmR chart (2.66 × mean moving range, screened)',
    'Chart of the log ratio of rates (3 standard errors, EWMA)',
  ]);
});

test('where there is nothing to chart there are no points, and the sentence says why', () => {
  const nothing = [cChart([null]), tChart([3]), ewmaChart([null]), xmrChart([4]), xmrChart([]), uChart([])];
  assert.deepEqual(
    nothing.map(({ points, reason }) => [points, reason]),
    [
      [[], 'There are no counts, so there is nothing to chart.'],
      [[], TOO_SHORT],
      [[], nothing[2]!.reason],
      [[], TOO_SHORT],
      [[], TOO_SHORT],
      [[], 'There is no exposure in any period, so there is nothing to chart.'],
    ],
  );
  assert.match(nothing[2]!.reason ?? '', /\.$/);
});

test('one phase that is too short leaves no chart, wherever it stands', () => {
  for (const rebaseAt of [[1], [4]]) {
    const { points, mean, lower, upper, meanMovingRange, reason } = xmrChart([1, 2, 3, 2, 4], { rebaseAt });
    assert.deepEqual(
      [points, mean, lower, upper, meanMovingRange, reason],
      [[], null, null, null, null, TOO_SHORT],
    );
  }
});

test('a chart of shares in phases keeps the points of every phase, and none where one phase has nobody', () => {
  const [some, nobody] = [
    { count: 1, total: 4 },
    { count: 0, total: 0 },
  ];
  const two = pChart([some, some, { count: 3, total: 4 }], { rebaseAt: [2] });
  assert.deepEqual([two.centre, two.points.map(({ centre }) => centre)], [0.75, [0.25, 0.25, 0.75]]);
  for (const periods of [
    [nobody, some],
    [some, nobody],
  ]) {
    const none = pChart(periods, { rebaseAt: [1] });
    assert.deepEqual([none.points, none.centre], [[], null]);
    assert.match(none.reason ?? '', /nobody in any period/);
  }
});

test('a gap counts neither towards the centre nor towards any rule', () => {
  // (10 + 12 + 8) ÷ 3, not ÷ 4; one moving range of 4 between 12 and 8.
  assert.equal(ewmaChart([10, null, 12, 8]).centre, 10);
  const { mean, points, meanMovingRange } = xmrChart([10, null, 12, 8]);
  assert.deepEqual([mean, meanMovingRange], [10, 4]);
  const { outside, trend, twoOfThree, run, special, value } = points[1]!;
  assert.deepEqual({ outside, trend, twoOfThree, run, special }, unflagged);
  assert.equal(value, null);
});

test('events without exposure are no part of a rate, and their period has no limits of its own', () => {
  const periods = [
    { events: 30, exposure: 10 },
    { events: 7, exposure: 0 },
    { events: 50, exposure: 10 },
  ];
  const { centre, points, method } = uChart(periods);
  assert.deepEqual([centre, method], [4, 'u chart (3 sigma)']);
  assert.deepEqual([points[1]?.value, points[1]?.exactLower, points[1]?.exactUpper], [null, null, null]);
});

test('exact limits are used below ten expected events, and not from ten on', () => {
  const [few, ten] = [
    uChart([
      { events: 1, exposure: 1 },
      { events: 199, exposure: 99 },
    ]),
    uChart([
      { events: 10, exposure: 1 },
      { events: 10, exposure: 1 },
    ]),
  ];
  assert.match(few.method, /exact Poisson limits where fewer than 10/);
  const [small, large] = few.points;
  assert.deepEqual([small?.lower, small?.upper], [small?.exactLower, small?.exactUpper]);
  // 198 expected: 2 ± 3 √(2/99).
  near(2 - 3 * Math.sqrt(2 / 99), large?.lower, 1e-13);
  near(2 + 3 * Math.sqrt(2 / 99), large?.upper, 1e-13);
  assert.equal(ten.method, 'u chart (3 sigma)');
  near(10 + 3 * Math.sqrt(10), ten.points[0]?.upper, 1e-13);
});

test('points on the centre line are neither a run nor a trend', () => {
  for (const { outside, trend, twoOfThree, run, special } of xmrChart([5, 5, 5, 5, 5, 5, 5, 5, 5]).points)
    assert.deepEqual({ outside, trend, twoOfThree, run, special }, unflagged);
});

test('a ratio far below all others is beyond its limit', () => {
  const usual = Array.from({ length: 9 }, () => ({
    group: { events: 900, exposure: 100 },
    reference: { events: 900, exposure: 100 },
  }));
  const low = { group: { events: 600, exposure: 100 }, reference: { events: 900, exposure: 100 } };
  const { points } = ratioChart([...usual, low]);
  assert.deepEqual([points[0]?.outside, points[9]?.outside], [false, true]);
});

test('a period without a place on the chart of ratios is a gap with its sentence', () => {
  const whole = { group: { events: 4, exposure: 9 }, reference: { events: 2, exposure: 9 } };
  const gap = { group: { events: 0, exposure: 9 }, reference: { events: 2, exposure: 9 } };
  const { points } = ratioChart([whole, gap]);
  assert.deepEqual(points[1], {
    ...unflagged,
    method: 'Chart of the log ratio of rates (3 standard errors, EWMA)',
    ratio: 0,
    lower: null,
    upper: null,
    smoothed: null,
    smoothedLower: null,
    smoothedUpper: null,
    smoothedOutside: false,
    reason:
      'One group had no events in this period, so the ratio has no place on the chart; chart longer periods.',
  });
  const none = ratioChart([gap]);
  assert.deepEqual([none.points, none.centre], [[], null]);
  assert.equal(
    none.reason,
    'In no period did both groups have events, so the ratio cannot be charted; chart longer periods.',
  );
});
