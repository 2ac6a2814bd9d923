// The median of amounts, with two amounts of the sample between which the true median lies at least so surely.
// Source: W. J. Conover (1999), Practical Nonparametric Statistics, 3rd edition, 3.2.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption, Estimate } from '../estimate.ts';
import { requireShare } from '../input.ts';
import { sortedQuantile } from '../numeric/sample-quantile.ts';
import { medianLimits } from '../pay/median-pay-gap.ts';
import type { AmountSample } from './amount-sample.ts';
import { amountSample } from './amount-sample.ts';
import { NO_AMOUNT } from './mean-amount.ts';

export interface MedianAmount extends Estimate {
  /** How many amounts. */
  count: number;
  /** A quarter of the amounts lie below the first and a quarter above the second (type 7); null for no amount. */
  quartiles: [lower: number, upper: number] | null;
}

const METHOD = 'Median, order statistics';

/** @throws ImpossibleInput for what is no number. */
export function medianAmount(amounts: readonly number[], options: ConfidenceOption = {}): MedianAmount {
  const { confidence = DEFAULT_CONFIDENCE } = options;
  requireShare(confidence, 'The confidence level');
  const sample = amountSample(amounts, 'the group');
  const named = { confidence, method: METHOD };
  if (sample === null)
    return {
      estimate: null,
      lower: null,
      upper: null,
      count: 0,
      quartiles: null,
      ...named,
      reason: NO_AMOUNT,
    };
  const { sorted, count } = sample;
  const limits = limitsOfMedian(sample, confidence);
  return {
    estimate: sortedQuantile(sorted, 0.5),
    lower: limits?.[0] ?? null,
    upper: limits?.[1] ?? null,
    count,
    quartiles: [sortedQuantile(sorted, 0.25), sortedQuantile(sorted, 0.75)],
    ...named,
    reason: limits === null ? TOO_FEW : null,
  };
}

/** Null where not even the least and the greatest amount hold the median so surely. */
export function limitsOfMedian({ sorted, count }: AmountSample, confidence: number) {
  return medianLimits({ sorted, people: count }, confidence);
}

export const TOO_FEW = 'There are too few amounts for an interval of their median.';
