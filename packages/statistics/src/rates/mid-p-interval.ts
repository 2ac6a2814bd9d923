// The mid-P interval for a Poisson count: half of the observed point is counted in each tail.
// Source: H. O. Lancaster (1961), Significance tests in discrete distributions, JASA 56:223.
import type { Limits } from '../estimate.ts';
import { brentFrom } from '../numeric/brent.ts';
import { poissonAtLeast, poissonAtMost } from '../numeric/poisson-distribution.ts';
import { logTail } from '../numeric/quantiles.ts';
import { poissonPoint } from '../numeric/saddle-point.ts';
import type { CountInterval } from './count-interval.ts';
import { countInterval } from './count-interval.ts';
import { garwoodLimits } from './garwood-interval.ts';

export const MID_P_RATE = 'Mid-P (Lancaster)';

/** Mid-P limits for the expected number of events behind an observed count. */
export function midPInterval(events: number, confidence?: number): CountInterval {
  return countInterval(midPLimits, MID_P_RATE, events, confidence);
}

export function midPLimits(events: number, confidence: number): Limits {
  const tail = Math.log((1 - confidence) / 2);
  const exact = garwoodLimits(events, confidence);
  const solve = (area: (events: number, mean: number) => number, start: number): number =>
    Math.exp(brentFrom((logMean) => logTail(area(events, Math.exp(logMean))) - tail, Math.log(start), 0.01));
  return [events === 0 ? 0 : solve(midPoissonAbove, exact[0]), solve(midPoissonBelow, exact[1])];
}

/** P(X > x) + ½ P(X = x). */
export function midPoissonAbove(events: number, mean: number): number {
  return poissonAtLeast(events + 1, mean) + poissonPoint(events, mean) / 2;
}

/** P(X < x) + ½ P(X = x). */
export function midPoissonBelow(events: number, mean: number): number {
  return poissonAtMost(events - 1, mean) + poissonPoint(events, mean) / 2;
}
