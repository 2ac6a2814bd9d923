// Byar's approximation as Breslow and Day print it: the count in the lower limit, the count plus one in the upper.
// Source: N. E. Breslow and N. E. Day (1987), Statistical Methods in Cancer Research II, IARC, page 69.
import type { Limits } from '../estimate.ts';
import { zOf } from '../numeric/normal-distribution.ts';
import type { CountInterval } from './count-interval.ts';
import { countInterval } from './count-interval.ts';

export const BYAR_BRESLOW_DAY = 'Byar (Breslow–Day)';

/** Use it only to match published figures that used it; 0 events has the lower limit 0. */
export function byarBreslowDayInterval(events: number, confidence?: number): CountInterval {
  return countInterval(byarBreslowDayLimits, BYAR_BRESLOW_DAY, events, confidence);
}

export function byarBreslowDayLimits(events: number, confidence: number): Limits {
  const z = zOf(confidence);
  return [events === 0 ? 0 : byar(events, -z), byar(events + 1, z)];
}

/** Byar's cube for a count above 0. */
export function byar(count: number, z: number): number {
  return count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;
}
