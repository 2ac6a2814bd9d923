// From a verdict, or an interval, to one of four words; and the half-sentence that goes with it.
import type { Estimate, Interval } from '../estimate.ts';
import type { VerdictWord } from '../verdicts/verdict.ts';
import { verdict } from '../verdicts/verdict.ts';
import type { Word } from './description.ts';

export interface Said {
  word: Word;
  /** Empty, or what is added to the word. */
  but: string;
}

type Limited = Pick<Interval, 'lower' | 'upper'> & { estimate: number | null };

/** Null when nothing can be computed. */
export function saidOfVerdict(verdict: VerdictWord, ratio: Limited): Said | null {
  const word = (ratio.estimate ?? 1) > 1 ? 'higher' : 'lower';
  switch (verdict) {
    case 'gap':
      return { word, but: '' };
    case 'gap, size not settled':
      return { word, but: ', but whether by enough to matter cannot be told' };
    case 'no gap that matters':
      return leavesOut(ratio, 1)
        ? { word, but: ', by too little to matter' }
        : { word: 'consistent with', but: '' };
    case 'not settled':
      return { word: 'cannot be told', but: '' };
    case 'cannot be computed':
      return null;
  }
}

/** For a ratio that comes without an equivalence interval: its own, wider one stands in, so that no more is said than is known. */
export function saidOfRatio(ratio: Estimate): Said | null {
  return saidOfVerdict(verdict(ratio, ratio).verdict, ratio);
}

/** Where there is no band, only an interval: it lies on one side of `nothing` (1 for a ratio, 0 for a difference) or cannot tell. */
export function saidOfInterval(estimate: Limited, nothing: number): Said | null {
  if (estimate.estimate === null || estimate.lower === null || estimate.upper === null) return null;
  if (!leavesOut(estimate, nothing)) return { word: 'cannot be told', but: '' };
  return { word: estimate.lower > nothing ? 'higher' : 'lower', but: '' };
}

function leavesOut({ lower, upper }: Limited, value: number): boolean {
  return lower !== null && upper !== null && (lower > value || upper < value);
}
