// From a verdict, or an interval, to one of four words; and the half-sentence that goes with it.
import type { Estimate, Interval, ProportionGroup } from '../estimate.ts';
import { riskRatioEquivalence } from '../verdicts/equivalence.ts';
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

/** For a ratio of two shares that comes without a verdict: judged at its own confidence, equivalence beside it. */
export function saidOfShares(
  ratio: Estimate,
  group: ProportionGroup,
  reference: ProportionGroup,
): Said | null {
  const confidence = Number((2 * ratio.confidence - 1).toPrecision(15));
  if (confidence <= 0) return null;
  const equivalence = riskRatioEquivalence(group, reference, { confidence });
  return saidOfVerdict(verdict(ratio, equivalence).verdict, ratio);
}

/** Where there is no band, only an interval: it lies on one side of `nothing` (1 for a ratio, 0 for a difference) or cannot tell. */
export function saidOfInterval(
  { lower, upper }: Pick<Interval, 'lower' | 'upper'>,
  nothing: number,
): Word | null {
  if (lower === null || upper === null) return null;
  if (lower > nothing) return 'higher';
  return upper < nothing ? 'lower' : 'cannot be told';
}

function leavesOut({ lower, upper }: Limited, value: number): boolean {
  return lower !== null && upper !== null && (lower > value || upper < value);
}
