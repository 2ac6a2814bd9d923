// What is expected when: periods, the days on which they are due, and what is late.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dayAfter, dayIn, daysFrom, isDay, lastDayOfMonth, monthsAfter } from './calendar-day.ts';
import { readDay } from './read-day.ts';
import { expectedBy, isThere, lateOn, rhythmWords, type Schedule } from './schedule.ts';

const monthly: Schedule = {
  ...{ id: 's', partnerId: 'p', datasetId: 'd', what: 'every search', rhythm: 'monthly', dueDay: 30 },
  ...{ firstMonth: '2026-01', lastMonth: null, dueOn: null },
};
const nothing = { months: new Set<string>(), days: [] };

describe('what is expected', () => {
  test('a month is expected when it is over, and due so many days later', () => {
    assert.deepEqual(expectedBy(monthly, '2026-02-28'), [
      { from: '2026-01', to: '2026-01', dueOn: '2026-03-02' },
    ]);
    assert.deepEqual(
      expectedBy(monthly, '2026-03-01').map(({ from, dueOn }) => [from, dueOn]),
      [
        ['2026-01', '2026-03-02'],
        ['2026-02', '2026-03-30'],
      ],
    );
    assert.deepEqual(expectedBy(monthly, '2026-01-31'), [], 'the last day of a month is not over yet');
  });

  test('quarters and years are counted from the first month', () => {
    const quarterly = { ...monthly, rhythm: 'quarterly', firstMonth: '2025-04', dueDay: 0 } as const;
    assert.deepEqual(
      expectedBy(quarterly, '2026-01-15').map(({ from, to, dueOn }) => [from, to, dueOn]),
      [
        ['2025-04', '2025-06', '2025-06-30'],
        ['2025-07', '2025-09', '2025-09-30'],
        ['2025-10', '2025-12', '2025-12-31'],
      ],
    );
    const yearly = { ...monthly, rhythm: 'yearly', firstMonth: '2024-04', dueDay: 60 } as const;
    assert.deepEqual(expectedBy(yearly, '2026-03-31'), [
      { from: '2024-04', to: '2025-03', dueOn: '2025-05-30' },
    ]);
  });

  test('nothing is expected after the last month', () => {
    const ended = { ...monthly, lastMonth: '2026-02' };
    assert.equal(expectedBy(ended, '2027-01-01').length, 2);
  });

  test('what is sent once is expected from the beginning, by its day', () => {
    const once = { ...monthly, rhythm: 'once', dueOn: '2026-06-30', firstMonth: '2026-06' } as const;
    assert.deepEqual(lateOn(once, nothing, '2026-06-30'), []);
    assert.equal(lateOn(once, nothing, '2026-07-01').length, 1);
    assert.equal(rhythmWords(once), 'once, by 30 June 2026');
  });

  test('is late from the day after it was due, until each of its months is there', () => {
    assert.deepEqual(lateOn(monthly, nothing, '2026-03-02'), []);
    assert.equal(lateOn(monthly, nothing, '2026-03-03').length, 1);
    const quarter = { from: '2026-01', to: '2026-03', dueOn: '2026-04-30' };
    assert.equal(isThere(quarter, { months: new Set(['2026-01', '2026-03']), days: [] }), false);
    assert.equal(isThere(quarter, { months: new Set(['2026-01', '2026-02', '2026-03']), days: [] }), true);
  });

  test('where files name no month, the first delivery after the period counts', () => {
    const quarter = { from: '2026-01', to: '2026-03', dueOn: '2026-04-30' };
    assert.equal(isThere(quarter, { months: new Set(), days: ['2026-03-31'] }), false);
    assert.equal(isThere(quarter, { months: new Set(), days: ['2026-03-31', '2026-04-02'] }), true);
  });

  test('is said in words', () => {
    assert.equal(rhythmWords(monthly), 'every month from January 2026, within 30 days of the end');
    assert.equal(
      rhythmWords({ ...monthly, dueDay: 1, lastMonth: '2026-12' }),
      'every month from January 2026 to December 2026, within 1 day of the end',
    );
  });
});

describe('days of the calendar', () => {
  test('leap years, ends of months and the clocks going on change nothing', () => {
    assert.equal(lastDayOfMonth('2024-02'), '2024-02-29');
    assert.equal(dayAfter('2026-03-28', 2), '2026-03-30');
    assert.equal(dayAfter('2026-01-01', -1), '2025-12-31');
    assert.equal(daysFrom('2026-10-24', '2026-10-26'), 2);
    assert.equal(monthsAfter('2024-01-31', 1), '2024-02-29');
    assert.equal(monthsAfter('2024-11-15', 14), '2026-01-15');
    assert.equal(dayIn(new Date('2026-06-30T23:30:00Z')), '2026-07-01', 'summer time');
  });

  test('a day is read as it is written here, and no other', () => {
    assert.equal(readDay('31/3/2027'), '2027-03-31');
    assert.equal(readDay('2027-03-31'), '2027-03-31');
    for (const typed of ['2027-02-30', '31/13/2027', 'soon', '']) assert.equal(readDay(typed), null, typed);
    assert.equal(isDay('2026-2-1'), false);
  });
});
