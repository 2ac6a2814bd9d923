// The days of a month as a calendar on paper has them: whole weeks from Monday to Sunday.
import { dayAfter, lastDayOfMonth } from '../partners/index.ts';

export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** @param month such as `2026-11` @returns days such as `2026-11-01`, those of the months before and after that fill the weeks included */
export function daysOfMonth(month: string): string[] {
  const [first, last] = [`${month}-01`, lastDayOfMonth(month)];
  const days: string[] = [];
  let day = dayAfter(first, -weekdayOf(first));
  while (day <= last || days.length % 7 !== 0) {
    days.push(day);
    day = dayAfter(day, 1);
  }
  return days;
}

/** 0 for Monday. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** @param by months; negative ones go back */
export function monthBeside(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}
