// A finding on a pathway: at each stage, how likely each group was to get on, set against a reference group.

import type { Breakdown, Counted } from '../findings/measured.ts';
import type { Figure } from '../findings/figure.ts';
import type { Receipt } from '../findings/receipt.ts';
import type { Verdict } from '../findings/verdict.ts';
import type { Warning } from '../findings/warning.ts';

export interface PathwayMeasure {
  title: string;
  counted: Counted;
  breakdown: Breakdown;
  reference: { kind: 'group'; code: string; label: string };
  stages: string[];
  stageColumn: string | null;
  adverse: boolean;
  period: string | null;
  band: { lower: number; upper: number };
  level: number;
}

/** Chance of the group ÷ chance of the reference group. */
export interface StageRatio {
  estimate: Figure;
  lower: Figure;
  upper: Figure;
  pValue: Figure;
  method: string | null;
  /** Allowing for the other comparisons (Holm); the verdict rests on it. */
  adjusted: { pValue: Figure; lower: Figure; upper: Figure; level: Figure };
  /** The other way round, reference ÷ group, as some published indicators have it. */
  inverse: { estimate: Figure; lower: Figure; upper: Figure };
  reason?: string;
}

export interface PathwayStage {
  from: string;
  to: string;
  /** Of `total` at the stage before, `count` got on. */
  group: { count: number; total: number };
  reference: { count: number; total: number };
  ratio: StageRatio;
  /** ln of this ratio ÷ ln of the overall ratio; null where either does not exist. */
  contribution: Figure;
  /** How many more were lost here than at the reference's rate; below 0, fewer. Of an adverse stage: how many fewer got on. */
  lostMore: Figure;
  verdict: Verdict | null;
  verdictWords: string;
  verdictReason?: string;
  /** The smallest ratio above 1, and the largest below, that these numbers could have shown (4 times in 5). */
  smallestVisible: { above: Figure; below: Figure };
  unknown: {
    /** If those of unknown group were placed to move the ratio most; with sampling besides. */
    groupMissing: { lower: Figure; upper: Figure; withSampling: { lower: Figure; upper: Figure } } | null;
    /** If those whose way is not known all got on, or none did. */
    outcomeMissing: { lower: Figure; upper: Figure; withSampling: { lower: Figure; upper: Figure } } | null;
  };
}

export interface PathwayGroup {
  group: string;
  code: string;
  label: string;
  isReference: boolean;
  /** At the first stage. */
  count: number;
  /** At each stage. */
  reached: number[];
  /** People who reached a stage, and nobody knows whether the next: for each stage after the first. */
  missing: number[];
  /** From each stage to the next; empty for the reference. */
  stages: PathwayStage[];
  /** From the first stage to the last; null for the reference. */
  overall: PathwayStage | null;
}

/** The relative likelihood of the NHS workforce race equality standard, in the direction in which it is published. */
export interface WresFigure {
  indicator: string;
  from: string;
  to: string;
  direction: string;
  reading: string;
  estimate: Figure;
  lower: Figure;
  upper: Figure;
  /** From 0.8 to 1.25 by the number alone. */
  nonAdverse: boolean | null;
  reason?: string;
}

/** The change of the share that reached the end between two periods (Kitagawa). */
export interface PathwayChange {
  header: string;
  from: string;
  to: string;
  before: Figure;
  after: Figure;
  /** Of `total` who began, `count` reached the end. */
  counts: { before: { count: number; total: number }; after: { count: number; total: number } };
  difference: Figure;
  /** Goes with other people having begun: a different mix of groups. */
  composition: Figure;
  /** Goes with other chances within the groups. */
  rates: Figure;
  reason?: string;
}

export interface PathwayFinding {
  format: 1;
  kind: 'pathway';
  paragraph: string;
  measure: PathwayMeasure;
  reference: string;
  referenceCode: string;
  /** Everybody at the first stage whose way is known, those of unknown group included. */
  total: number;
  groups: PathwayGroup[];
  /** All groups but the reference as one; null where there are fewer than two. */
  together: PathwayGroup | null;
  wres: WresFigure | null;
  change: PathwayChange | null;
  unknown: {
    /** Of unknown group, at the first stage; null where the counts do not say. */
    count: Figure;
    /** The same at each stage. */
    reached: number[] | null;
    share: Figure;
    kinds: { notStated: number; notRecorded: number; unrecognised: number; outside: number } | null;
    /** People whose way is not known. */
    outcomeMissing: number;
  };
  family: { size: number; method: string };
  warnings: Warning[];
  receipt: Receipt<PathwayMeasure>;
}
