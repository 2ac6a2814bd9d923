// Garwood's exact interval for a Poisson count.
// Source: F. Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28:437.
import type { Limits } from '../estimate.ts';
import { gammaQuantile } from '../numeric/quantiles.ts';
import type { CountInterval } from './count-interval.ts';
import { countInterval } from './count-interval.ts';

export const GARWOOD = 'Garwood exact';

/** Exact limits for the expected number of events behind an observed count. */
export function garwoodInterval(events: number, confidence?: number): CountInterval {
  return countInterval(garwoodLimits, GARWOOD, events, confidence);
}

export function garwoodLimits(events: number, confidence: number): Limits {
  const tail = (1 - confidence) / 2;
  const lower = events === 0 ? 0 : gammaQuantile(events, tail, 'lower');
  return [lower, gammaQuantile(events + 1, tail, 'upper')];
}
