// The slope index of inequality: the difference between the two ends of an ordered society, and the ratio of the ends.
// Source: J. P. Mackenbach and A. E. Kunst (1997), Social Science and Medicine 44:757; weights as phe_sii.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption, Estimate } from '../estimate.ts';
import { requireNotNegative, requireShare } from '../input.ts';
import { zOf } from '../numeric/normal-distribution.ts';
import type { RankedGroup } from './ranked-groups.ts';
import { ranksOf } from './ranked-groups.ts';

export interface SlopeGroup extends RankedGroup {
  /** Of the value; when any is left out there are no limits. */
  standardError?: number;
}

/** `estimate` is the slope: fitted value at the last rank − fitted value at the first. */
export interface SlopeIndex extends Estimate {
  /** Fitted value at the first rank. */
  intercept: number;
  standardError: number | null;
  /** The relative index: fitted value at the last rank ÷ at the first; null when the first is not above 0. */
  relativeIndex: number | null;
  /** Limits of the relative index, on the log scale. */
  relativeLower: number | null;
  relativeUpper: number | null;
}

/**
 * Weighted least squares of the value on the middle rank, in closed form: no simulation, the same digits every time.
 * Groups must come in their order, at least three.
 * @throws ImpossibleInput for fewer groups, or numbers that cannot be.
 */
export function slopeIndex(groups: readonly SlopeGroup[], options: ConfidenceOption = {}): SlopeIndex {
  const { confidence = DEFAULT_CONFIDENCE } = options;
  requireShare(confidence, 'The confidence level');
  const { shares, middles } = ranksOf(groups);
  const spread = middles.reduce((sum, middle, i) => sum + (shares[i] ?? 0) * (middle - 0.5) ** 2, 0);
  // The slope, and both ends of the line, are weighted sums of the values: these are their weights.
  const slopes = middles.map((middle, i) => ((shares[i] ?? 0) * (middle - 0.5)) / spread);
  const first = slopes.map((slope, i) => (shares[i] ?? 0) - slope / 2);
  const last = slopes.map((slope, i) => (shares[i] ?? 0) + slope / 2);
  const [estimate, intercept] = [total(groups, slopes), total(groups, first)];
  const standardError = errorOf(groups, slopes);
  const reach = standardError === null ? null : zOf(confidence) * standardError;
  return {
    estimate,
    lower: reach === null ? null : estimate - reach,
    upper: reach === null ? null : estimate + reach,
    ...{ intercept, standardError, confidence },
    ...relativeIndex(groups, { first, last }, confidence),
    method: 'Slope index of inequality, weighted least squares',
    reason: reach === null ? NO_ERRORS : whyNoRelative(intercept, intercept + estimate),
  };
}

function relativeIndex(
  groups: readonly SlopeGroup[],
  { first, last }: { first: number[]; last: number[] },
  confidence: number,
): Pick<SlopeIndex, 'relativeIndex' | 'relativeLower' | 'relativeUpper'> {
  const [bottom, top] = [total(groups, first), total(groups, last)];
  if (!(bottom > 0)) return { relativeIndex: null, relativeLower: null, relativeUpper: null };
  const onLogScale = last.map((weight, i) => weight / top - (first[i] ?? 0) / bottom);
  const error = top > 0 ? errorOf(groups, onLogScale) : null;
  if (error === null || !Number.isFinite(error))
    return { relativeIndex: top / bottom, relativeLower: null, relativeUpper: null };
  const factor = Math.exp(zOf(confidence) * error);
  const ratio = top / bottom;
  return { relativeIndex: ratio, relativeLower: ratio / factor, relativeUpper: ratio * factor };
}

function total(groups: readonly SlopeGroup[], weights: readonly number[]): number {
  return groups.reduce((sum, { value }, i) => sum + (weights[i] ?? 0) * value, 0);
}

/** Standard error of a weighted sum of the values; null when one of theirs is not known. */
function errorOf(groups: readonly SlopeGroup[], weights: readonly number[]): number | null {
  let variance = 0;
  for (const [i, { standardError }] of groups.entries()) {
    if (standardError === undefined) return null;
    requireNotNegative(standardError, `The standard error of group ${i + 1}`);
    variance += ((weights[i] ?? 0) * standardError) ** 2;
  }
  return Math.sqrt(variance);
}

function whyNoRelative(first: number, last: number): string | null {
  if (!(first > 0)) return 'The line is not above 0 at the first rank, so there is no relative index.';
  return last > 0 ? null : 'The line is not above 0 at the last rank, so the relative index has no limits.';
}

const NO_ERRORS = 'A group has no standard error, so the slope has no limits.';
