// The exact conditional interval for a ratio of two rates.
// Source: conditional on all events the group's are binomial; limits of C. J. Clopper and E. S. Pearson (1934).
import type { Limits } from '../estimate.ts';
import { betaQuantileLogOdds } from '../numeric/quantiles.ts';
import type { RatePair } from './rate-pair.ts';
import { ratioOfLogOdds } from './rate-pair.ts';

export const EXACT_CONDITIONAL = 'Exact conditional (Clopper–Pearson)';

/** ln odds limits, −Infinity and Infinity where a group has no events. */
export function exactLogOddsLimits({ group, reference }: RatePair, confidence: number): Limits {
  const tail = (1 - confidence) / 2;
  const [x1, x0] = [group.events, reference.events];
  return [
    x1 === 0 ? -Infinity : betaQuantileLogOdds(x1, x0 + 1, tail, 'lower'),
    x0 === 0 ? Infinity : betaQuantileLogOdds(x1 + 1, x0, tail, 'upper'),
  ];
}

export function exactConditionalLimits(pair: RatePair, confidence: number): Limits {
  const [lower, upper] = exactLogOddsLimits(pair, confidence);
  return [ratioOfLogOdds(pair, lower), ratioOfLogOdds(pair, upper)];
}
