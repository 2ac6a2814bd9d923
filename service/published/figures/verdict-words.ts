// What may be said of a comparison, in the words that staff read too: higher, lower, consistent with, cannot be told.
import type { VerdictWord } from '@due-regard/statistics';
import { verdictPhrase } from '../../phrases/verdict-phrase.ts';

/** `hidden` where a number that it needs is hidden; null for a group on which no verdict is given. */
export interface Said {
  verdict: VerdictWord | 'hidden' | null;
  words: string;
}

export const hidden: Said = { verdict: 'hidden', words: 'hidden' };
export const isReference: Said = { verdict: null, words: 'the others are compared with this group' };
export const notOneGroup: Said = { verdict: null, words: 'no verdict: not one group' };
export const notAsked: Said = { verdict: null, words: '' };
export const cannotBeComputed: Said = { verdict: 'cannot be computed', words: 'cannot be computed' };
export const cannotBeTold: Said = { verdict: 'not settled', words: 'cannot be told' };

/** @param isApart whether the interval that the verdict rests on leaves out 1 */
export function saidOf(verdict: VerdictWord, isHigher: boolean, isApart: boolean, same: string): Said {
  return { verdict, words: verdictPhrase(verdict, isHigher ? 'higher' : 'lower', isApart, same) };
}
