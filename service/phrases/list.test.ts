// Lists and first letters.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capitalised, listed, quoted } from './list.ts';

test('a list ends with “and”', () => {
  assert.equal(listed(['a', 'b', 'c']), 'a, b and c');
  assert.equal(listed(['a', 'b']), 'a and b');
  assert.equal(listed(['a']), 'a');
  assert.equal(listed([]), '');
});

test('values from the data stand in quotation marks, the many are counted and the long are cut', () => {
  assert.equal(quoted(['Carlisle', 'Eden']), '“Carlisle”, “Eden”');
  assert.equal(quoted(['a', 'b', 'c', 'd', 'e'], 2), '“a”, “b” and 3 more');
  assert.equal(quoted(['x'.repeat(100)]).length, 62);
  assert.equal(quoted([]), '');
});

test('only the first letter is raised', () => {
  assert.equal(capitalised('searches of Black people'), 'Searches of Black people');
  assert.equal(capitalised(''), '');
});
