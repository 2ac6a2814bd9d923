// What a search is asked for with: which characteristics are crossed, which outcome, and what is declared before looking.

import type { Filter } from '../findings/measured.ts';

/** How many characteristics are crossed at most. */
export type MostCrossed = 1 | 2 | 3;

export interface SearchRequest {
  /** Names of characteristics, such as `gender`, or headers of columns. */
  across: readonly string[];
  /** Header of a column, and the values of it that count as the outcome. */
  outcome: { header: string; values: readonly string[] };
  most: MostCrossed;
  /** Combinations of fewer records are not compared. */
  floor: number;
  /** `YYYY-MM`, both included; null for as far as the data go. */
  from: string | null;
  to: string | null;
  filters: readonly Filter[];
  /** How fine the groups are, where a characteristic offers it; null for the usual way of each. */
  rollUp: string | null;
  band: { lower: number; upper: number };
  level: number;
  /** How many combinations are told in full. */
  show: number;
}

/** What is not said is this. */
export const usualSearch = {
  most: 3,
  floor: 10,
  from: null,
  to: null,
  filters: [],
  rollUp: null,
  band: { lower: 0.8, upper: 1.25 },
  level: 0.95,
  show: 20,
} satisfies Omit<SearchRequest, 'across' | 'outcome'>;

/** More would make a page that nobody reads. */
export const mostShown = 200;
