// A day, as people write it.
import type { Language } from './language.ts';
import { monthName } from './month.ts';

/** `2021-03-21` → `21 March 2021`, in Welsh `21 Mawrth 2021`; anything else as it stands. */
export function dayName(date: string, language: Language = 'en'): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  return `${Number(date.slice(8))} ${monthName(date, language)}`;
}

const london = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: 'Europe/London' });

/** The day that it was in the United Kingdom. */
export function dayOf(instant: Date, language: Language = 'en'): string {
  return dayName(dateIn(instant), language);
}

/** The day that it was in the United Kingdom, as `2021-03-21`. */
export function dateIn(instant: Date): string {
  return london.format(instant);
}
