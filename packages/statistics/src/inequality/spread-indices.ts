// How far the rates of groups are spread: range, mean deviation, variance between groups, Gini coefficient.
// Source: J. P. Mackenbach and A. E. Kunst (1997), Social Science and Medicine 44:757; S. Harper and J. Lynch (2005), NCI.
import type { RatedGroups } from './rated-groups.ts';
import { weighted } from './rated-groups.ts';

/** Highest rate − lowest rate. */
export function rangeDifference({ rates }: RatedGroups): number {
  return Math.max(...rates) - Math.min(...rates);
}

/** Highest rate ÷ lowest rate; Infinity when the lowest is 0. The mean must be above 0. */
export function rangeRatio({ rates }: RatedGroups): number {
  return Math.max(...rates) / Math.min(...rates);
}

/** Mean distance of people's group rate from the mean. */
export function meanDeviation(groups: RatedGroups): number {
  return weighted(groups, (rate) => Math.abs(rate - groups.mean));
}

/** Mean squared distance from the mean, in the unit of the rate squared. */
export function betweenGroupVariance(groups: RatedGroups): number {
  return weighted(groups, (rate) => (rate - groups.mean) ** 2);
}

/** From 0 (all rates are equal) towards 1. The mean must be above 0. */
export function giniCoefficient(groups: RatedGroups): number {
  const distances = weighted(groups, (one) => weighted(groups, (other) => Math.abs(one - other)));
  return distances / (2 * groups.mean);
}
