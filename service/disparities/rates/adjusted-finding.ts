// The adjusted part of a finding of rates: each ratio within places, times or ages, beside the crude one.

import type { Figure } from '../findings/figure.ts';
import type { Verdict } from '../findings/verdict.ts';
import type { AdjustFactor } from './adjust-for.ts';

interface Limits {
  lower: Figure;
  upper: Figure;
}

export interface AdjustedRatio extends Limits {
  estimate: Figure;
  pValue: Figure;
  method: string;
  reason?: string;
}

export interface AdjustedGroup {
  group: string;
  code: string;
  /** As it stands in the finding: of all strata added up. */
  crude: Limits & { estimate: Figure };
  /** Within strata: Mantel–Haenszel, or the exact pooled ratio where events are few. The verdict rests on it. */
  pooled: AdjustedRatio & { adjusted: Limits & { pValue: Figure; level: Figure } };
  /** The ratio of the two rates that both would have if they lived where, when and as old as everybody does. */
  standardised: AdjustedRatio;
  /** Whether the strata agree with each other. Strata without events of one of the two are left out. */
  homogeneity: {
    q: Figure;
    degreesOfFreedom: Figure;
    pValue: Figure;
    iSquared: Figure;
    leftOut: number;
    reason?: string;
  };
  /** How many strata have people of both. */
  strata: number;
  /** Why crude and adjusted tell different stories; null where they agree to within 10% and in direction. */
  warning: string | null;
  verdict: Verdict | null;
  verdictWords: string;
  verdictReason?: string;
}

/** One place, time or age, or what they make crossed. */
export interface AdjustedStratum {
  stratum: string;
  groups: { group: string; count: Figure; personYears: Figure; ratio: Figure; reason?: string }[];
}

export interface AdjustedRates {
  /** What was adjusted for. What was asked and cannot be is in `notAdjusted`. */
  factors: AdjustFactor[];
  notAdjusted: { factor: AdjustFactor; reason: string }[];
  /** How the strata are cut, such as `place and year`. */
  by: string;
  groups: AdjustedGroup[];
  strata: AdjustedStratum[];
  /** Events of known group that lie in no stratum, such as those of people whose age is not known. */
  leftOut: number;
  /** The comparisons that were declared together, and how they were allowed for. */
  family: { size: number; method: string };
}
