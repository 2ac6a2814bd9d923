// Working days: neither at a weekend nor a bank holiday of the calendar. Days are dates, so that no clock change moves them.
import { bankHolidays, daysAfter, isWeekend, type HolidayCalendar } from './bank-holidays.ts';

export function isWorkingDay(day: string, calendar: HolidayCalendar): boolean {
  return !isWeekend(day) && !bankHolidays(calendar, Number(day.slice(0, 4))).has(day);
}

/** The working day that comes so many after a day, which itself never counts: a Friday and 1 is the next Monday. @param count from 1 */
export function workingDaysAfter(day: string, count: number, calendar: HolidayCalendar): string {
  let [at, left] = [day, count];
  while (left > 0) {
    at = daysAfter(at, 1);
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
}

/** How many working days come after one day until another, which counts; negative where it is past. */
export function workingDaysBetween(from: string, to: string, calendar: HolidayCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let at = daysAfter(from, 1); at <= to; at = daysAfter(at, 1))
    if (isWorkingDay(at, calendar)) count += 1;
  return count;
}
