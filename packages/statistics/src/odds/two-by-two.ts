// The four cells of two groups with and without an outcome: their odds ratio, or why they have none.
import type { ProportionPair } from '../ratios/proportion-pair.ts';
import type { Margins } from '../numeric/conditional-count.ts';

export interface Cells {
  /** The group with the outcome, and without. */
  a: number;
  b: number;
  /** The reference group with the outcome, and without. */
  c: number;
  d: number;
}

export function cellsOf({ group, reference }: ProportionPair): Cells {
  const [a, c] = [group.count, reference.count];
  return { a, b: group.total - a, c, d: reference.total - c };
}

export function marginsOf({ a, b, c, d }: Cells): Margins {
  return { group: a + b, reference: c + d, cases: a + c };
}

/** Odds of the group ÷ odds of the reference group; 0 or Infinity where a cell is empty. */
export function sampleOddsRatio({ a, b, c, d }: Cells): number {
  return (a * d) / (b * c);
}

/** Why four cells have no odds ratio; null when they have one. */
export function whyNoOddsRatio({ a, b, c, d }: Cells): string | null {
  if (a + b === 0) return 'There is nobody in the group, so there is no odds ratio.';
  if (c + d === 0) return 'There is nobody in the reference group, so there is no odds ratio.';
  if (a + c === 0) return 'Nobody in either group had the outcome, so there is no odds ratio.';
  return b + d === 0 ? 'Everybody in both groups had the outcome, so there is no odds ratio.' : null;
}

export function hasEmptyCell({ a, b, c, d }: Cells): boolean {
  return Math.min(a, b, c, d) === 0;
}
