// A search as a finding: the combinations whose share with an outcome is unlike everybody else's, the most records first.

import type { Figure } from '../findings/figure.ts';
import type { Period } from '../findings/period.ts';
import type { Receipt } from '../findings/receipt.ts';
import type { Verdict } from '../findings/verdict.ts';
import type { Warning } from '../findings/warning.ts';
import type { CombinationPart } from './combination.ts';
import type { CharacteristicKnown } from './search-cube.ts';
import type { SearchMeasure } from './search-measure.ts';

/** So many of so many. */
export interface CountOf {
  count: number;
  total: number;
}

/** Share of a combination ÷ share of everyone else. */
export interface ShareRatio {
  estimate: Figure;
  lower: Figure;
  upper: Figure;
  /** Two-sided, for this combination alone. */
  pValue: Figure;
  method: string | null;
  /** Allowing for every combination that was compared: Holm's p value and the interval at its level; Benjamini–Hochberg beside it. */
  adjusted: { pValue: Figure; lower: Figure; upper: Figure; level: Figure; benjaminiHochberg: Figure };
  reason?: string;
}

/** Why a combination with a gap is no finding of its own. */
export type ExplainedBy =
  { by: 'wider'; group: string; code: string; pValue: Figure } | { by: 'single'; share: number };

/** Bounds of the ratio, and with the interval of each end outside. */
export interface RatioBounds {
  lower: Figure;
  upper: Figure;
  withSampling: { lower: Figure; upper: Figure };
  reason?: string;
}

/** One combination. */
export interface SearchGroup {
  /** `women aged 18 to 24`. */
  group: string;
  /** `gender=female & age-range=18-24`. */
  code: string;
  label: string;
  isReference: false;
  parts: CombinationPart[];
  /** Records with the outcome, of all records of known outcome. */
  count: number;
  total: number;
  share: { estimate: Figure; lower: Figure; upper: Figure; method: string | null; reason?: string };
  everyoneElse: CountOf;
  ratio: ShareRatio;
  /** Records with the outcome more (or fewer) than at everyone else's share. */
  excess: number;
  /** The same, once the share is drawn towards what the single characteristics give; null where they have no fit. */
  shrunken: { expected: Figure; share: Figure; excess: Figure };
  explainedBy: ExplainedBy | null;
  /** Null where a group is of whoever is left over. */
  verdict: Verdict | null;
  verdictWords: string;
  verdictReason?: string;
}

/** A combination told in full: what it is part of, and what is not known of it. */
export interface ToldGroup extends SearchGroup {
  smallestVisibleRatio: Figure;
  smallestVisibleRatioReason?: string;
  /** Every combination of fewer of the same characteristics, the widest first. */
  wider: (CountOf & {
    group: string;
    code: string;
    everyoneElse: CountOf;
    ratio: Pick<ShareRatio, 'estimate' | 'lower' | 'upper' | 'reason'>;
  })[];
  unknown: {
    /** Records of known outcome that could be of this combination, as a characteristic of theirs is not known. */
    group: CountOf & { bounds: RatioBounds };
    /** Records without an outcome, of this combination and of everyone else. */
    outcome: { own: number; others: number; bounds: RatioBounds };
    /** Records that could be of this combination and have no outcome either. */
    both: number;
  };
  /** Whether two characteristics together do more than the sum; null unless they are two and have two groups each. */
  interaction: { estimate: Figure; lower: Figure; upper: Figure; method: string; reason?: string } | null;
}

export interface SearchFinding {
  format: 1;
  kind: 'search';
  /** One paragraph that can be read aloud. */
  paragraph: string;
  measure: SearchMeasure;
  period: Period;
  /** Records of known outcome, and those of them with the outcome. */
  total: number;
  count: number;
  /** Who each is compared with. */
  reference: 'everyone else';
  searched: {
    /** Combinations that occur; those of too few records to be compared; those compared. */
    combinations: number;
    belowFloor: number;
    compared: number;
    /** With a gap by Benjamini–Hochberg, and by Holm. */
    gaps: number;
    gapsByHolm: number;
    /** Gaps that something wider does not account for, and those it does. */
    standing: number;
    explained: number;
  };
  family: { size: number; method: string };
  /** The gaps that stand by themselves: the most records beyond an equal share first, as many as were asked for. */
  groups: ToldGroup[];
  /** The gaps that something wider accounts for, in the same order. */
  explained: SearchGroup[];
  /** Why nothing could be searched, or nothing drawn towards single characteristics. */
  reason?: string;
  unknown: {
    /** Records without an outcome. */
    outcome: number;
    /** Of all records with somebody in them; null when there are none. */
    outcomeShare: Figure;
    characteristics: CharacteristicKnown[];
    notApplicable: number;
  };
  warnings: Warning[];
  receipt: Receipt<SearchMeasure>;
}
