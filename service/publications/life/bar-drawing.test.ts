// The drawing of one number for each group.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isPlainDrawing } from '../formats/plain-drawing.ts';
import { barDrawing } from './bar-drawing.ts';

const bars = [
  { label: 'Asian & other', value: 10, shown: '10' },
  { label: 'Black', value: null, shown: '[c]' },
  { label: 'White', value: 20, shown: '20' },
];

it('is only shapes and words, whatever a group is called', () => {
  const { svg } = barDrawing('A <b>heading</b>', bars);
  assert.ok(isPlainDrawing(svg));
  assert.match(svg, /Asian &amp; other/);
});

it('has bars as long as their numbers, and none for what is hidden', () => {
  const { svg } = barDrawing('Searches', bars);
  const widths = [...svg.matchAll(/<rect [^>]*width="(\d+)"/g)].map(([, wide]) => Number(wide));
  assert.deepEqual(widths, [260, 520]);
  assert.match(svg, /\[c\]/);
});

it('of numbers that are all 0 has bars one can still see', () => {
  const { svg } = barDrawing('Searches', [{ label: 'All', value: 0, shown: '0' }]);
  assert.doesNotMatch(svg, /NaN|Infinity/);
});
