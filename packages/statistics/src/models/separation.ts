// The guard against coefficients that run away because a group has no, or only, outcomes.
// Source: A. Albert and J. A. Anderson (1984), On the existence of maximum likelihood estimates, Biometrika 71:1.
import { INTERCEPT } from './design.ts';
import type { Design } from './design.ts';
import type { ReweightedFit } from './reweighted-fit.ts';

const LARGEST_EFFECT = 10;
const LARGEST_ERROR = 50;
const EDGE = 1e-8;

/**
 * Why a fit is to be withheld; null when it may be shown. A column may change the linear predictor by at most 10 over
 * its range, with a standard error of at most 50, and no fitted share may lie within 1e-8 of 0 or 1.
 */
export function whySeparated({ names, columns }: Design, fit: ReweightedFit, shares: boolean): string | null {
  const runaway = names.find((name, k) => name !== INTERCEPT && runsAway(columns[k]!, fit, k));
  if (runaway !== undefined) {
    return `The outcome is settled, or nearly, by ${runaway}, so that no ratio can be worked out for it; use an exact method on the plain counts.`;
  }
  const edge = shares && fit.means.some((mean) => mean < EDGE || mean > 1 - EDGE);
  return edge
    ? 'Some rows are fitted as certain, so that no ratio can be worked out; use an exact method on the plain counts.'
    : null;
}

function runsAway(column: Float64Array, fit: ReweightedFit, k: number): boolean {
  const range = rangeOf(column);
  const error = Math.sqrt(fit.inverseInformation[k]![k]!);
  return Math.abs(fit.coefficients[k]!) * range > LARGEST_EFFECT || !(error * range <= LARGEST_ERROR);
}

function rangeOf(column: Float64Array): number {
  let [low, high] = [Infinity, -Infinity];
  for (const value of column) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return high - low;
}
