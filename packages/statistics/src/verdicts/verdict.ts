// What may be said of a ratio: one of five words, from its interval, its equivalence interval and the band.
import type { Estimate, Interval } from '../estimate.ts';
import type { Band } from './band.ts';
import { DEFAULT_BAND, insideBand, requireBand } from './band.ts';

export type VerdictWord =
  'gap' | 'gap, size not settled' | 'no gap that matters' | 'not settled' | 'cannot be computed';

export interface Verdict {
  verdict: VerdictWord;
  band: Band;
  method: string;
  /** Why nothing can be said; null unless the verdict is 'cannot be computed'. */
  reason: string | null;
}

const METHOD = 'Interval against 1 and against the band, with two one-sided tests (TOST) for equivalence';

/**
 * - `no gap that matters`: the equivalence interval (90% beside a 95% interval) is inside the band. This comes first: a
 *   ratio known to be 1.03 to 1.06 differs from 1, and its size is settled.
 * - `gap`: the interval leaves 1 out and the estimate is outside the band.
 * - `gap, size not settled`: the interval leaves 1 out and the estimate is inside the band.
 * - `not settled`: anything else; say with it the smallest ratio that could have been seen.
 * - `cannot be computed`: there is no ratio or no interval.
 */
export function verdict(ratio: Estimate, equivalence: Interval, band: Band = DEFAULT_BAND): Verdict {
  requireBand(band);
  const { estimate, lower, upper } = ratio;
  const answer = (word: VerdictWord): Verdict => ({ verdict: word, band, method: METHOD, reason: null });
  if (estimate === null || lower === null || upper === null) {
    return { ...answer('cannot be computed'), reason: ratio.reason ?? 'There is no ratio with limits.' };
  }
  if (insideBand(equivalence, band)) return answer('no gap that matters');
  if (lower <= 1 && upper >= 1) return answer('not settled');
  return answer(estimate < band.low || estimate > band.high ? 'gap' : 'gap, size not settled');
}
