// Dobson's interval for a standardised rate: the limits of the count of events, stretched to the rate's variance.
// Source: A. J. Dobson, K. Kuulasmaa, E. Eberle and J. Scherer (1991), Statistics in Medicine 10:457.
import type { Limits } from '../estimate.ts';
import { byarBreslowDayLimits } from '../rates/byar-breslow-day-interval.ts';
import type { CountLimits } from '../rates/count-interval.ts';
import { garwoodLimits } from '../rates/garwood-interval.ts';
import type { StandardSums } from './standard-stratum.ts';

export const DOBSON_EXACT = 'Dobson with exact limits of the count';
export const DOBSON_BYAR = 'Dobson with Byar’s limits of the count';

export function dobsonExactLimits(sums: StandardSums, confidence: number): Limits | null {
  return stretched(garwoodLimits, sums, confidence);
}

/** As Fingertips prints it. */
export function dobsonByarLimits(sums: StandardSums, confidence: number): Limits | null {
  return stretched(byarBreslowDayLimits, sums, confidence);
}

/** As published: where one stratum outweighs all others the lower limit may come out below 0. Null without events, where there is no variance to stretch to. */
function stretched(limits: CountLimits, sums: StandardSums, confidence: number): Limits | null {
  const { events, rate, variance } = sums;
  if (events === 0 || variance === 0) return null;
  const [lower, upper] = limits(events, confidence);
  const stretch = Math.sqrt(variance / events);
  return [rate + stretch * (lower - events), rate + stretch * (upper - events)];
}
