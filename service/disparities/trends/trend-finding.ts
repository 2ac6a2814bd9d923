// A trend: how the ratio of two rates went over time, what stood out, what is unknown, and how it was worked out.

import type { Figure } from '../findings/figure.ts';
import type { Breakdown, Counted, Reference } from '../findings/measured.ts';
import type { Period } from '../findings/period.ts';
import type { Receipt } from '../findings/receipt.ts';
import type { Verdict } from '../findings/verdict.ts';
import type { Warning } from '../findings/warning.ts';
import type { Denominators } from '../rates/rate-finding.ts';
import type { Every } from './span.ts';
import type { Months, Rebase } from './trend-settings.ts';

export interface TrendMeasure {
  title: string;
  counted: Counted;
  breakdown: Breakdown;
  reference: Reference;
  /** The groups that are followed; empty for all. */
  groups: string[];
  area: string | null;
  from: string;
  to: string;
  every: Every;
  rebase: Rebase[];
  compare: { earlier: Months; later: Months } | null;
  per: number;
  band: { lower: number; upper: number };
  level: number;
}

/** One span of time and what is known of it whatever the group. */
export interface TrendPeriod {
  /** `2020-04`, `2020-Q2`, `2020`, `2020/21`. */
  period: string;
  label: string;
  from: string;
  to: string;
  monthsSubmitted: number;
  /** Months that some partner never sent: missing, not zero. */
  monthsMissing: number;
  /** Nothing at all was sent: then it has no figures. */
  isGap: boolean;
  /** Events of people, those of unknown group among them. Null for a gap. */
  total: Figure;
  unknown: UnknownShare & { outside: Side };
}

export type Side = 'above' | 'below' | null;

export interface UnknownShare {
  count: Figure;
  countReason?: string;
  share: Figure;
}

/** A count of each of the two over its person-years. */
export interface TwoCounts {
  count: Figure;
  personYears: Figure;
  referenceCount: Figure;
  referencePersonYears: Figure;
}

export interface Span {
  lower: Figure;
  upper: Figure;
}

export interface EstimatedRatio extends Span {
  estimate: Figure;
  method: string | null;
  reason?: string;
}

export interface TrendPoint extends TwoCounts {
  period: string;
  /** Per `per` residents a year. */
  rate: Figure;
  referenceRate: Figure;
  ratio: EstimatedRatio;
  /** Within which the ratio falls while nothing changes; null, with a reason, where it has no place on the chart. */
  limits: Span & { outside: Side; reason?: string };
  smoothed: Span & { ratio: Figure; outside: boolean };
  /** Slower signs of change, for whoever looks closer: `trend`, `twoOfThree`, `run`. */
  rules: string[];
  /** The ratio if every unknown event were the reference's, and if every one were this group's. */
  unknownBounds: Span & { reason?: string };
}

/** A stretch with limits of its own. */
export interface TrendPhase {
  /** Ids of its first and last period. */
  from: string;
  to: string;
  /** The ratio that all its periods share. */
  ratio: Figure;
  reason?: string;
}

/** A rate over time, per `per` residents a year. */
export interface RateSeries {
  /** Where periods vary more than chance makes them, the limits allow for it (Laney). */
  isOverdispersed: boolean;
  method: string;
  reason?: string;
  points: (Span & { period: string; rate: Figure; centre: Figure; outside: Side })[];
}

/** Days from one rare event to the next. */
export interface Waits {
  centre: Figure;
  method: string;
  reason?: string;
  points: { days: number; lower: Figure; upper: Figure; outside: Side }[];
}

/** How the ratio differs between two stretches of time. */
export interface Change {
  earlier: TwoCounts & { ratio: EstimatedRatio; unknown: UnknownShare };
  later: TwoCounts & { ratio: EstimatedRatio; unknown: UnknownShare };
  /** The later ratio ÷ the earlier one. */
  ratioOfRatios: Span & {
    estimate: Figure;
    pValue: Figure;
    adjusted: { pValue: Figure; lower: Figure; upper: Figure; level: Figure };
    method: string;
    reason?: string;
  };
  verdict: Verdict | null;
  verdictWords: string;
  verdictReason?: string;
}

export interface TrendGroup {
  group: string;
  code: string;
  label: string;
  /** Over all periods in which the two can be compared: so many are they. */
  whole: TwoCounts & {
    population: Figure;
    referencePopulation: Figure;
    ratio: EstimatedRatio;
    periods: number;
  };
  points: TrendPoint[];
  phases: TrendPhase[];
  /** Periods outside their limits: the only thing that the overview goes by. */
  outside: string[];
  /** How many periods have a place on the chart. */
  charted: number;
  rates: { group: RateSeries; reference: RateSeries };
  /** Only where events are so few that most periods have none. */
  waits: Waits | null;
  /** Null where no two stretches were compared. */
  change: Change | null;
  verdictWords: string;
}

export interface TrendFinding {
  format: 1;
  kind: 'trend';
  paragraph: string;
  measure: TrendMeasure;
  period: Period;
  periods: TrendPeriod[];
  reference: string;
  referenceCode: string | null;
  total: number;
  groups: TrendGroup[];
  unknown: UnknownShare;
  denominators: Denominators;
  /** The changes that were declared together; none where nothing was compared. */
  family: { size: number; method: string };
  warnings: Warning[];
  receipt: Receipt<TrendMeasure>;
}
