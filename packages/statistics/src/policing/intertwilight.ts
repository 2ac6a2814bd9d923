// The hours of the clock that are light for a part of the year and dark for another: where the veil of darkness can be asked.
// Source: J. Grogger and G. Ridgeway (2006), JASA 101:878.
import type { Answer } from '../estimate.ts';
import { DAY, LONDON, dateAt, daysIn, localClock, requireYear } from './local-clock.ts';
import { sunTimes } from './sun-times.ts';
import type { Place } from './sun-times.ts';

/** Minutes after midnight of the earliest and latest end of civil twilight in a year. */
export interface Intertwilight extends Answer {
  earliest: number | null;
  earliestOn: string | null;
  latest: number | null;
  latestOn: string | null;
  /** Minutes from the earliest to the latest. */
  minutes: number | null;
}

const METHOD = 'Earliest to latest end of civil twilight of the year';
const NOTHING = { earliest: null, earliestOn: null, latest: null, latestOn: null, minutes: null };

export function intertwilight(place: Place, year: number, timeZone = LONDON): Intertwilight {
  requireYear(year);
  const dusks = Array.from({ length: daysIn(year) }, (_, day) => {
    const date = dateAt(Date.UTC(year, 0, 1 + day));
    const { civilDusk } = sunTimes(place, date);
    return { date, minute: civilDusk === null ? null : minuteOf(civilDusk, date, timeZone) };
  });
  const known = dusks.flatMap(({ date, minute }) => (minute === null ? [] : [{ date, minute }]));
  if (known.length < dusks.length) return { ...NOTHING, method: METHOD, reason: NOT_EVERY_DAY };
  const first = known.reduce((best, one) => (one.minute < best.minute ? one : best));
  const last = known.reduce((best, one) => (one.minute > best.minute ? one : best));
  return {
    earliest: first.minute,
    earliestOn: first.date,
    latest: last.minute,
    latestOn: last.date,
    minutes: last.minute - first.minute,
    method: METHOD,
    reason: null,
  };
}

/** Minutes since the local midnight that `date` began with: above 1,440 when dusk falls after the next midnight. */
function minuteOf(instant: number, date: string, timeZone: string): number {
  const clock = localClock(instant, timeZone);
  const later = (Date.parse(`${clock.date}T00:00:00Z`) - Date.parse(`${date}T00:00:00Z`)) / DAY;
  return clock.minute + later * 1440;
}

const NOT_EVERY_DAY =
  'There are days without an end of civil twilight here, so the hours that are both light and dark cannot be told.';
