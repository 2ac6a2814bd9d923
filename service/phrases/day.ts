// A day, as people write it.
import { monthName } from './month.ts';

/** `2021-03-21` → `21 March 2021`; anything else as it stands. */
export function dayName(date: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${Number(date.slice(8))} ${monthName(date.slice(0, 7))}` : date;
}

const london = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });

/** The day that it was in the United Kingdom. */
export function dayOf(instant: Date): string {
  return london.format(instant);
}
