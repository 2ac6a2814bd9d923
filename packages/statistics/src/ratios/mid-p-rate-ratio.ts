// The mid-P interval and the median-unbiased estimate of a ratio of two rates.
// Source: K. J. Rothman and S. Greenland, Modern Epidemiology; G. Berry and P. Armitage (1995), The Statistician 44:417.
import type { Limits } from '../estimate.ts';
import { chanceOfLogOdds } from '../numeric/binomial-distribution.ts';
import { brentFrom } from '../numeric/brent.ts';
import { logTail } from '../numeric/quantiles.ts';
import { exactLogOddsLimits } from './exact-conditional-rate-ratio.ts';
import type { ConditionalTails, RatePair } from './rate-pair.ts';
import { conditionalTails, ratioOfLogOdds } from './rate-pair.ts';

export const MID_P_RATIO = 'Mid-P conditional';

export function midPRatioLimits(pair: RatePair, confidence: number): Limits {
  const tail = (1 - confidence) / 2;
  const [lower, upper] = exactLogOddsLimits(pair, confidence);
  return [
    lower === -Infinity ? 0 : ratioWhere(pair, 'midAbove', tail, lower),
    upper === Infinity ? Infinity : ratioWhere(pair, 'midBelow', tail, upper),
  ];
}

/** The ratio at which half of the chance lies on each side of what was seen; null when a group has no events. */
export function medianUnbiasedRatio(pair: RatePair): number | null {
  const [x1, x0] = [pair.group.events, pair.reference.events];
  return x1 === 0 || x0 === 0 ? null : ratioWhere(pair, 'midAbove', 0.5, Math.log(x1 / x0));
}

function ratioWhere(pair: RatePair, side: keyof ConditionalTails, tail: number, start: number): number {
  const target = Math.log(tail);
  const excess = (logOdds: number): number =>
    logTail(conditionalTails(pair, chanceOfLogOdds(logOdds))[side]) - target;
  return ratioOfLogOdds(pair, brentFrom(excess, start, 0.01));
}
