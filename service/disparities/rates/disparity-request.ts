// What a finding is asked for with: chosen data aside, everything that decides what is counted and compared.

import type { Filter } from '../findings/measured.ts';
import type { AdjustFactor } from './adjust-for.ts';

export interface DisparityRequest {
  /** Such as `self-defined-ethnicity`. */
  by: string;
  /** A group, `everyone else`, `overall`; null for the usual one. */
  reference: string | null;
  /** `YYYY-MM`, both included; null for as far as the data go. */
  from: string | null;
  to: string | null;
  filters: readonly Filter[];
  /** How fine the groups are, such as `5`; null for the usual one. */
  rollUp: string | null;
  /** How the area is named; null when every area of the population file is in it. */
  area: string | null;
  /** What the comparison is adjusted for as well; empty for the crude comparison alone. */
  adjustFor: readonly AdjustFactor[];
  /** Heading of the column of records that tells people apart; null when nobody said. */
  person: string | null;
  per: number;
  band: { lower: number; upper: number };
  level: number;
}

/** What is not said is this. */
export const usualRequest = {
  reference: null,
  from: null,
  to: null,
  filters: [],
  rollUp: null,
  area: null,
  adjustFor: [],
  person: null,
  per: 1000,
  band: { lower: 0.8, upper: 1.25 },
  level: 0.95,
} satisfies Omit<DisparityRequest, 'by'>;
