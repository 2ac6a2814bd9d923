// The measure of an amount: which average of which column, of what, by which groups, and compared with whom.

import { capitalised } from '../../phrases/list.ts';
import { periodPhrase } from '../../phrases/month.ts';
import { type Breakdown, type Counted, type Reference, referencePhrase } from '../findings/measured.ts';

export type Average = 'mean' | 'median';
export const averages = ['mean', 'median'] as const;

export interface AmountMeasure {
  /** The whole measure in one line. */
  title: string;
  /** What has the amounts. */
  counted: Counted;
  /** Header of the column that holds them, such as `Response minutes`. */
  amount: string;
  average: Average;
  breakdown: Breakdown;
  reference: Reference;
  /** First and last month, `YYYY-MM`, both included; null where the data carry no months. */
  from: string | null;
  to: string | null;
  /** Ratios inside this band are too close to 1 to matter. Chosen beforehand. */
  band: { lower: number; upper: number };
  /** Confidence level of the intervals, such as 0.95. */
  level: number;
}

/** Such as "Mean “Response minutes” of calls by ethnicity, compared with White, May 2025". */
export function amountTitle(measure: Omit<AmountMeasure, 'title'>): string {
  const { counted, amount, average, breakdown, reference, from, to } = measure;
  const where = counted.filters.map((f) => `${f.header} ${f.value}`).join(', ');
  const parts = [
    `${capitalised(average)} “${amount}” of ${counted.plural}${where ? ` (${where})` : ''} by ${breakdown.label}`,
    `compared with ${referencePhrase(reference)}`,
    ...(from && to ? [periodPhrase(from, to)] : []),
  ];
  return parts.join(', ');
}
