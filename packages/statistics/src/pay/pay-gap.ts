// The pay gap between two groups: means and medians, with limits.
// Source: SI 2017/353, Schedule 1, paragraphs 8 to 11; SI 2017/172, regulations 8 to 11.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { Answer, ConfidenceOption, TestedEstimate } from '../estimate.ts';
import { requireCount, requireShare } from '../input.ts';
import type { MeanPayGap } from './mean-pay-gap.ts';
import { meanPayGap } from './mean-pay-gap.ts';
import { medianPayGap } from './median-pay-gap.ts';
import type { PayMoments } from './pay-moments.ts';
import { payMoments } from './pay-moments.ts';

/** Pay of each group; null for nobody, or where too few people to say. */
export interface GroupPay {
  people: number;
  mean: number | null;
  median: number | null;
}

/** Gaps in per cent of the reference group's pay: above 0 the group is paid less, below 0 it is paid more. */
export interface PayGap extends Answer {
  group: GroupPay;
  reference: GroupPay;
  mean: MeanPayGap;
  median: TestedEstimate;
}

export interface PayGapOptions extends ConfidenceOption {
  /** Fewest people in each group for which anything is said; 0 when left out (the Regulations know no floor). */
  minimum?: number;
}

const METHOD = 'Pay gap, mean and median';

/**
 * The gap between the pay of a group (women) and of a reference group (men): hourly pay of full-pay relevant employees, or
 * bonus pay of those who were paid a bonus.
 * @throws ImpossibleInput for pay below 0, or that is no number.
 */
export function payGap(
  pay: readonly number[],
  referencePay: readonly number[],
  options: PayGapOptions = {},
): PayGap {
  const { confidence = DEFAULT_CONFIDENCE, minimum = 0 } = options;
  requireShare(confidence, 'The confidence level');
  requireCount(minimum, 'The fewest people in each group');
  const [group, reference] = [payMoments(pay, 'the group'), payMoments(referencePay, 'the reference group')];
  if (Math.min(pay.length, referencePay.length) < minimum) {
    const reason = `A group has fewer than ${minimum} people, so its pay is not shown.`;
    return noGap([pay.length, referencePay.length], confidence, reason);
  }
  if (group === null || reference === null)
    return noGap(
      [pay.length, referencePay.length],
      confidence,
      'There is nobody in one of the groups, so there is no gap.',
    );
  if (reference.median === 0) return noGap([pay.length, referencePay.length], confidence, NO_PAY);
  return {
    group: shown(group),
    reference: shown(reference),
    mean: meanPayGap(group, reference, confidence),
    median: medianPayGap(group, reference, confidence),
    method: METHOD,
    reason: null,
  };
}

function shown({ people, mean, median }: PayMoments): GroupPay {
  return { people, mean, median };
}

function noGap(
  [people, referencePeople]: readonly [number, number],
  confidence: number,
  reason: string,
): PayGap {
  const nothing = {
    estimate: null,
    lower: null,
    upper: null,
    pValue: null,
    pValueMethod: 'None',
    confidence,
    method: METHOD,
    reason,
  };
  return {
    group: { people, mean: null, median: null },
    reference: { people: referencePeople, mean: null, median: null },
    mean: { ...nothing, standardError: null },
    median: nothing,
    method: METHOD,
    reason,
  };
}

const NO_PAY = 'Half of the reference group or more is paid nothing, so there is no percentage of it.';
