// Lists and first letters.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capitalised, listed } from './list.ts';

test('a list ends with “and”', () => {
  assert.equal(listed(['a', 'b', 'c']), 'a, b and c');
  assert.equal(listed(['a', 'b']), 'a and b');
  assert.equal(listed(['a']), 'a');
  assert.equal(listed([]), '');
});

test('only the first letter is raised', () => {
  assert.equal(capitalised('searches of Black people'), 'Searches of Black people');
  assert.equal(capitalised(''), '');
});
