// What a verdict says in a table: higher, lower, consistent with the same rate, cannot be told.

import { verdictPhrase } from '../../phrases/verdict-phrase.ts';
import type { Ratio } from './ratio.ts';
import type { Verdict } from './verdict.ts';

type Limits = Pick<Ratio, 'lower' | 'upper'>;

/** How the two directions, and no difference, are said of what is compared. */
export interface Directions {
  higher: string;
  lower: string;
  /** `the same rate`: what the numbers are consistent with. */
  same: string;
}

const ofRates: Directions = { higher: 'higher', lower: 'lower', same: 'the same rate' };

/** @param directions those that are said otherwise than of a rate */
export function verdictWords(
  verdict: Verdict | null,
  { estimate, adjusted }: Pick<Ratio, 'estimate'> & { adjusted: Limits },
  directions: Partial<Directions> = {},
): string {
  const { higher, lower, same } = { ...ofRates, ...directions };
  return verdictWordsOf(verdict, (estimate ?? 1) > 1 ? higher : lower, leavesOutOne(adjusted), same);
}

/** @param isApart whether the interval that the verdict rests on leaves out "no difference" */
export function verdictWordsOf(
  verdict: Verdict | null,
  direction: string,
  isApart: boolean,
  same: string,
): string {
  return verdictPhrase(verdict ?? 'cannot be computed', direction, isApart, same);
}

/** Whether an interval of ratios has 1 outside it. */
export function leavesOutOne({ lower, upper }: Limits): boolean {
  return lower !== null && upper !== null && (lower > 1 || upper < 1);
}
