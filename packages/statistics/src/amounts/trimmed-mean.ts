// The mean without the smallest and the largest amounts, to see how much a few of them weigh.
// Source: as R's mean(x, trim): J. W. Tukey (1962), Annals of Mathematical Statistics 33:1.
import type { Answer } from '../estimate.ts';
import { refuse } from '../input.ts';
import { amountSample, averageOf } from './amount-sample.ts';
import { NO_AMOUNT } from './mean-amount.ts';

export interface TrimmedMean extends Answer {
  estimate: number | null;
  /** Amounts left out at each end. */
  leftOut: number;
}

const METHOD = 'Trimmed mean';

/**
 * @param share of the amounts that is left out at each end, from 0 to below 0.5; the number is rounded down, as R does
 * @throws ImpossibleInput for what is no number
 */
export function trimmedMean(amounts: readonly number[], share = 0.1): TrimmedMean {
  if (!(typeof share === 'number' && share >= 0 && share < 0.5))
    refuse(`The share that is left out at each end must be from 0 to below 0.5, and is ${share}.`);
  const sample = amountSample(amounts, 'the group');
  if (sample === null) return { estimate: null, leftOut: 0, method: METHOD, reason: NO_AMOUNT };
  const leftOut = Math.floor(sample.count * share);
  const kept = sample.sorted.subarray(leftOut, sample.count - leftOut);
  return { estimate: averageOf(kept), leftOut, method: METHOD, reason: null };
}
