// What a representation is asked for with: chosen data aside, everything that decides whose make-up is set against what.

import type { Filter } from '../findings/measured.ts';

export interface RepresentationRequest {
  /** Such as `ethnicity`. */
  by: string;
  /** How fine the groups are, such as `5`; null for the usual one. */
  rollUp: string | null;
  /** Which of the body's records are looked at, such as those with Rank Constable. */
  filters: readonly Filter[];
  /** Of events; `YYYY-MM`, both included; null for as far as the data go. */
  from: string | null;
  to: string | null;
  /** Whose residents are the benchmark; null when every area of the file is in it. */
  area: string | null;
  /** The benchmark's groups are themselves of a sample, so that they are unsure too. */
  benchmarkIsSample: boolean;
  band: { lower: number; upper: number };
  level: number;
}

/** What is not said is this. */
export const usualRepresentation = {
  rollUp: null,
  filters: [],
  from: null,
  to: null,
  area: null,
  benchmarkIsSample: false,
  band: { lower: 0.8, upper: 1.25 },
  level: 0.95,
} satisfies Omit<RepresentationRequest, 'by'>;
