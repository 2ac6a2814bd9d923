// What a median says: at least half of the people are on either side of it.
import type { Claim } from './claim.ts';

export interface MedianCells {
  /** Everybody it is the median of. */
  people: number;
  /** Those at the median or below. */
  atMost: number;
  /** Those at the median or above. */
  atLeast: number;
}

/** A median shown as a band says the same of the cells that end and begin with the band. */
export function median({ people, atMost, atLeast }: MedianCells, shown: string | number): Claim[] {
  const says = `a median of ${shown}`;
  return [atMost, atLeast].map((side) => ({
    says,
    cells: [side, people],
    times: [2, -1],
    least: 0,
    most: Infinity,
  }));
}
