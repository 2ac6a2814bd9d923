// The mean pay gap with delta-method limits, and Welch's test.
// Sources: SI 2017/353, Schedule 1, paragraph 8; B. L. Welch (1947), Biometrika 34:28.
import type { TestedEstimate } from '../estimate.ts';
import { zOf } from '../numeric/normal-distribution.ts';
import { twoSidedT } from '../numeric/student-t-distribution.ts';
import type { PayMoments } from './pay-moments.ts';

export interface MeanPayGap extends TestedEstimate {
  /** Of the gap, in percentage points; null with one person in a group. */
  standardError: number | null;
}

const NAMES = { method: 'Difference of means as a percentage, delta limits', pValueMethod: 'Welch t test' };
const ONE_PERSON = 'A group has one person, so the gap has no limits.';
const NO_SPREAD = 'Everybody in each group is paid the same, so there is nothing to test.';

/** (mean of the reference group − mean of the group) ÷ mean of the reference group, in per cent. */
export function meanPayGap(group: PayMoments, reference: PayMoments, confidence: number): MeanPayGap {
  const estimate = (100 * (reference.mean - group.mean)) / reference.mean;
  const named = { confidence, ...NAMES };
  if (group.variance === null || reference.variance === null)
    return {
      estimate,
      lower: null,
      upper: null,
      standardError: null,
      pValue: null,
      ...named,
      reason: ONE_PERSON,
    };
  const [ofGroup, ofReference] = [group.variance / group.people, reference.variance / reference.people];
  const ratio = group.mean / reference.mean;
  const standardError = (100 * Math.sqrt(ofGroup + ratio * ratio * ofReference)) / reference.mean;
  const reach = zOf(confidence) * standardError;
  const limits = { estimate, lower: estimate - reach, upper: estimate + reach, standardError };
  const square = ofGroup + ofReference;
  if (square === 0) return { ...limits, pValue: null, ...named, reason: NO_SPREAD };
  const [share, rest] = [ofGroup / square, ofReference / square];
  const degrees = 1 / (share ** 2 / (group.people - 1) + rest ** 2 / (reference.people - 1));
  const pValue = twoSidedT((reference.mean - group.mean) / Math.sqrt(square), degrees);
  return { ...limits, pValue, ...named, reason: null };
}
