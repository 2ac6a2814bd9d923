// Two means compared: their difference by Welch, and their ratio by Fieller with Welch's degrees of freedom.
// Sources: B. L. Welch (1947), Biometrika 34:28; E. C. Fieller (1954), JRSS B 16:175; A. C. Tamhane and B. R. Logan (2004),
// Biometrical Journal 46:712, for Fieller where the spreads differ.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { Answer, ConfidenceOption, TestedEstimate } from '../estimate.ts';
import { requireShare } from '../input.ts';
import { normalQuantileAbove } from '../numeric/normal-distribution.ts';
import { tOf, twoSidedT } from '../numeric/student-t-distribution.ts';
import { type AmountSample, amountSample, errorOfMean } from './amount-sample.ts';

export interface MeanComparison extends Answer {
  /** Mean of the group − mean of the reference group. */
  difference: TestedEstimate;
  /** Mean of the group ÷ mean of the reference group. Its limits leave 1 out exactly when Welch's p value is small enough. */
  ratio: TestedEstimate;
  /** Of Welch's test; null where there is none. */
  degreesOfFreedom: number | null;
  /** The smallest ratio above 1 that amounts so many and so spread could have shown 4 times in 5. */
  smallestVisibleRatio: number | null;
}

const WELCH = 'Welch';
const FIELLER = 'Fieller, Welch’s degrees of freedom';
const TEST = 'Welch t test';

/** @throws ImpossibleInput for what is no number. */
export function compareMeans(
  group: readonly number[],
  reference: readonly number[],
  options: ConfidenceOption = {},
): MeanComparison {
  const { confidence = DEFAULT_CONFIDENCE } = options;
  requireShare(confidence, 'The confidence level');
  const [one, zero] = [amountSample(group, 'the group'), amountSample(reference, 'the reference group')];
  if (one === null || zero === null) return nothing(confidence, NOBODY);
  const [own, others] = [errorOfMean(one), errorOfMean(zero)];
  if (own === null || others === null) return estimatesOnly(one, zero, confidence, ONE_AMOUNT);
  const square = own + others;
  if (square === 0) return estimatesOnly(one, zero, confidence, NO_SPREAD);
  const [share, rest] = [own / square, others / square];
  const degrees = 1 / (share ** 2 / (one.count - 1) + rest ** 2 / (zero.count - 1));
  const t = tOf(confidence, degrees);
  const gap = one.mean - zero.mean;
  const pValue = twoSidedT(gap / Math.sqrt(square), degrees);
  const reach = t * Math.sqrt(square);
  const needed = normalQuantileAbove((1 - confidence) / 2) + normalQuantileAbove(0.2);
  return {
    difference: {
      estimate: gap,
      lower: gap - reach,
      upper: gap + reach,
      pValue,
      confidence,
      method: WELCH,
      pValueMethod: TEST,
      reason: null,
    },
    ratio: ratioOf({ one, zero, own, others }, t, pValue, confidence),
    degreesOfFreedom: degrees,
    smallestVisibleRatio: zero.mean > 0 ? 1 + (needed * Math.sqrt(square)) / zero.mean : null,
    method: WELCH,
    reason: null,
  };
}

interface Sides {
  one: AmountSample;
  zero: AmountSample;
  own: number;
  others: number;
}

/** The ratios θ with (x̄₁ − θx̄₀)² ≤ t²(v₁ + θ²v₀): an interval as long as the reference's mean is clear of 0. */
function ratioOf(
  { one, zero, own, others }: Sides,
  t: number,
  pValue: number,
  confidence: number,
): TestedEstimate {
  const named = { pValue, confidence, method: FIELLER, pValueMethod: TEST };
  if (zero.mean <= 0)
    return { estimate: null, lower: null, upper: null, ...named, pValue: null, reason: NOT_ABOVE_ZERO };
  const estimate = one.mean / zero.mean;
  // In units of the reference's mean, so that no square of a small amount underflows.
  const [above, below] = [own, others].map((error) => ((t * Math.sqrt(error)) / zero.mean) ** 2);
  const lead = 1 - below!;
  if (lead <= 0) return { estimate, lower: null, upper: null, ...named, reason: NOT_CLEAR };
  const root = Math.sqrt(Math.max(0, estimate ** 2 - lead * (estimate ** 2 - above!)));
  return {
    estimate,
    lower: (estimate - root) / lead,
    upper: (estimate + root) / lead,
    ...named,
    reason: null,
  };
}

function estimatesOnly(
  one: AmountSample,
  zero: AmountSample,
  confidence: number,
  reason: string,
): MeanComparison {
  const none = nothing(confidence, reason);
  return {
    ...none,
    difference: { ...none.difference, estimate: one.mean - zero.mean },
    ratio: { ...none.ratio, estimate: zero.mean > 0 ? one.mean / zero.mean : null },
  };
}

function nothing(confidence: number, reason: string): MeanComparison {
  const none = { estimate: null, lower: null, upper: null, pValue: null, confidence, reason };
  return {
    difference: { ...none, method: WELCH, pValueMethod: TEST },
    ratio: { ...none, method: FIELLER, pValueMethod: TEST },
    degreesOfFreedom: null,
    smallestVisibleRatio: null,
    method: WELCH,
    reason,
  };
}

export const NOBODY = 'There is no amount in one of the groups, so they cannot be compared.';
const ONE_AMOUNT = 'A group has one amount, so the comparison has no limits.';
const NO_SPREAD = 'All amounts in each group are the same, so there is nothing to test.';
export const NOT_ABOVE_ZERO = 'The reference group’s average is not above 0, so there is no ratio to it.';
const NOT_CLEAR = 'The reference group’s mean is too near 0 for its spread, so the ratio has no limits.';
