// Days as people write them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayName, dayOf } from './day.ts';

test('a day is written out; what is no day stays as it is', () => {
  assert.equal(dayName('2021-03-21'), '21 March 2021');
  assert.equal(dayName('2021-12-01'), '1 December 2021');
  assert.equal(dayName('mid-2021'), 'mid-2021');
});

test('an instant is on the day that it was in the United Kingdom, in summer an hour ahead', () => {
  assert.equal(dayOf(new Date('2025-07-31T23:30:00Z')), '1 August 2025');
  assert.equal(dayOf(new Date('2025-01-31T23:30:00Z')), '31 January 2025');
});
