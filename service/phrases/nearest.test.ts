// Which name is said to be nearest to one that was not found, and when none is.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestOf } from './nearest.ts';

const columns = ['Object of search', 'Outcome', 'Outcome linked to object of search', 'Date'];

test('the name that is most alike is named', () => {
  assert.equal(nearestOf('Outcme', columns), ' The nearest is “Outcome”.');
  assert.equal(nearestOf('object of serch', columns), ' The nearest is “Object of search”.');
});

test('nothing is named where nothing is alike, or there is nothing', () => {
  assert.equal(nearestOf('Pay', columns), '');
  assert.equal(nearestOf('Outcome', []), '');
});
