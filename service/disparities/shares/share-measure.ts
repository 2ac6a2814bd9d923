// The measure of a share: of which events, which outcome, by which groups, and compared with whom.

import { capitalised } from '../../phrases/list.ts';
import { periodPhrase } from '../../phrases/month.ts';
import { type Breakdown, type Counted, type Reference, referencePhrase } from '../findings/measured.ts';
import type { ShareOutcome } from './share-outcome.ts';

export interface SharesMeasure {
  /** The whole measure in one line. */
  title: string;
  /** What the shares are of. */
  counted: Counted;
  breakdown: Breakdown;
  reference: Reference;
  /** Columns within whose values the groups are compared as well: `partner`, `month` or a header. */
  within: string[];
  /** First and last month, `YYYY-MM`, both included; null where the data carry no months. */
  from: string | null;
  to: string | null;
  /** Ratios inside this band are too close to 1 to matter. Chosen beforehand. */
  band: { lower: number; upper: number };
  /** Confidence level of the intervals, such as 0.95. */
  level: number;
}

export interface ShareMeasure extends SharesMeasure {
  outcome: ShareOutcome;
}

/** Such as "Share of searches that ended in arrest by self-defined ethnicity, compared with White, May 2020". */
export function shareTitle(what: string, measure: Omit<SharesMeasure, 'title'>): string {
  const { counted, breakdown, reference, from, to } = measure;
  const where = counted.filters.map((f) => `${f.header} ${f.value}`).join(', ');
  const parts = [
    `${capitalised(what)}${where ? ` (${where})` : ''} by ${breakdown.label}`,
    `compared with ${referencePhrase(reference)}`,
    ...(from && to ? [periodPhrase(from, to)] : []),
  ];
  return parts.join(', ');
}
