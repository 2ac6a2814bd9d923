// What a chart of ratios says and draws.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ratioChart, type RatioRow } from './ratio-chart.ts';

const row = (part: Partial<RatioRow>): RatioRow => ({
  label: 'Asian',
  estimate: 2,
  lower: 1.5,
  upper: 2.7,
  verdictWords: 'gap',
  ...part,
});
const chart = (...rows: RatioRow[]): string =>
  String(
    ratioChart({ title: 'Searches <by> group', description: 'Asian is highest.', reference: 'White', rows }),
  );

test('the drawing is one image with a title and a description', () => {
  const drawn = chart(row({}));
  assert.match(drawn, /role="img"/);
  const ids = /aria-labelledby="(\S+) (\S+)"/.exec(drawn);
  assert.ok(drawn.includes(`<title id="${ids?.[1]}">Searches &lt;by&gt; group</title>`));
  assert.ok(drawn.includes(`<desc id="${ids?.[2]}">Asian is highest.</desc>`));
});

test('it needs no script and no style of its own', () => {
  assert.doesNotMatch(chart(row({})), /style=|<style|<script|on[a-z]+=|#[0-9a-f]{6}/i);
});

test('a ratio stands with its interval in words and as point and line', () => {
  const drawn = chart(row({}));
  assert.match(drawn, />2\.00 \(1\.50 to 2\.70\)</);
  assert.match(drawn, />gap</);
  assert.equal(drawn.match(/class="dr-chart__interval"/g)?.length, 3);
  assert.equal(drawn.match(/<circle/g)?.length, 1);
});

test('an interval that runs off the scale ends in an arrow, and so does a ratio without end', () => {
  assert.equal(chart(row({ lower: 0.01 })).match(/dr-chart__arrow/g)?.length, 1);
  const endless = chart(row({ estimate: Infinity, lower: 1.2, upper: Infinity }));
  assert.match(endless, />no upper end \(1\.20 and above\)</);
  assert.doesNotMatch(endless, /<circle|NaN/);
});

test('a ratio that cannot be computed is said in words and not drawn', () => {
  const drawn = chart(row({ estimate: null, lower: null, upper: null, note: 'no residents of this group' }));
  assert.match(drawn, /cannot be computed: no residents of/);
  assert.doesNotMatch(drawn, /<circle|dr-chart__interval|NaN/);
});

test('a ratio of nought points off the scale', () => {
  const drawn = chart(row({ estimate: 0, lower: 0, upper: 1.4 }));
  assert.match(drawn, />0\.00 \(0\.00 to 1\.40\)</);
  assert.match(drawn, /dr-chart__arrow/);
  assert.doesNotMatch(drawn, /<circle|NaN|Infinity/);
});

test('no line of words is longer than 290 px hold', () => {
  const label =
    'Asian, Asian British or Asian Welsh: a label of more words than any published list has had so far';
  const lines = [
    ...chart(row({ label, verdictWords: `${label} ${label}` })).matchAll(/<text[^>]*>([^<]*)</g),
  ];
  for (const [, line = ''] of lines) assert.ok(line.length <= 38, line);
});

test('a ratio that is hidden has no mark and says so', () => {
  const drawn = chart(row({ estimate: null, lower: null, upper: null, verdictWords: '', isHidden: true }));
  assert.match(drawn, />hidden</);
  assert.doesNotMatch(drawn, /<circle|dr-chart__interval|dr-chart__arrow|cannot be computed/);
});
