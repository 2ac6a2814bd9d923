// The log-Wald interval for a ratio of two rates: the textbook one, undefined where a group has no events.
import type { Limits } from '../estimate.ts';
import { zOf } from '../numeric/normal-distribution.ts';
import type { RatePair } from './rate-pair.ts';
import { crudeRateRatio } from './rate-pair.ts';

export const LOG_WALD_RATIO = 'Log-Wald';

/** Standard error of the ln ratio. */
export function logRateRatioError({ group, reference }: RatePair): number {
  return Math.sqrt(1 / group.events + 1 / reference.events);
}

/** Null when a group has no events; nothing is added to the counts. */
export function logWaldRatioLimits(pair: RatePair, confidence: number): Limits | null {
  if (pair.group.events === 0 || pair.reference.events === 0) return null;
  const factor = Math.exp(zOf(confidence) * logRateRatioError(pair));
  const ratio = crudeRateRatio(pair);
  return [ratio / factor, ratio * factor];
}
