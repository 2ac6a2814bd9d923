// Working days over bank holidays, turns of years and nights on which clocks change.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dateIn } from '../../phrases/day.ts';
import { bankHolidays, daysAfter, holidaysByRule, type HolidayCalendar } from './bank-holidays.ts';
import { isWorkingDay, workingDaysAfter, workingDaysBetween } from './working-days.ts';

const calendars: readonly HolidayCalendar[] = ['england-and-wales', 'scotland', 'northern-ireland'];
const days = fc.integer({ min: 0, max: 365 * 30 }).map((number) => daysAfter('2020-01-01', number));
const anyCalendar = fc.constantFrom(...calendars);

describe('bank holidays', () => {
  it('are by the rules the published ones, but for the one that was proclaimed for a single year', () => {
    for (const calendar of calendars)
      for (const year of [2025, 2026, 2027, 2028])
        assert.deepEqual(
          holidaysByRule(calendar, year),
          [...bankHolidays(calendar, year)].filter((day) => day !== '2026-06-15'),
          `${calendar} ${year}`,
        );
  });

  // gov.uk/bank-holidays, years before those that are kept here: 2021 and 2022 had substitutes at New Year and Christmas.
  it('are by the rules those of other published years', () => {
    assert.deepEqual(
      holidaysByRule('england-and-wales', 2021),
      '2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27 2021-12-28'.split(' '),
    );
    assert.deepEqual(
      holidaysByRule('scotland', 2022).slice(0, 3),
      '2022-01-03 2022-01-04 2022-04-15'.split(' '),
    );
    assert.deepEqual(
      holidaysByRule('northern-ireland', 2024),
      '2024-01-01 2024-03-18 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-07-12 2024-08-26 2024-12-25 2024-12-26'.split(
        ' ',
      ),
    );
  });
});

describe('working days', () => {
  // Counted by hand on the published calendars.
  it('leave out Christmas, Boxing Day and New Year, each nation its own', () => {
    assert.equal(workingDaysAfter('2026-12-18', 10, 'england-and-wales'), '2027-01-06');
    assert.equal(workingDaysAfter('2026-12-18', 10, 'scotland'), '2027-01-07');
    assert.equal(workingDaysAfter('2026-07-10', 1, 'northern-ireland'), '2026-07-14');
    assert.equal(workingDaysAfter('2026-07-10', 1, 'england-and-wales'), '2026-07-13');
    assert.equal(workingDaysAfter('2026-06-12', 1, 'scotland'), '2026-06-16');
  });

  it('begin on the day after: a request on a Friday has Monday as its first', () => {
    assert.equal(workingDaysAfter('2026-11-20', 1, 'england-and-wales'), '2026-11-23');
    assert.equal(workingDaysAfter('2026-11-21', 1, 'england-and-wales'), '2026-11-23');
    assert.equal(workingDaysBetween('2026-11-20', '2026-11-23', 'england-and-wales'), 1);
    assert.equal(workingDaysBetween('2026-11-23', '2026-11-20', 'england-and-wales'), -1);
  });

  it('never end on a weekend or a holiday, and end later than they began', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), anyCalendar, (day, count, calendar) => {
        const end = workingDaysAfter(day, count, calendar);
        assert.ok(end > day && isWorkingDay(end, calendar));
        assert.equal(workingDaysBetween(day, end, calendar), count);
      }),
      { numRuns: 3_000 },
    );
  });

  it('add up: five and then five are ten', () => {
    const few = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(days, few, few, anyCalendar, (day, one, other, calendar) => {
        const twice = workingDaysAfter(workingDaysAfter(day, one, calendar), other, calendar);
        assert.equal(twice, workingDaysAfter(day, one + other, calendar));
      }),
      { numRuns: 3_000 },
    );
  });

  it('are none at a weekend and all others but holidays, in every year', () => {
    fc.assert(
      fc.property(days, anyCalendar, (day, calendar) => {
        const name = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(
          new Date(`${day}T12:00:00Z`),
        );
        if (name === 'Saturday' || name === 'Sunday') assert.equal(isWorkingDay(day, calendar), false);
        else
          assert.equal(
            isWorkingDay(day, calendar),
            !bankHolidays(calendar, Number(day.slice(0, 4))).has(day),
          );
      }),
      { numRuns: 4_000 },
    );
  });
});

describe('the day on which something came', () => {
  // Clocks change at 01:00 UTC: in 2026 on 29 March (to BST) and on 25 October (back).
  it('is the day in London, also in the hours around a change of the clocks', () => {
    assert.equal(dateIn(new Date('2026-03-28T23:59:59Z')), '2026-03-28');
    assert.equal(dateIn(new Date('2026-03-29T22:59:59Z')), '2026-03-29');
    assert.equal(dateIn(new Date('2026-03-29T23:00:00Z')), '2026-03-30');
    assert.equal(dateIn(new Date('2026-10-24T23:00:00Z')), '2026-10-25');
    assert.equal(dateIn(new Date('2026-10-25T23:30:00Z')), '2026-10-25');
    assert.equal(dateIn(new Date('2026-10-26T00:00:00Z')), '2026-10-26');
  });

  it('goes on by one day a day, whatever the clocks do', () => {
    fc.assert(
      fc.property(days, (day) => {
        const noon = Date.parse(`${day}T12:00:00Z`);
        assert.equal(dateIn(new Date(noon)), day);
        assert.equal(dateIn(new Date(noon + 86_400_000)), daysAfter(day, 1));
      }),
      { numRuns: 2_000 },
    );
  });
});
