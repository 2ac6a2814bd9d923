// Student's t distribution: tails and quantile through the incomplete beta function.
import { betaLower } from './incomplete-beta.ts';
import { betaQuantileLogOdds } from './quantiles.ts';

/** Two-sided p value of a t score; degrees of freedom above 0, fractions allowed. */
export function twoSidedT(t: number, degrees: number): number {
  if (Math.abs(t) === Infinity) return 0;
  const square = t * t;
  return betaLower(degrees / 2, 0.5, degrees / (degrees + square), square / (degrees + square));
}

/** The t of a two-sided confidence level: 2.1448 for 0.95 and 14 degrees of freedom. */
export function tOf(confidence: number, degrees: number): number {
  const logOdds = betaQuantileLogOdds(degrees / 2, 0.5, 1 - confidence, 'lower');
  return Math.sqrt(degrees * Math.exp(-logOdds));
}
