// A finding on pay: what each group is paid against a reference group, who is in each quarter, and what is not known.

import type { Breakdown, Counted } from '../findings/measured.ts';
import type { Figure } from '../findings/figure.ts';
import type { Receipt } from '../findings/receipt.ts';
import type { Verdict } from '../findings/verdict.ts';
import type { Warning } from '../findings/warning.ts';

export interface PayMeasure {
  title: string;
  counted: Counted;
  breakdown: Breakdown;
  reference: { kind: 'group'; code: string; label: string };
  /** `regulations`: SI 2017/353, women and men; `groups`: the same figures for any groups, with a size floor. */
  form: 'regulations' | 'groups';
  snapshot: string | null;
  columns: {
    pay: string;
    bonus: string | null;
    kindOfWorker: string | null;
    fullPay: string | null;
    grade: string | null;
    service: string | null;
  };
  blankBonus: 'none' | 'not-known';
  floor: number;
  /** In per cent of the reference's pay. */
  matters: number;
  level: number;
}

/** In per cent of the reference group's pay: above 0 the group is paid less, below 0 it is paid more. */
export interface Gap {
  estimate: Figure;
  lower: Figure;
  upper: Figure;
  pValue: Figure;
  method: string | null;
  reason?: string;
}

/** The mean gap with an interval that allows for the other comparisons (Holm); the verdict rests on it. */
export interface MeanGap extends Gap {
  adjusted: { pValue: Figure; lower: Figure; upper: Figure; level: Figure };
}

/** Pay of the people of one group; null where there is nobody, or too few to show. */
export interface Paid {
  people: number;
  mean: Figure;
  median: Figure;
  reason?: string;
}

export interface PayGroup {
  group: string;
  code: string;
  label: string;
  isReference: boolean;
  /** Relevant employees of this group. */
  count: number;
  hourly: Paid;
  /** The three largest where the mean is shown: whether one person makes up the sum. Findings kept before have none. */
  largest?: number[];
  /** Null for the reference itself. */
  meanGap: MeanGap | null;
  medianGap: Gap | null;
  /** Those paid a bonus; null where the file has no bonuses. */
  bonus: (Paid & { meanGap: Gap | null; medianGap: Gap | null }) | null;
  /** Of those whose bonus is known, the share paid one, 0 to 1; and what blanks could make of it. */
  paidBonus: PaidBonus | null;
  verdict: Verdict | null;
  verdictWords: string;
  verdictReason?: string;
}

export interface PaidBonus {
  count: number;
  known: number;
  blank: number;
  estimate: Figure;
  lower: Figure;
  upper: Figure;
  method: string | null;
  reason?: string;
  /** If every blank were no bonus, and if every blank were one. */
  bounds: { lower: Figure; upper: Figure };
}

export interface Quarter {
  name: 'lower' | 'lower middle' | 'upper middle' | 'upper';
  people: number;
  lowestPay: Figure;
  highestPay: Figure;
  groups: { group: string; people: number; percent: Figure; idealPercent: Figure }[];
}

/** How much of the gap in log pay goes with grade and length of service, valued both ways. */
export interface Split {
  group: string;
  code: string;
  /** Headers of the columns taken into account. */
  predictors: string[];
  people: number;
  /** On full pay, but without grade or length of service. */
  leftOut: number;
  gap: Figure;
  atReferencePay: { explained: number; unexplained: number } | null;
  atGroupPay: { explained: number; unexplained: number } | null;
  reason?: string;
}

export interface PayUnknown {
  /** Relevant employees whose group is not known. */
  count: number;
  share: Figure;
  kinds: {
    notStated: number;
    notRecorded: number;
    unrecognised: number;
    notApplicable: number;
    outside: number;
  };
  /** Without an hourly pay, by group; no gap holds them. */
  payMissing: Record<string, number>;
  /** By group: how far the people of unknown group could move the mean gap, each placed to move it most. */
  bounds: Record<string, { lower: Figure; upper: Figure }>;
}

/** The figures as the gender pay gap service takes and publishes them: one decimal, in per cent. */
export type Published = Record<string, number | null>;

export interface PayFinding {
  format: 1;
  kind: 'pay';
  paragraph: string;
  measure: PayMeasure;
  reference: string;
  referenceCode: string;
  /** Rows that count, special constables among them. */
  total: number;
  employees: number;
  fullPayEmployees: number;
  leftOut: { specialConstables: number; notOnFullPay: number; payMissing: number };
  /** Public bodies with 250 employees or more must publish the figures on women and men. */
  dutyApplies: boolean;
  groups: PayGroup[];
  quarters: Quarter[];
  tied: { pay: number; boundary: 1 | 2 | 3; people: number }[];
  splits: Split[];
  unknown: PayUnknown;
  /** Only of women and men. */
  published: Published | null;
  family: { size: number; method: string };
  warnings: Warning[];
  receipt: Receipt<PayMeasure>;
}
