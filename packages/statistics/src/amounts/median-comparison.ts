// Two medians compared: difference and ratio with limits from the order of the amounts, and the rank-sum test.
// Source: A. Donner and G. Y. Zou (2012), Statistical Methods in Medical Research 21:347; F. Wilcoxon (1945), Biometrics Bulletin 1:80.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { Answer, ConfidenceOption, TestedEstimate } from '../estimate.ts';
import { requireShare } from '../input.ts';
import { moverDifference } from '../differences/mover.ts';
import { sortedQuantile } from '../numeric/sample-quantile.ts';
import { medianRatioLimits } from '../pay/median-pay-gap.ts';
import { rankSumP } from '../pay/rank-sum-test.ts';
import { amountSample } from './amount-sample.ts';
import { NOBODY, NOT_ABOVE_ZERO } from './mean-comparison.ts';
import { TOO_FEW, limitsOfMedian } from './median-amount.ts';

export interface MedianComparison extends Answer {
  /** Median of the group − median of the reference group. */
  difference: TestedEstimate;
  /** Median of the group ÷ median of the reference group. */
  ratio: TestedEstimate;
}

const DIFFERENCE = 'Difference of medians, MOVER from order statistics';
const RATIO = 'Ratio of medians, MOVER from order statistics';
const TEST = 'Wilcoxon rank sum';

/**
 * The p value asks whether the amounts of one group tend to be larger, which is not quite whether the medians differ: the two
 * may say different things where the shapes differ.
 * @throws ImpossibleInput for what is no number.
 */
export function compareMedians(
  group: readonly number[],
  reference: readonly number[],
  options: ConfidenceOption = {},
): MedianComparison {
  const { confidence = DEFAULT_CONFIDENCE } = options;
  requireShare(confidence, 'The confidence level');
  const [one, zero] = [amountSample(group, 'the group'), amountSample(reference, 'the reference group')];
  const common = { confidence, pValueMethod: TEST };
  const none = { estimate: null, lower: null, upper: null, pValue: null, ...common };
  if (one === null || zero === null) {
    return {
      difference: { ...none, method: DIFFERENCE, reason: NOBODY },
      ratio: { ...none, method: RATIO, reason: NOBODY },
      method: DIFFERENCE,
      reason: NOBODY,
    };
  }
  const pValue = rankSumP(one.sorted, zero.sorted);
  const [own, others] = [sortedQuantile(one.sorted, 0.5), sortedQuantile(zero.sorted, 0.5)];
  const limits = [limitsOfMedian(one, confidence), limitsOfMedian(zero, confidence)] as const;
  const known = { ...none, pValue };
  const difference: TestedEstimate = {
    ...known,
    estimate: own - others,
    method: DIFFERENCE,
    reason: TOO_FEW,
  };
  const ratio: TestedEstimate =
    others > 0 && one.sorted[0]! >= 0 && zero.sorted[0]! >= 0
      ? { ...known, estimate: own / others, method: RATIO, reason: TOO_FEW }
      : { ...none, method: RATIO, reason: NOT_ABOVE_ZERO };
  if (limits[0] === null || limits[1] === null)
    return { difference, ratio, method: DIFFERENCE, reason: TOO_FEW };
  const reason = pValue === null ? ALL_ALIKE : null;
  const [low, high] = moverDifference(
    { value: own, lower: limits[0][0], upper: limits[0][1] },
    { value: others, lower: limits[1][0], upper: limits[1][1] },
  );
  return {
    difference: { ...difference, lower: low, upper: high, reason },
    ratio:
      ratio.estimate === null
        ? ratio
        : { ...ratio, ...ratioLimits(own, limits[0], others, limits[1]), reason },
    method: DIFFERENCE,
    reason,
  };
}

function ratioLimits(...medians: Parameters<typeof medianRatioLimits>) {
  const [lower, upper] = medianRatioLimits(...medians);
  return { lower, upper };
}

const ALL_ALIKE = 'All amounts in both groups are the same, so there is nothing to test.';
