// Numbers and the markers that stand in for them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { publishedNumber } from './published-number.ts';

test('numbers may carry thousands commas, a sign, a fraction and a revision mark', () => {
  for (const [cell, value] of [
    ['529,474', 529474],
    [' 0 ', 0],
    ['-1', -1],
    ['−3.5', -3.5],
    ['447337.0', 447337],
    ['1 234', 1234],
    ['12,345 r', 12345],
    ['1E+5', 1e5],
  ] as const) {
    assert.deepEqual(publishedNumber(cell), { kind: 'number', value }, cell);
  }
});

test('a marker for a value withheld is neither zero nor blank', () => {
  for (const cell of [':', '..', '*', '-', '~', 'R', '!', '?', '[c]', 'N/A']) {
    const read = publishedNumber(cell);
    assert.equal(read.kind, 'marker', cell);
    assert.ok(read.kind === 'marker' && read.marker === cell && read.meaning.length > 3);
  }
  assert.deepEqual(publishedNumber('  '), { kind: 'blank' });
});

test('what is not a number is left as text', () => {
  for (const cell of ['11,11', '1,2345', '12 May', 'E07000026', '£1', '5-9'])
    assert.equal(publishedNumber(cell).kind, 'text', cell);
});

test('every whole number reads back, plain and with commas', () => {
  fc.assert(
    fc.property(fc.integer(), (value) => {
      assert.deepEqual(publishedNumber(String(value)), { kind: 'number', value });
      assert.deepEqual(publishedNumber(value.toLocaleString('en-GB')), { kind: 'number', value });
    }),
  );
});
