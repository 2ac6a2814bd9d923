// Whether it was dark at each stop, and which stops the veil of darkness can be asked of.
import { refuse, requireList } from '../input.ts';
import { intertwilight } from './intertwilight.ts';
import type { Intertwilight } from './intertwilight.ts';
import { LONDON, localClock } from './local-clock.ts';
import { requirePlace, sunTimes } from './sun-times.ts';
import type { Place } from './sun-times.ts';

/** A stop with its instant (milliseconds since 1970 in UTC) and its place. */
export interface TimedStop extends Place {
  instant: number;
}

/** 'twilight' is from sunset to the end of civil twilight; 'outside' are hours that are always light or always dark. */
export type Light = 'light' | 'dark' | 'twilight' | 'outside' | 'unknown';

export interface LitStop {
  light: Light;
  /** Minutes after local midnight. */
  minute: number;
  date: string;
}

/** Windows are worked out for each hundredth of a degree, about a kilometre: dusk differs there by a few seconds. */
const GRAIN = 100;

/**
 * The light at each stop. Only 'light' and 'dark' stops belong into `veilOfDarkness`; count the others out loud.
 * 'unknown' is a place without civil twilight on some date.
 * @throws ImpossibleInput for an instant that is no number.
 */
export function lightOfStops(stops: readonly TimedStop[], timeZone = LONDON): LitStop[] {
  requireList(stops, 'The stops');
  const windows = new Map<string, Intertwilight>();
  return stops.map((stop, index) => {
    if (!Number.isFinite(stop.instant))
      refuse(`The instant of stop ${index + 1} must be a number, and is ${stop.instant}.`);
    requirePlace(stop);
    const clock = localClock(stop.instant, timeZone);
    return { ...clock, light: lightOf(stop, clock, windowOf(windows, stop, clock.date, timeZone)) };
  });
}

function lightOf(
  stop: TimedStop,
  { date, minute }: { date: string; minute: number },
  window: Intertwilight,
): Light {
  if (window.earliest === null || window.latest === null) return 'unknown';
  if (minute < window.earliest || minute > window.latest) return 'outside';
  const { sunset, civilDusk } = sunTimes(stop, date);
  if (sunset === null || civilDusk === null) return 'unknown';
  if (stop.instant < sunset) return 'light';
  return stop.instant >= civilDusk ? 'dark' : 'twilight';
}

function windowOf(
  windows: Map<string, Intertwilight>,
  stop: Place,
  date: string,
  timeZone: string,
): Intertwilight {
  const near = {
    latitude: Math.round(stop.latitude * GRAIN) / GRAIN,
    longitude: Math.round(stop.longitude * GRAIN) / GRAIN,
  };
  const key = `${near.latitude} ${near.longitude} ${date.slice(0, 4)}`;
  const window = windows.get(key) ?? intertwilight(near, Number(date.slice(0, 4)), timeZone);
  windows.set(key, window);
  return window;
}
