// A policy: the rules of one body for what is hidden, how, and what that leaves unprotected; data, with a version.
import type { Attacker } from '../audit/attacker.ts';
import type { Tolerance } from '../model/table-cells.ts';
import type { ThresholdOptions } from '../rules/threshold.ts';

export interface Policy {
  /** `nhs-1-to-7`: stays the same over its versions. */
  id: string;
  /** The date from which it is so. */
  version: string;
  name: string;
  source: PolicySource;
  /** Who decided that this body uses it, and when that is looked at again; null in a preset that nobody has taken over. */
  approvedBy: string | null;
  reviewBy: string | null;
  threshold: Threshold;
  method: Method;
  percentages: Percentages;
  attributes: Attributes | null;
  /** When a sum of pay or fines tells of one person; `usualAmounts` when left out, and by the threshold alone when null. */
  amounts?: Amounts | null;
  /** Differences between published cells below this are primaries; null leaves them. */
  differencesBelow: number | null;
  /** Whether one person in a cell is taken to know it. */
  singletons: boolean;
  /** Totals that do not add by this much are taken from their parts. */
  tolerance: Tolerance;
  /** Each must be kept out, or nothing is released. At least two. */
  attackers: readonly Attacker[];
  /** In plain English, one sentence each. */
  doesNotProtect: readonly string[];
}

export interface PolicySource {
  title: string;
  publisher: string;
  url: string;
  /** What of it the source says, and what it does not, where that needs saying. */
  note?: string;
}

/** Cells of 1 to below − 1 people are sensitive. */
export type Threshold = Required<ThresholdOptions>;

export type Method = Suppression | Rounding | ControlledRounding | CellKey | Bands;

/** Small cells are hidden, and others so that they cannot be worked out. */
export interface Suppression {
  kind: 'suppression';
}

/** Each number is rounded by itself, so that totals do not add; small ones are hidden or rounded too. */
export interface Rounding {
  kind: 'rounding';
  base: number;
  /** `midpoint` rounds up to the middle of the band: 1 to 6 become 3 with base 6, and 7 to 12 become 9. */
  how: 'nearest' | 'midpoint';
  small: 'hidden' | 'rounded';
}

/** Numbers are rounded together, so that totals still add. */
export interface ControlledRounding {
  kind: 'controlled rounding';
  base: number;
}

/** A little is added or taken by a secret key of who is in the cell: the same people, the same change, wherever they are counted. */
export interface CellKey {
  kind: 'cell key';
  /** The name of its table of changes. */
  table: string;
}

/** Each of two groups is told as a band of its share of everybody, in words; only the number of all people is a number. */
export interface Bands {
  kind: 'bands';
}

export interface Percentages {
  decimals: number;
  /** Hidden where the denominator is below this. */
  denominatorBelow: number;
  /** Hidden where the numerator is shown as nobody or everybody. */
  noneOrAll: 'shown' | 'hidden';
  /** Means and medians are hidden below this many people. */
  averagesBelow: number;
}

/** Where the largest contributions to a sum are given. */
export interface Amounts {
  /** Nobody may tell another's amount to within so many per cent. */
  pPercent: number;
  /** The n largest may not be more than k per cent of a sum; null leaves it. */
  dominance: { n: number; k: number } | null;
}

export interface Attributes {
  /** A group in which fewer than this lack an attribute discloses the others; 1 is 100% only. */
  complementBelow: number;
  /** Groups of fewer people are left to the threshold, which hides how many they are. */
  groupsFrom: number;
  /** Whether that nobody of a group has a sensitive attribute is hidden too. */
  none: boolean;
}
