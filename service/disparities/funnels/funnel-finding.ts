// A funnel: one group's ratio in each of many places, which of them chance and ordinary spread do not explain, and what is unknown.

import type { Figure } from '../findings/figure.ts';
import type { Breakdown, Counted, Reference } from '../findings/measured.ts';
import type { Period } from '../findings/period.ts';
import type { Receipt } from '../findings/receipt.ts';
import type { Warning } from '../findings/warning.ts';
import type { Denominators } from '../rates/rate-finding.ts';

export interface FunnelMeasure {
  title: string;
  counted: Counted;
  breakdown: Breakdown;
  reference: Reference;
  group: { code: string; label: string };
  /** What the places are: partners that sent records, or areas of a table. */
  units: 'partners' | 'areas';
  from: string | null;
  to: string | null;
  /** Rates are per this many residents a year. */
  per: number;
  level: number;
}

export interface Limits {
  lower: Figure;
  upper: Figure;
}

/** Which limits a place is outside of, if of any. */
export type Outside = { side: 'above' | 'below'; of: 'inner' | 'outer' } | null;

export interface FunnelUnit {
  /** As the records or the table name it. */
  unit: string;
  name: string;
  count: Figure;
  population: Figure;
  personYears: Figure;
  referenceCount: Figure;
  referencePopulation: Figure;
  referencePersonYears: Figure;
  /** Per `per` residents, a year where there are months. */
  rate: Figure;
  referenceRate: Figure;
  ratio: Limits & { estimate: Figure; method: string | null; reason?: string };
  /** How uncertain its log ratio is by chance alone. */
  standardError: Figure;
  /** Distance from the ratio that all share, in standard errors: by chance alone, and with the spread between places. */
  z: Figure;
  adjustedZ: Figure;
  /** Of 95 in 100 places, and of 998 in 1,000, whose ratio is one of the spread that is ordinary. */
  inner: Limits;
  outer: Limits;
  outside: Outside;
  /** The places in an order by ratio that it could have; wide where it cannot be told from many others. */
  rank: Limits;
  verdictWords: string;
  /** Fewer than ten events of the group: shown, and first a question of disclosure before it is published. */
  isSmall: boolean;
  months: { submitted: number; missing: number } | null;
  unknown: { count: Figure; share: Figure; bounds: Limits };
  /** Why it has no place in the funnel. */
  reason?: string;
}

export interface FunnelFinding {
  format: 1;
  kind: 'funnel';
  paragraph: string;
  measure: FunnelMeasure;
  period: Period;
  reference: string;
  referenceCode: string | null;
  total: number;
  /** The ratio that all places share: within places, so that where people live does not make it. */
  target: Limits & { estimate: Figure; method: string; reason?: string };
  /** The ratio of all places added up, which where people live may make. */
  crude: Figure;
  /** How much more places differ than chance makes them. */
  spread: {
    phi: Figure;
    tauSquared: Figure;
    /** Cochran’s Q, its degrees of freedom and p value; the share of the variation that is not chance. */
    q: Figure;
    degreesOfFreedom: Figure;
    pValue: Figure;
    iSquared: Figure;
    reason?: string;
  };
  units: FunnelUnit[];
  unknown: { count: Figure; countReason?: string; share: Figure };
  denominators: Denominators;
  /** How many places are in the funnel. */
  family: { size: number; method: string };
  warnings: Warning[];
  receipt: Receipt<FunnelMeasure>;
}
