// What shares are asked for with: chosen data aside, everything that decides what is counted and compared.

import type { Filter } from '../findings/measured.ts';

export interface SharesRequest {
  /** Such as `self-defined-ethnicity`. */
  by: string;
  /** What the records are, in the plural; null for what they say themselves. */
  counting: string | null;
  /** A group, `everyone else`, `overall`; null for the usual one. */
  reference: string | null;
  /** `YYYY-MM`, both included; null for as far as the data go. */
  from: string | null;
  to: string | null;
  filters: readonly Filter[];
  /** How fine the groups are, such as `5`; null for the usual one. */
  rollUp: string | null;
  /** Columns to compare within: `partner`, `month` or headers. */
  within: readonly string[];
  band: { lower: number; upper: number };
  level: number;
}

/** What is not said is this. */
export const usualSharesRequest = {
  counting: null,
  reference: null,
  from: null,
  to: null,
  filters: [],
  rollUp: null,
  within: [],
  band: { lower: 0.8, upper: 1.25 },
  level: 0.95,
} satisfies Omit<SharesRequest, 'by'>;
