// How far groups are from the group that does best, or from the mean.
// Source: J. N. Pearcy and K. G. Keppel (2002), A summary measure of health disparity, Public Health Reports 117:273.
import type { RatedGroups } from './rated-groups.ts';

/**
 * Mean distance from the best rate over all other groups, as a percentage of it; groups count alike whatever their
 * size. Null when the best rate is 0.
 */
export function disparityFromBest({ rates }: RatedGroups, best: number): number | null {
  if (best === 0) return null;
  return (100 * distance(rates, best)) / (rates.length - 1) / best;
}

/** Mean distance from the mean rate over all groups, as a percentage of it. The mean must be above 0. */
export function disparityFromMean({ rates, mean }: RatedGroups): number {
  return (100 * distance(rates, mean)) / rates.length / mean;
}

/** The part of all events that there would not be if every group had the best rate; the mean must be above 0. */
export function attributableFraction({ mean }: RatedGroups, best: number): number {
  return Math.abs(mean - best) / mean;
}

function distance(rates: readonly number[], from: number): number {
  return rates.reduce((sum, rate) => sum + Math.abs(rate - from), 0);
}
