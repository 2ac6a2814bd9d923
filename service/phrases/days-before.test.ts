// Days so many days before now.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayBefore, momentBefore, withDays } from './days-before.ts';

const now = new Date('2026-03-30T22:30:00Z'); // half past eleven at night in London, in summer time since the day before

test('a day before, and a day to come', () => {
  assert.equal(dayBefore(now, 0), '2026-03-30');
  assert.equal(dayBefore(now, 30), '2026-02-28');
  assert.equal(dayBefore(now, -2), '2026-04-01');
});

test('moments of one day follow each other', () => {
  assert.equal(momentBefore(now, 1).toISOString(), '2026-03-29T09:00:00.000Z');
  assert.ok(momentBefore(now, 1, 1) > momentBefore(now, 1));
});

test('a text names days by their distance; anything else in it stays', () => {
  assert.equal(
    withDays(now, 'from {ago 30} to {in 2}, and {more}'),
    'from 2026-02-28 to 2026-04-01, and {more}',
  );
});
