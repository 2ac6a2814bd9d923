// A finding: what a measure says about each group, how sure that is, what is unknown, and how it was worked out.

import type { Figure } from '../findings/figure.ts';
import type { RateRatio } from '../findings/ratio.ts';
import type { Period } from '../findings/period.ts';
import type { Receipt } from '../findings/receipt.ts';
import type { Verdict } from '../findings/verdict.ts';
import type { Warning } from '../findings/warning.ts';
import type { AdjustedRates } from './adjusted-finding.ts';
import type { RepeatEvents } from './repeat-finding.ts';
import type { RateMeasure } from './rate-measure.ts';
import type { DenominatorScenarios } from './scenario-finding.ts';

/** A rate per `per` residents (a year, when the data have months). */
export interface Rate {
  per: number;
  estimate: Figure;
  lower: Figure;
  upper: Figure;
  method: string | null;
  reason?: string;
}

/** The group's rate less the reference's, per `per` residents (a year). */
export interface Difference {
  per: number;
  estimate: Figure;
  lower: Figure;
  upper: Figure;
  method: string | null;
  reason?: string;
}

export interface GroupFinding {
  /** Short label, such as `Black`. */
  group: string;
  code: string;
  /** The label as its publisher words it. */
  label: string;
  isReference: boolean;
  /** Null where whoever made the counts withholds it, which is not zero. */
  count: Figure;
  countReason?: string;
  /** Residents in this group; null when the population file has no figure for it. */
  population: Figure;
  /** Person-years: residents × months submitted ÷ 12 (residents alone where the data have no months). */
  exposure: Figure;
  rate: Rate;
  ratio: RateRatio;
  difference: Difference;
  /** Events more (or, below zero, fewer) than at the reference's rate. */
  excess: Figure;
  excessReason?: string;
  /** Null for the reference itself. */
  verdict: Verdict | null;
  /** What the verdict says in words, for a table: "higher", "lower", "consistent with the same rate", "cannot be told". */
  verdictWords: string;
  verdictReason?: string;
  /** The smallest ratio above 1 that these numbers could have shown (4 times in 5). */
  smallestVisibleRatio: Figure;
  smallestVisibleRatioReason?: string;
  /** How many times the stated residents there would have to be for no gap at all; and for the interval to reach 1. */
  denominator: { multiplier: Figure; multiplierLower: Figure; reason?: string };
}

/** Events whose group is not known, and how far they could move each ratio. */
export interface Unknown {
  /**
   * Not stated, not recorded and not recognised, together. Not-applicable events are outside.
   * Null where counts that were made elsewhere do not say how many there are, which is not zero.
   */
  count: Figure;
  countReason?: string;
  /** Of all events that could have had a group: 0 to 1; null when there are none. */
  share: Figure;
  kinds: { notStated: number; notRecorded: number; unrecognised: number; notApplicable: number };
  /** By short label of the group. */
  bounds: Record<string, UnknownBounds>;
  /** By short label: the share of unknown events that would have to be this group's for the ratio to be 1. */
  tipping: Record<string, { share: Figure; reachable: boolean; reason?: string }>;
}

export interface UnknownBounds {
  /** The ratio if every unknown event were the reference's. */
  lower: Figure;
  /** The ratio if every unknown event were this group's. */
  upper: Figure;
  /** The same two ends with the interval of each added outside. */
  withSampling: { lower: Figure; upper: Figure };
  /** The ratio if unknown events were this group's at `chance` times its known share. */
  dial: { chance: number; ratio: Figure }[];
  reason?: string;
}

/** What the rates are over. */
export interface Denominators {
  sources: { name: string; sha256: string }[];
  /** As the source gives it, such as `2021-03-21`; null when it does not. */
  date: string | null;
  classificationId: string;
  areas: string[];
  /** Plain sentences: what was ignored or repaired while reading. */
  notes: string[];
}

export interface RateFinding {
  format: 1;
  kind: 'rate';
  /** One paragraph that can be read aloud. */
  paragraph: string;
  measure: RateMeasure;
  period: Period;
  /** Short label of the reference: `White`, `everyone else`, `overall`. */
  reference: string;
  /** Null for `everyone else` and `overall`. */
  referenceCode: string | null;
  /** All events counted, those of unknown group included, not-applicable ones not. */
  total: number;
  groups: GroupFinding[];
  unknown: Unknown;
  denominators: Denominators;
  /** The comparisons that were declared together, and how they were allowed for. */
  family: { size: number; method: string };
  warnings: Warning[];
  receipt: Receipt<RateMeasure>;
  /** The comparison within places, times or ages beside the crude one; null where nobody asked for it. */
  adjusted: AdjustedRates | null;
  /** How many people the events are of; null where nobody said which column tells them apart. */
  repeats: RepeatEvents | null;
  /** The same counts against other people than the residents; null where nobody asked for it. */
  scenarios: DenominatorScenarios | null;
}
