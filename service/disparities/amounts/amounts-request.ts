// What amounts are asked for with: chosen data aside, everything that decides what is counted and compared.

import type { Filter } from '../findings/measured.ts';
import type { Average } from './amount-measure.ts';

export interface AmountsRequest {
  by: string;
  /** Header of the column that holds the amounts. */
  amount: string;
  average: Average;
  /** What has the amounts, in the plural; null for what the records are. */
  counting: string | null;
  reference: string | null;
  from: string | null;
  to: string | null;
  filters: readonly Filter[];
  rollUp: string | null;
  band: { lower: number; upper: number };
  level: number;
}

/** What is not said is this. */
export const usualAmountsRequest = {
  average: 'mean',
  counting: null,
  reference: null,
  from: null,
  to: null,
  filters: [],
  rollUp: null,
  band: { lower: 0.8, upper: 1.25 },
  level: 0.95,
} satisfies Omit<AmountsRequest, 'by' | 'amount'>;
