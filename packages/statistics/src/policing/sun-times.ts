// When the sun rises and sets, and when civil twilight begins and ends, at a place on a date.
// Source: the low-precision formulas of aa.quae.nl/en/reken/zonpositie.html (as in suncalc 1.9); about two minutes from almanacs.
import type { Answer } from '../estimate.ts';
import { refuse } from '../input.ts';
import { DAY, dateAt } from './local-clock.ts';

/** Degrees: north and east are above 0. */
export interface Place {
  latitude: number;
  longitude: number;
}

/** Instants in milliseconds since the start of 1970 in UTC; null where the sun does not reach that height on that date. */
export interface SunTimes extends Answer {
  sunrise: number | null;
  sunset: number | null;
  /** The sun is 6 degrees below the horizon. */
  civilDawn: number | null;
  civilDusk: number | null;
}

const METHOD = 'Solar position, low precision (suncalc)';
const EDGE_OF_SUN = -0.833;
const CIVIL = -6;
const RADIAN = Math.PI / 180;
const TILT = RADIAN * 23.4397;
const J2000 = 2451545;
const J1970 = 2440588;
const TRANSIT_SHIFT = 0.0009;

/** @throws ImpossibleInput for a date that is no YYYY-MM-DD, or a place that is not on the globe. */
export function sunTimes(place: Place, date: string): SunTimes {
  requirePlace(place);
  const day = solarDay(noonOf(date, place.longitude), place);
  const [sunset, civilDusk] = [setting(day, EDGE_OF_SUN), setting(day, CIVIL)];
  const mirrored = (instant: number | null): number | null =>
    instant === null ? null : 2 * day.noon - instant;
  const never = sunset === null ? 'The sun does not set or does not rise here on this date.' : NO_TWILIGHT;
  const reason = civilDusk === null || sunset === null ? never : null;
  return {
    sunrise: mirrored(sunset),
    sunset,
    civilDawn: mirrored(civilDusk),
    civilDusk,
    method: METHOD,
    reason,
  };
}

const NO_TWILIGHT = 'The sun does not go 6 degrees below the horizon here on this date.';

interface SolarDay {
  /** The instant at which the sun is highest. */
  noon: number;
  cycle: number;
  west: number;
  latitude: number;
  anomaly: number;
  ecliptic: number;
  declination: number;
}

/** The instant of noon by the sun, near enough to name the day. */
function noonOf(date: string, longitude: number): number {
  const start = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T12:00:00Z`) : Number.NaN;
  if (!Number.isFinite(start) || dateAt(start) !== date)
    refuse(`The date must be one of the calendar, written YYYY-MM-DD, and is "${date}".`);
  return start - (longitude / 360) * DAY;
}

function solarDay(instant: number, { latitude, longitude }: Place): SolarDay {
  const west = -RADIAN * longitude;
  const days = instant / DAY - 0.5 + J1970 - J2000;
  const cycle = Math.round(days - TRANSIT_SHIFT - west / (2 * Math.PI));
  const transit = approximateTransit(0, west, cycle);
  const anomaly = RADIAN * (357.5291 + 0.98560028 * transit);
  const centre =
    RADIAN * (1.9148 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly) + 0.0003 * Math.sin(3 * anomaly));
  const ecliptic = anomaly + centre + RADIAN * 102.9372 + Math.PI;
  const declination = Math.asin(Math.sin(TILT) * Math.sin(ecliptic));
  const day = { cycle, west, latitude: RADIAN * latitude, anomaly, ecliptic, declination };
  return { ...day, noon: instantOf(transit, day) };
}

/** When the sun goes below `height` degrees; null when it does not. */
function setting(day: SolarDay, height: number): number | null {
  const { latitude, declination, west, cycle } = day;
  const top = Math.sin(RADIAN * height) - Math.sin(latitude) * Math.sin(declination);
  const cosine = top / (Math.cos(latitude) * Math.cos(declination));
  if (!(Math.abs(cosine) <= 1)) return null;
  return instantOf(approximateTransit(Math.acos(cosine), west, cycle), day);
}

function approximateTransit(hourAngle: number, west: number, cycle: number): number {
  return TRANSIT_SHIFT + (hourAngle + west) / (2 * Math.PI) + cycle;
}

/** The instant of a transit, corrected for the shape of the orbit and the tilt of the axis. */
function instantOf(transit: number, { anomaly, ecliptic }: { anomaly: number; ecliptic: number }): number {
  const julian = J2000 + transit + 0.0053 * Math.sin(anomaly) - 0.0069 * Math.sin(2 * ecliptic);
  return (julian + 0.5 - J1970) * DAY;
}

export function requirePlace({ latitude, longitude }: Place): void {
  if (typeof latitude !== 'number' || !(Math.abs(latitude) <= 90))
    refuse(`The latitude must be from −90 to 90, and is ${latitude}.`);
  if (typeof longitude !== 'number' || !(Math.abs(longitude) <= 180))
    refuse(`The longitude must be from −180 to 180, and is ${longitude}.`);
}
