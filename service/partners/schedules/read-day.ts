// Reads a day that somebody typed: 2027-03-31 or 31/3/2027.
import { isDay } from './calendar-day.ts';

/** As YYYY-MM-DD; null for what is no day. */
export function readDay(typed: string): string | null {
  const british = /^(\d{1,2})[/. ](\d{1,2})[/. ](\d{4})$/.exec(typed);
  const day = british
    ? `${british[3]}-${british[2]!.padStart(2, '0')}-${british[1]!.padStart(2, '0')}`
    : typed;
  return isDay(day) ? day : null;
}
