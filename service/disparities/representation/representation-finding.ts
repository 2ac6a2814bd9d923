// A representation as a finding: each group's share of a body beside its share of a benchmark, and how sure that is.

import type { Figure } from '../findings/figure.ts';
import type { Period } from '../findings/period.ts';
import type { Ratio } from '../findings/ratio.ts';
import type { Receipt } from '../findings/receipt.ts';
import type { Verdict } from '../findings/verdict.ts';
import type { Warning } from '../findings/warning.ts';
import type { RepresentationMeasure } from './representation-measure.ts';

/** Share of the body ÷ share of the benchmark: below 1 there are fewer than at an equal share. */
export type Index = Ratio;

export interface RepresentationGroup {
  /** Short label, such as `Black`. */
  group: string;
  code: string;
  /** The label as its publisher words it. */
  label: string;
  /** Nobody is the reference: all are set against the benchmark. */
  isReference: false;
  /** Null where whoever made the counts withholds it, which is not zero. */
  count: Figure;
  countReason?: string;
  /** Among those whose group is known. */
  share: { estimate: Figure; lower: Figure; upper: Figure; method: string | null; reason?: string };
  benchmark: { count: Figure; share: Figure; standardError: Figure };
  ratio: Index;
  percentagePoints: Figure;
  /** How many there would be at the benchmark's share, and how many more that is than there are. */
  expected: Figure;
  shortfall: Figure;
  verdict: Verdict | null;
  verdictWords: string;
  verdictReason?: string;
  /** The smallest index above 1, and the largest below it, that these numbers could have shown (4 times in 5). */
  smallestVisible: { above: Figure; below: Figure };
}

/** How far those of unknown group could move an index. */
export interface IndexBounds {
  /** If none of them were of this group, and if all were. */
  lower: Figure;
  upper: Figure;
  /** The same two ends with the interval of each added outside. */
  withSampling: { lower: Figure; upper: Figure };
  reason?: string;
}

export interface RepresentationUnknown {
  /** Not stated, not recorded and not recognised, together; null where counts do not say how many. */
  count: Figure;
  countReason?: string;
  /** Of all that could have had a group: 0 to 1; null when there are none. */
  share: Figure;
  kinds: { notStated: number; notRecorded: number; unrecognised: number; notApplicable: number };
  /** By short label of the group. */
  bounds: Record<string, IndexBounds>;
  /** By short label: the share of the unknown that would have to be of this group for an index of 1. */
  tipping: Record<string, { share: Figure; reachable: boolean; reason?: string }>;
}

/** How shares changed since an earlier time, in parts of 1; the two effects add up to the difference. */
export interface ChangeOfMakeUp {
  /** Header of the column whose mix is told apart, such as Rank. */
  within: string;
  /** How many values it has. */
  parts: number;
  /** Those whose group is known, then and now. */
  earlierKnown: number;
  known: number;
  groups: {
    group: string;
    code: string;
    earlierShare: Figure;
    share: Figure;
    difference: Figure;
    /** By a different mix of the column's values; and by different shares within the same value. */
    byMix: Figure;
    withinMix: Figure;
    reason?: string;
  }[];
}

export interface RepresentationFinding {
  format: 1;
  kind: 'representation';
  /** One paragraph that can be read aloud. */
  paragraph: string;
  measure: RepresentationMeasure;
  period: Period;
  /** The benchmark in a word, as tables name it: `residents`, or what its counts are of. */
  reference: string;
  /** Everybody in the body, those of unknown group included; and those whose group is known, whom shares are of. */
  total: number;
  known: number;
  groups: RepresentationGroup[];
  unknown: RepresentationUnknown;
  benchmark: {
    sources: { name: string; sha256: string }[];
    date: string | null;
    classificationId: string;
    areas: string[];
    /** Everybody in it whose group is known. */
    total: number;
    /** Those of unknown group, who are in no share of it; null where nobody says. */
    unknown: Figure;
    notes: string[];
  };
  /** Null unless an earlier time was given. */
  change: ChangeOfMakeUp | null;
  /** Two ways to read the same figures. */
  readings: { description: string; process: string };
  family: { size: number; method: string };
  warnings: Warning[];
  receipt: Receipt<RepresentationMeasure>;
}
