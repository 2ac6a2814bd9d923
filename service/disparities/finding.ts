// A finding: what a measure says about each group, how sure that is, what is unknown, and how it was worked out.

import type { Measure } from './measure.ts';

/** A figure that may have no value; then `reason` says why. Infinity is a value ("no upper limit"). */
export type Figure = number | null;

/** A rate per `per` residents (a year, when the data have months). */
export interface Rate {
  per: number;
  estimate: Figure;
  lower: Figure;
  upper: Figure;
  method: string | null;
  reason?: string;
}

/** How many times the reference's rate the group's rate is. */
export interface Ratio {
  /** The observed ratio of the two rates. */
  estimate: Figure;
  lower: Figure;
  upper: Figure;
  /** Two-sided, for this group alone. */
  pValue: Figure;
  method: string | null;
  /** The same, allowing for the number of groups that were compared (Holm); the verdict rests on this. */
  adjusted: { pValue: Figure; lower: Figure; upper: Figure; level: Figure };
  /** The estimate that is too high as often as too low. */
  medianUnbiased: Figure;
  /** Probability that the true ratio is above `ratio`, with Jeffreys priors. */
  probabilityAbove: { ratio: number; probability: Figure };
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

export const verdicts = [
  'gap',
  'gap, size not settled',
  'no gap that matters',
  'not settled',
  'cannot be computed',
] as const;
export type Verdict = (typeof verdicts)[number];

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
  ratio: Ratio;
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

export interface PartnerMonths {
  partner: string;
  monthsSubmitted: string[];
  monthsMissing: string[];
}

export interface Period {
  /** `YYYY-MM`; null where the data carry no months. */
  from: string | null;
  to: string | null;
  /** Months for which at least one partner sent a file. */
  monthsSubmitted: string[];
  /** Months that at least one partner never sent. They are missing, not zero. */
  monthsMissing: string[];
  partners: PartnerMonths[];
}

export interface Warning {
  code: string;
  message: string;
}

/** What was noticed in a file: its sentence names the file. */
export function warningOf({ code, message }: Warning): Warning {
  return { code, message };
}

/** One file that a figure rests on. Its name only: never the place it lay in. */
export interface ReceiptInput {
  role: 'events' | 'counts' | 'population' | 'area-lookup';
  name: string;
  sha256: string;
}

/** Everything needed to get the same digits again. No clock time is in it. */
export interface Receipt {
  inputs: ReceiptInput[];
  measure: Measure;
  classifications: { id: string; version: string }[];
  program: { name: string; version: string };
  /** Method of each figure, by its name in the finding. */
  methods: Record<string, string>;
  /** SHA-256 of the canonical JSON of all of the above. */
  digest: string;
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

export interface Finding {
  format: 1;
  /** One paragraph that can be read aloud. */
  paragraph: string;
  measure: Measure;
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
  receipt: Receipt;
}
