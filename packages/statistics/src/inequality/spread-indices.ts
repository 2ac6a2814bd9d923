// How far the rates of groups are spread: range, mean deviation, variance between groups, Gini coefficient.
// Source: J. P. Mackenbach and A. E. Kunst (1997), Social Science and Medicine 44:757; S. Harper and J. Lynch (2005), NCI.
import type { RatedGroups } from './rated-groups.ts';
import { weighted } from './rated-groups.ts';

/** Highest rate − lowest rate. */
export function rangeDifference({ rates }: RatedGroups): number {
  return largest(rates) - smallest(rates);
}

/** Highest rate ÷ lowest rate; Infinity when the lowest is 0. The mean must be above 0. */
export function rangeRatio({ rates }: RatedGroups): number {
  return largest(rates) / smallest(rates);
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
  const sorted = groups.rates.map((rate, i) => ({ rate, share: groups.shares[i]! }));
  sorted.sort((one, other) => one.rate - other.rate);
  const above = sharesFrom(sorted.toReversed()).toReversed();
  const below = sharesFrom(sorted);
  // Every pair on either side of a step between two rates is that step apart.
  const apart = sorted.reduce((sum, { rate }, i) => {
    const next = sorted[i + 1];
    return next === undefined ? sum : sum + (next.rate - rate) * below[i]! * above[i + 1]!;
  }, 0);
  return apart / groups.mean;
}

/** The share of each and of all before it. */
function sharesFrom(groups: readonly { share: number }[]): number[] {
  let sum = 0;
  return groups.map(({ share }) => (sum += share));
}

export function largest(rates: readonly number[]): number {
  return rates.reduce((most, rate) => Math.max(most, rate), -Infinity);
}

export function smallest(rates: readonly number[]): number {
  return rates.reduce((least, rate) => Math.min(least, rate), Infinity);
}
