// What a chart of monthly shares draws.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthSharesChart, type MonthShares } from './month-shares-chart.ts';

const series = ['Stated', 'Not stated', 'Not recorded'];
const chart = (months: MonthShares[]): string =>
  String(monthSharesChart({ title: 'Shares', description: 'Steady.', series, months }));
const columnsIn = (drawn: string): number =>
  (drawn.match(/<rect[^>]*dr-chart__column/g)?.length ?? 0) - series.length;

test('each month is a column of one part for each share above nought', () => {
  const drawn = chart([
    { month: '2020-01', shares: [0.7, 0.2, 0.1] },
    { month: '2020-02', shares: [1, 0, 0] },
  ]);
  assert.equal(columnsIn(drawn), 4);
  assert.match(drawn, />Jan<[^]*>2020<[^]*>Feb</);
});

test('a month never submitted is marked and explained, not drawn as nought', () => {
  const drawn = chart([
    { month: '2020-01', shares: [0.7, 0.2, 0.1] },
    { month: '2020-02', shares: null },
  ]);
  assert.equal(columnsIn(drawn), 3);
  assert.match(drawn, /No records for the month/);
  assert.equal(drawn.match(/>×</g)?.length, 2);
});

test('however many months there are, at most six are named', () => {
  const months = Array.from({ length: 61 }, (_, index) => ({
    month: `${2015 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    shares: [1, 0, 0],
  }));
  assert.ok((chart(months).match(/>(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)</g)?.length ?? 0) <= 6);
});

test('without months there is a chart without columns', () => {
  assert.doesNotMatch(chart([]), /NaN|Infinity/);
});
