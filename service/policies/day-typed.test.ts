// Days as they stand in real registers: what can be told is told, what cannot is not guessed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayTyped } from './day-typed.ts';

test('a day is read in each of the ways in which people write one', () => {
  const ways = [
    ...['2027-03-31', '31/3/2027', '31.03.2027', '31-03-27', '31 March 2027', '31st Mar 2027', '31-Mar-27'],
    ...['March 31, 2027', 'Wednesday 31 March 2027', '2027-03-31T00:00:00.000Z', ' 31/03/2027 '],
    '46477', // 31 March 2027 in Excel: 1 January 2027 is 46388, and 89 days later.
  ];
  for (const typed of ways) assert.deepEqual(dayTyped(typed), { day: '2027-03-31', isRough: false }, typed);
});

test('a month or a year is its last day, and said to be rough', () => {
  for (const typed of ['February 2028', 'Feb-28', '02/2028', '2028-02', "Feb '28"])
    assert.deepEqual(dayTyped(typed), { day: '2028-02-29', isRough: true }, typed);
  assert.deepEqual(dayTyped('2028'), { day: '2028-12-31', isRough: true });
});

test('what is no day is none', () => {
  for (const typed of [
    '',
    'TBC',
    'annually',
    '31/02/2027',
    '13/13/2027',
    '2027-02-30',
    '7',
    '31/3',
    'Marching 2027x',
  ])
    assert.equal(dayTyped(typed).day, null, typed);
});
