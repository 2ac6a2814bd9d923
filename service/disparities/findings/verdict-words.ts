// What a verdict says in a table: higher, lower, consistent with the same rate, cannot be told.

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
  switch (verdict) {
    case 'gap':
      return direction;
    case 'gap, size not settled':
      return `${direction}; whether by enough to matter cannot be told`;
    case 'no gap that matters':
      return isApart ? `${direction}, by too little to matter` : `consistent with ${same}`;
    case 'not settled':
      return 'cannot be told';
    case 'cannot be computed':
    case null:
      return 'cannot be computed';
  }
}

/** Whether an interval of ratios has 1 outside it. */
export function leavesOutOne({ lower, upper }: Limits): boolean {
  return lower !== null && upper !== null && (lower > 1 || upper < 1);
}
