// Times as clocks in the United Kingdom show them; the days on which they are changed are those of 2027 (28 March, 31 October).
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { londonInstant, londonTime } from './london-time.ts';

it('is an hour ahead of UTC in summer', () => {
  assert.equal(londonInstant('2027-07-01', '09:30')?.toISOString(), '2027-07-01T08:30:00.000Z');
  assert.equal(londonInstant('2027-01-01', '09:30')?.toISOString(), '2027-01-01T09:30:00.000Z');
  assert.equal(londonTime(new Date('2027-07-01T08:30:00Z')), '09:30');
});

it('does not exist in the hour that is left out, and is the first of the two in the hour that comes twice', () => {
  assert.equal(londonInstant('2027-03-28', '01:30'), null);
  assert.equal(londonInstant('2027-10-31', '01:30')?.toISOString(), '2027-10-31T00:30:00.000Z');
});

it('is none for what is no day or time', () => {
  for (const [day, time] of [
    ['2027-02-30', '09:00'],
    ['x', '09:00'],
    ['2027-01-01', '24:61'],
  ] as const)
    assert.equal(londonInstant(day, time), null);
});
