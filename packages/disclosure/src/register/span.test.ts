// Sets that can be worked out from others by adding and taking away.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spanOf } from './span.ts';

test('the fourth quarter is the year less three, and the second half is not known', () => {
  const span = spanOf([[0, 1, 2, 3], [0], [1], [2]], 4);
  assert.deepEqual(span([3]), [1, -1, -1, -1]);
  assert.deepEqual(span([2, 3]), [1, -1, -1, 0]);
  assert.equal(spanOf([[0, 1, 2, 3], [0]], 4)([2, 3]), null);
});

test('twelve months that roll give the newest from the oldest', () => {
  const span = spanOf([[0, 1, 2], [0], [1, 2, 3]], 4);
  assert.deepEqual(span([3]), [-1, 1, 1]);
});

test('sets that say the same twice do no harm', () => {
  assert.deepEqual(spanOf([[0, 1], [0, 1], [0]], 2)([1]), [1, 0, -1]);
});
