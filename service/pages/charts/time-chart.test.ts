// A chart over time: what it draws, and what it leaves as a gap.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeChart, type TimeChartContent, type TimePoint } from './time-chart.ts';

const point: TimePoint = {
  label: 'Jan',
  year: '2020',
  value: 2,
  lower: 1,
  upper: 4,
  limits: { lower: 1, upper: 4 },
  smoothed: 2,
  isOutside: false,
  isGap: false,
};

function drawn(points: readonly TimePoint[], changes: Partial<TimeChartContent> = {}): string {
  const phases = [{ from: 0, to: points.length - 1, centre: 2 }];
  const words = { title: 'Ratio by month', description: 'Steady.', axis: 'Times the rate of White' };
  return String(timeChart({ ...words, points, phases, scale: 'ratio', ...changes }));
}

const count = (text: string, part: string) => text.split(part).length - 1;

test('is one image with a title and a description', () => {
  const chart = drawn([point, point]);
  assert.match(chart, /role="img"/);
  assert.match(chart, /<title id="chart-ratio-by-month-title">Ratio by month<\/title>/);
  assert.match(chart, />Steady\.<\/desc>/);
});

test('draws a disc for each value, one band where limits are the same, and a diamond for what is outside', () => {
  const chart = drawn([point, point, { ...point, value: 9, isOutside: true }]);
  assert.equal(count(chart, '<circle'), 2);
  assert.equal(count(chart, 'dr-chart__band'), 1);
  assert.match(chart, /M0 -9L9 0L0 9L-9 0Z/);
});

test('marks what was never sent by a cross, draws no value there, and breaks the smoothed line', () => {
  const gap = { ...point, value: null, lower: null, upper: null, limits: null, smoothed: null, isGap: true };
  const chart = drawn([point, gap, point]);
  assert.match(chart, />×</);
  assert.equal(count(chart, '<circle'), 2);
  assert.equal(
    count(drawn([point, point, point]), 'dr-chart__interval') - count(chart, 'dr-chart__interval'),
    2,
  );
});

test('points beyond the scale for a ratio of none, and for one without end', () => {
  assert.match(drawn([{ ...point, value: 0, limits: null }, point]), /M0 0L6 -11H-6Z/);
  assert.match(drawn([{ ...point, value: Infinity, limits: null }, point]), /M0 0L6 11H-6Z/);
});

test('puts none of an amount on its line', () => {
  const chart = drawn([{ ...point, value: 0 }, point], { scale: 'amount' });
  assert.equal(count(chart, '<circle'), 2);
});

test('draws a line down where the limits begin anew', () => {
  const phases = [
    { from: 0, to: 0, centre: 2 },
    { from: 1, to: 1, centre: null },
  ];
  assert.equal(
    count(drawn([point, point], { phases }), 'dr-chart__reference') -
      count(drawn([point, point]), 'dr-chart__reference'),
    1,
  );
});

test('has no style, no script and nothing that is not a number', () => {
  const chart = drawn([
    point,
    { ...point, value: null, limits: null, smoothed: null, lower: null, upper: null },
  ]);
  assert.doesNotMatch(chart, /style=|<script|NaN|Infinity|undefined/);
});

test('sets the symbol of what is hidden in place of its value', () => {
  const hidden = { ...point, value: null, lower: null, upper: null, limits: null, smoothed: null };
  const chart = drawn([point, { ...hidden, symbol: '[c]' }]);
  assert.match(chart, />\[c\]</);
  assert.equal(count(chart, '<circle'), 1);
});
