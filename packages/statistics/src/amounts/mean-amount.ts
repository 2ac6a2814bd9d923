// The mean of amounts, such as minutes of waiting, with Student's interval.
// Source: Student (1908), The probable error of a mean, Biometrika 6:1.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption, Estimate } from '../estimate.ts';
import { requireShare } from '../input.ts';
import { tOf } from '../numeric/student-t-distribution.ts';
import { amountSample } from './amount-sample.ts';

export interface MeanAmount extends Estimate {
  /** How many amounts. */
  count: number;
  /** With n − 1; null for fewer than two amounts. */
  standardDeviation: number | null;
}

const METHOD = 'Mean, Student’s t interval';

/** @throws ImpossibleInput for what is no number. */
export function meanAmount(amounts: readonly number[], options: ConfidenceOption = {}): MeanAmount {
  const { confidence = DEFAULT_CONFIDENCE } = options;
  requireShare(confidence, 'The confidence level');
  const sample = amountSample(amounts, 'the group');
  const nothing = { lower: null, upper: null, standardDeviation: null, confidence, method: METHOD };
  if (sample === null) return { estimate: null, count: 0, ...nothing, reason: NO_AMOUNT };
  const { mean, variance, count } = sample;
  if (variance === null) return { estimate: mean, count, ...nothing, reason: ONE_AMOUNT };
  const reach = tOf(confidence, count - 1) * Math.sqrt(variance / count);
  return {
    estimate: mean,
    lower: mean - reach,
    upper: mean + reach,
    count,
    standardDeviation: Math.sqrt(variance),
    confidence,
    method: METHOD,
    reason: null,
  };
}

export const NO_AMOUNT = 'There is no amount in the group.';
const ONE_AMOUNT = 'One amount alone has no interval.';
