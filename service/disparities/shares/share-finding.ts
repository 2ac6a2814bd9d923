// A finding about shares: what share of each group's events had an outcome, how sure that is, and what is unknown.

import type { Figure } from '../findings/figure.ts';
import type { Period } from '../findings/period.ts';
import type { Ratio } from '../findings/ratio.ts';
import type { Receipt } from '../findings/receipt.ts';
import type { Verdict } from '../findings/verdict.ts';
import type { Warning } from '../findings/warning.ts';
import type { ShareMeasure, SharesMeasure } from './share-measure.ts';
import type { ShareOutcome } from './share-outcome.ts';

/** A figure with its interval. */
export interface WithLimits {
  estimate: Figure;
  lower: Figure;
  upper: Figure;
  method: string | null;
  reason?: string;
}

export interface ShareGroup {
  /** Short label, such as `Black`. */
  group: string;
  code: string;
  label: string;
  isReference: boolean;
  /** Events of this group. */
  count: number;
  /** Those of them whose outcome is known: what the share is of. */
  known: number;
  /** Those that had the outcome. */
  hits: number;
  outcomeMissing: number;
  /** Of those whose outcome is known, 0 to 1. */
  share: WithLimits;
  /** The group's share ÷ the reference's. */
  ratio: Ratio;
  /** The share that did not ÷ the reference's share that did not: it can point the other way. */
  ratioOfNot: WithLimits;
  /** The group's share − the reference's, −1 to 1. */
  difference: WithLimits;
  /** Events with the outcome more (or, below zero, fewer) than at the reference's share. */
  excess: Figure;
  excessReason?: string;
  /** Null for the reference itself. */
  verdict: Verdict | null;
  verdictWords: string;
  verdictReason?: string;
  /** The smallest ratio above 1 that these numbers could have shown (4 times in 5). */
  smallestVisibleRatio: Figure;
  smallestVisibleRatioReason?: string;
}

export interface MissingBounds {
  lower: Figure;
  upper: Figure;
  /** The same two ends with the interval of each added outside. */
  withSampling: { lower: Figure; upper: Figure };
  reason?: string;
}

export interface ShareUnknown {
  /** Events whose group is not known. */
  count: number;
  /** Of all that could have had a group. */
  share: Figure;
  kinds: { notStated: number; notRecorded: number; unrecognised: number; notApplicable: number };
  /** Of those of unknown group: how many had the outcome, and of how many that is not known either. */
  hits: number;
  outcomeMissingToo: number;
  /** Events of known group whose outcome is not known. A missing outcome is not "no". */
  outcome: { count: number; share: Figure };
  /** By short label of the group. */
  bounds: Record<string, { group: MissingBounds; outcome: MissingBounds; both: MissingBounds }>;
}

/** The comparison within strata, beside the crude one. */
export interface WithinStrata {
  columns: string[];
  /** Strata that have events of known group and outcome. */
  strata: number;
  groups: Record<string, PooledComparison>;
  /** Largest first. */
  table: { stratum: string[]; groups: { group: string; hits: number; known: number }[] }[];
}

export interface PooledComparison {
  /** Mantel–Haenszel. */
  ratio: WithLimits & { pValue: Figure };
  difference: WithLimits;
  crude: Figure;
  /** Strata with events of both sides; the others say nothing. */
  comparable: number;
  /** Whether the strata agree on one odds ratio. */
  homogeneity: { pValue: Figure; reason?: string };
  /** A sentence where crude and pooled tell different stories. */
  warning: string | null;
}

/** What is found about one outcome. */
export interface SharePart {
  outcome: ShareOutcome;
  /** All events of people that were looked at, those of unknown group or outcome included. */
  total: number;
  groups: ShareGroup[];
  unknown: ShareUnknown;
  /** Null where no column was chosen to compare within. */
  within: WithinStrata | null;
}

/** What all outcomes of a finding have in common. */
export interface ShareScope {
  period: Period;
  /** Short label of the reference: `White`, `everyone else`, `overall`. */
  reference: string;
  referenceCode: string | null;
  /** The comparisons that were declared together, and how they were allowed for. */
  family: { size: number; method: string };
}

/** What the view of one outcome needs to know of the whole. */
export type PartScope = ShareScope & { measure: SharesMeasure };

export interface ShareFinding extends ShareScope, SharePart {
  format: 1;
  kind: 'share';
  paragraph: string;
  measure: ShareMeasure;
  warnings: Warning[];
  receipt: Receipt<ShareMeasure>;
}
