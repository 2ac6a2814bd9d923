// The measure of a rate: what is counted, over whom, and compared with whom.

import { periodPhrase } from '../../phrases/month.ts';
import { exact } from '../../phrases/spoken-number.ts';
import { capitalised } from '../../phrases/list.ts';
import type { AdjustFactor } from './adjust-for.ts';
import type { OtherPeople } from './scenario-finding.ts';
import { type Breakdown, type Counted, type Reference, referencePhrase } from '../findings/measured.ts';

export interface RateMeasure {
  /** The whole measure in one line, such as "Searches per 1,000 residents a year by self-defined ethnicity, …". */
  title: string;
  counted: Counted;
  breakdown: Breakdown;
  reference: Reference;
  /** Name of the area, or null when every area of the population file is in it. */
  area: string | null;
  /** First and last month, `YYYY-MM`, both included; null where the data carry no months. */
  from: string | null;
  to: string | null;
  /** Rates are per this many residents a year. */
  per: number;
  /** Ratios inside this band are too close to 1 to matter. Chosen beforehand. */
  band: { lower: number; upper: number };
  /** Confidence level of the intervals, such as 0.95. */
  level: number;
  /** What the comparison was adjusted for as well; absent where nobody asked. */
  adjustFor?: AdjustFactor[];
  /** Heading of the column that tells people apart; absent where nobody asked. */
  person?: string;
  /** Other people that the counts were set against as well; absent where nobody asked. */
  others?: OtherPeople[];
}

/** The measure in one line. Built from its parts, so that it cannot say anything else. */
export function rateMeasureTitle(measure: Omit<RateMeasure, 'title'>): string {
  const { counted, breakdown, area, per } = measure;
  const where = counted.filters.map((f) => `${f.header} ${f.value}`).join(', ');
  const parts = [
    `${capitalised(counted.plural)}${where ? ` (${where})` : ''} per ${exact(per)} residents` +
      `${measure.from ? ' a year' : ''} by ${breakdown.label}`,
    `compared with ${referencePhrase(measure.reference)}`,
    ...(area ? [area] : []),
    ...(measure.from && measure.to ? [periodPhrase(measure.from, measure.to)] : []),
  ];
  return parts.join(', ');
}
