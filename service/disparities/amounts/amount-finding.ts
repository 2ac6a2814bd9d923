// A finding about amounts: how much or how long for each group on average, how sure that is, and what is unknown.

import type { Figure } from '../findings/figure.ts';
import type { Period } from '../findings/period.ts';
import type { Ratio } from '../findings/ratio.ts';
import type { Receipt } from '../findings/receipt.ts';
import type { Verdict } from '../findings/verdict.ts';
import type { Warning } from '../findings/warning.ts';
import type { WithLimits } from '../shares/share-finding.ts';
import type { AmountMeasure } from './amount-measure.ts';

export interface AmountGroup {
  /** Short label, such as `Black`. */
  group: string;
  code: string;
  label: string;
  isReference: boolean;
  /** Rows of this group. */
  count: number;
  /** Those of them with an amount that can be used. */
  known: number;
  missing: number;
  notNumbers: number;
  negative: number;
  /** The average that was asked for, with its interval. */
  amount: WithLimits;
  mean: Figure;
  median: Figure;
  standardDeviation: Figure;
  lowerQuartile: Figure;
  upperQuartile: Figure;
  least: Figure;
  most: Figure;
  /** The three largest: whether one row makes up the sum. Findings that were kept before they were of use have none. */
  largest?: number[];
  /** The mean without the tenth that is smallest and the tenth that is largest. */
  trimmedMean: Figure;
  /** Why any of the figures above is null. */
  reason?: string;
  /** The group's average ÷ the reference's. */
  ratio: Ratio;
  /** The group's average − the reference's. */
  difference: WithLimits;
  /** Null for the reference itself. */
  verdict: Verdict | null;
  verdictWords: string;
  verdictReason?: string;
  /** The smallest ratio above 1 that these numbers could have shown (4 times in 5); for means only. */
  smallestVisibleRatio: Figure;
  smallestVisibleRatioReason?: string;
}

export interface AmountUnknown {
  /** Rows whose group is not known. */
  count: number;
  share: Figure;
  kinds: { notStated: number; notRecorded: number; unrecognised: number; notApplicable: number };
  /** The same average of those of unknown group: nobody can say how far they would move each group's. */
  amount: Figure;
  /** Rows of known group without an amount that can be used. */
  amountMissing: { count: number; share: Figure; missing: number; notNumbers: number; negative: number };
  /** By short label: how far missing amounts could move each ratio, were none below or above all that are known. */
  bounds: Record<string, { lower: Figure; upper: Figure; least: Figure; most: Figure; reason?: string }>;
}

export interface AmountFinding {
  format: 1;
  kind: 'amount';
  paragraph: string;
  measure: AmountMeasure;
  period: Period;
  /** Short label of the reference: `White`, `everyone else`, `overall`. */
  reference: string;
  referenceCode: string | null;
  /** All rows that were looked at, those of unknown group or amount included. */
  total: number;
  groups: AmountGroup[];
  unknown: AmountUnknown;
  /** The comparisons that were declared together, and how they were allowed for. */
  family: { size: number; method: string };
  warnings: Warning[];
  receipt: Receipt<AmountMeasure>;
}
