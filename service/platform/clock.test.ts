// What the clock promises.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixedClock, systemClock } from './clock.ts';

test('a fixed clock always tells the same time, whatever is done to the date it gave', () => {
  const clock = fixedClock(new Date('2026-11-22T09:00:00Z'));
  clock.now().setFullYear(1999);
  assert.equal(clock.now().toISOString(), '2026-11-22T09:00:00.000Z');
});

test('the system clock moves on', () => {
  const before = systemClock.now().getTime();
  assert.ok(systemClock.now().getTime() >= before);
});
