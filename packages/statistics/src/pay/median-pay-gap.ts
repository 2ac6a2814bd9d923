// The median pay gap with limits from the order of pay, and the rank-sum test.
// Sources: SI 2017/353, Schedule 1, paragraph 9; A. Donner and G. Y. Zou (2012), Statistical Methods in Medical Research 21:347.
import type { Limits, TestedEstimate } from '../estimate.ts';
import { binomialCount, lowerCount } from '../numeric/count-quantile.ts';
import type { PayMoments } from './pay-moments.ts';
import { rankSumP } from './rank-sum-test.ts';

const NAMES = {
  method: 'Difference of medians as a percentage, MOVER from order statistics',
  pValueMethod: 'Wilcoxon rank sum',
};
const HALF = { p: 0.5, q: 0.5 };

/** (median of the reference group − median of the group) ÷ median of the reference group, in per cent. */
export function medianPayGap(group: PayMoments, reference: PayMoments, confidence: number): TestedEstimate {
  const estimate = (100 * (reference.median - group.median)) / reference.median;
  const pValue = rankSumP(group.sorted, reference.sorted);
  const [one, other] = [medianLimits(group, confidence), medianLimits(reference, confidence)];
  const named = { pValue, confidence, ...NAMES };
  if (one === null || other === null)
    return { estimate, lower: null, upper: null, ...named, reason: TOO_FEW };
  const [low, high] = medianRatioLimits(group.median, one, reference.median, other);
  const asGap = (ratio: number): number => 100 * (1 - ratio);
  return {
    estimate,
    lower: asGap(high),
    upper: asGap(low),
    ...named,
    reason: pValue === null ? ALL_ALIKE : null,
  };
}

/** The two values of the sample that hold the median at least so surely; null when even its ends do not. */
export function medianLimits(
  { sorted, people }: Pick<PayMoments, 'sorted' | 'people'>,
  confidence: number,
): Limits | null {
  const rank = lowerCount(binomialCount(people, HALF), (1 - confidence) / 2);
  return rank === 0 ? null : [sorted[rank - 1]!, sorted[people - rank]!];
}

/** Limits of one ÷ zero from limits of each. */
export function medianRatioLimits(one: number, [l1, u1]: Limits, zero: number, [l0, u0]: Limits): Limits {
  const product = one * zero;
  const root = (a: number, b: number): number => Math.sqrt(Math.max(0, product * product - a * b));
  const [low, near, high, far] = [
    l1 * (2 * one - l1),
    l0 * (2 * zero - l0),
    u1 * (2 * one - u1),
    u0 * (2 * zero - u0),
  ];
  const lower = far > 0 ? (product - root(low, far)) / far : 0;
  const upper = near > 0 ? (product + root(high, near)) / near : Infinity;
  return [lower, upper];
}

const ALL_ALIKE = 'Everybody in both groups is paid the same, so there is nothing to test.';
const TOO_FEW = 'A group has too few people for limits of its median.';
