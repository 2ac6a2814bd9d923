// The chart of amounts and shares: what it draws, and what its scale takes in.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { intervalChart } from './interval-chart.ts';
import { intervalScale } from './interval-scale.ts';

const row = { label: 'Black', estimate: 20, lower: 15, upper: 25, figures: '20', verdictWords: 'higher' };

describe('the scale of a chart of amounts', () => {
  it('begins at 0 and ends at a round figure beyond the last interval', () => {
    const { from, to, ticks } = intervalScale([row, { estimate: 40, lower: 30, upper: 47 }]);
    assert.deepEqual([from, to], [0, 50]);
    assert.deepEqual(ticks, [0, 10, 20, 30, 40, 50]);
  });

  it('takes in amounts below 0', () => {
    assert.ok(intervalScale([{ estimate: -10, lower: -12, upper: 3 }]).from <= -12);
  });

  it('is not squashed by an interval without end, or many times as wide as the amounts', () => {
    const { to, at } = intervalScale([
      row,
      { estimate: 10, lower: 1, upper: 4000 },
      { estimate: 5, lower: 1, upper: Infinity },
    ]);
    assert.ok(to <= 60);
    assert.equal(at(4000), 100);
  });

  it('of shares does not go beyond all of them', () => {
    assert.equal(intervalScale([{ estimate: 0.9, lower: 0.8, upper: 0.99 }], 1).to, 1);
  });

  it('of nothing but zeros still has two ends', () => {
    const { from, to } = intervalScale([{ estimate: 0, lower: null, upper: null }]);
    assert.ok(to > from);
  });
});

describe('a chart of amounts', () => {
  const content = {
    title: 'Minutes',
    description: 'Black: 20.',
    axis: 'Minutes',
    reference: 18,
    tick: String,
  };

  it('is one image with a title and a description', () => {
    const drawn = String(intervalChart({ ...content, rows: [row] }));
    assert.match(drawn, /role="img"\s+aria-labelledby="chart-minutes-title chart-minutes-desc"/);
    assert.match(drawn, /<circle\s+class="dr-chart__point"/);
    assert.match(drawn, /dr-chart__reference/);
    assert.doesNotMatch(drawn, /style=|<script/);
  });

  it('writes what it is given as text', () => {
    const drawn = String(intervalChart({ ...content, rows: [{ ...row, label: '<b>Black</b>' }] }));
    assert.match(drawn, /&lt;b&gt;Black/);
  });

  it('draws an arrow where an interval goes on, and nothing where there is no figure', () => {
    const wide = String(intervalChart({ ...content, rows: [{ ...row, upper: Infinity }] }));
    assert.match(wide, /dr-chart__arrow/);
    const none = { ...row, estimate: null, lower: null, upper: null };
    assert.doesNotMatch(String(intervalChart({ ...content, rows: [none] })), /<circle/);
  });
});
