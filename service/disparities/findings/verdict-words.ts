// What a verdict says in a table: higher, lower, consistent with the same rate, cannot be told.

import type { Ratio } from './ratio.ts';
import type { Verdict } from './verdict.ts';

export function verdictWords(verdict: Verdict | null, ratio: Ratio): string {
  const direction = (ratio.estimate ?? 1) > 1 ? 'higher' : 'lower';
  switch (verdict) {
    case 'gap':
      return direction;
    case 'gap, size not settled':
      return `${direction}; whether by enough to matter cannot be told`;
    case 'no gap that matters':
      return leavesOutOne(ratio.adjusted)
        ? `${direction}, by too little to matter`
        : 'consistent with the same rate';
    case 'not settled':
      return 'cannot be told';
    case 'cannot be computed':
    case null:
      return 'cannot be computed';
  }
}

/** Whether an interval of ratios has 1 outside it. */
export function leavesOutOne({ lower, upper }: Pick<Ratio, 'lower' | 'upper'>): boolean {
  return lower !== null && upper !== null && (lower > 1 || upper < 1);
}
