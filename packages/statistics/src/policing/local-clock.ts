// What clocks on the wall show at an instant, and on which days they are changed.
import { refuse } from '../input.ts';

export const LONDON = 'Europe/London';

export interface LocalClock {
  /** YYYY-MM-DD */
  date: string;
  /** Minutes since midnight, with whole seconds as a fraction. */
  minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Instants are milliseconds since the start of 1970 in UTC.
 * @throws ImpossibleInput for an instant that is no number; RangeError for a time zone that does not exist.
 */
export function localClock(instant: number, timeZone = LONDON): LocalClock {
  if (typeof instant !== 'number' || !(Math.abs(instant) <= LAST_INSTANT))
    refuse(`The instant must be a number of milliseconds, and is ${instant}.`);
  const text = formatOf(timeZone).format(instant);
  const [hours, minutes, seconds] = [text.slice(11, 13), text.slice(14, 16), text.slice(17, 19)].map(Number);
  return { date: text.slice(0, 10), minute: hours! * 60 + minutes! + seconds! / 60 };
}

/** The dates of a year on which the clocks change; none in zones without summer time. */
export function clockChanges(year: number, timeZone = LONDON): string[] {
  requireYear(year);
  const changes: string[] = [];
  for (let day = 0; day < daysIn(year); day += 1) {
    const start = Date.UTC(year, 0, 1 + day);
    if (offset(start - DAY / 2, timeZone) !== offset(start + DAY / 2, timeZone)) changes.push(dateAt(start));
  }
  return changes;
}

export function requireYear(year: number): void {
  if (!Number.isInteger(year) || year < 1900 || year > 2200)
    refuse(`The year must be from 1900 to 2200, and is ${year}.`);
}

/** The date in UTC of an instant. */
export function dateAt(instant: number): string {
  return localClock(instant, 'UTC').date;
}

export function daysIn(year: number): number {
  return (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / DAY;
}

export const DAY = 86_400_000;
/** As far from 1970 as dates go. */
const LAST_INSTANT = 1e8 * DAY;

/** Minutes that local clocks are ahead of UTC. */
function offset(instant: number, timeZone: string): number {
  const { date, minute } = localClock(instant, timeZone);
  return Math.round((Date.parse(`${date}T00:00:00Z`) - instant) / 60_000 + minute);
}

/** Swedish writes 2025-06-23 22:53:18. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  formats.set(timeZone, format);
  return format;
}
