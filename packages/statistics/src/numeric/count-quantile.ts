// Quantiles of counts (Poisson, binomial), whole or interpolated between two counts.
// Source of the interpolation: D. J. Spiegelhalter (2005), Funnel plots, Statistics in Medicine 24:1185, appendix.
import { binomialAtLeast, binomialAtMost } from './binomial-distribution.ts';
import { poissonAtLeast, poissonAtMost } from './poisson-distribution.ts';
import type { Chance } from './saddle-point.ts';
import { binomialPoint, poissonPoint } from './saddle-point.ts';

export interface CountDistribution {
  mean: number;
  /** Largest possible count; Infinity when there is none. */
  last: number;
  point(count: number): number;
  atMost(count: number): number;
  atLeast(count: number): number;
}

export function poissonCount(mean: number): CountDistribution {
  return {
    mean,
    last: Infinity,
    point: (count) => poissonPoint(count, mean),
    atMost: (count) => poissonAtMost(count, mean),
    atLeast: (count) => poissonAtLeast(count, mean),
  };
}

export function binomialCount(total: number, chance: Chance): CountDistribution {
  return {
    mean: total * chance.p,
    last: total,
    point: (count) => binomialPoint(count, total, chance),
    atMost: (count) => binomialAtMost(count, total, chance),
    atLeast: (count) => binomialAtLeast(count, total, chance),
  };
}

/** A tail that misses its mark only by rounding counts as meeting it. */
const ROUNDING = 1e-13;

/** The smallest count with P(X ≤ count) ≥ tail. */
export function lowerCount(of: CountDistribution, tail: number): number {
  return firstWhere(of, (count) => of.atMost(count) >= tail * (1 - ROUNDING));
}

/** The smallest count with P(X > count) ≤ tail. */
export function upperCount(of: CountDistribution, tail: number): number {
  return firstWhere(of, (count) => of.atLeast(count + 1) <= tail * (1 + ROUNDING));
}

/** `lowerCount` moved towards the count before it by the part of its chance that exceeds the tail; never below 0. */
export function interpolatedLower(of: CountDistribution, tail: number): number {
  const count = lowerCount(of, tail);
  return Math.max(0, count - (of.atMost(count) - tail) / of.point(count));
}

/** `upperCount` moved in the same way, but never below the mean, where the rule has no sense (means near 0). */
export function interpolatedUpper(of: CountDistribution, tail: number): number {
  const count = upperCount(of, tail);
  return Math.max(of.mean, count - (tail - of.atLeast(count + 1)) / of.point(count));
}

/** The smallest count that is `enough`, where every larger one is too. */
function firstWhere(of: CountDistribution, enough: (count: number) => boolean): number {
  let [short, found, step] = [-1, Math.min(Math.floor(of.mean), of.last), 1];
  while (!enough(found) && found < of.last)
    [short, found, step] = [found, Math.min(found + step, of.last), 2 * step];
  for (let back = 1; found - back > short; back *= 2) {
    if (enough(found - back)) continue;
    short = found - back;
    break;
  }
  while (found - short > 1) {
    const middle = short + Math.floor((found - short) / 2);
    if (enough(middle)) found = middle;
    else short = middle;
  }
  return found;
}
