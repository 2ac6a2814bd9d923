// A finding of the veil of darkness: are fewer searches of a group made when it is too dark to see who is searched?

import type { Figure } from '../findings/figure.ts';
import type { Breakdown, Counted, Reference } from '../findings/measured.ts';
import type { Period } from '../findings/period.ts';
import type { Receipt } from '../findings/receipt.ts';
import type { Warning } from '../findings/warning.ts';

export interface DarknessMeasure {
  /** The whole measure in one line. */
  title: string;
  counted: Counted;
  /** Always by the ethnicity that the officer saw. */
  breakdown: Breakdown;
  /** The group whose searches the others are set against. */
  reference: Reference;
  from: string | null;
  to: string | null;
  /** Confidence level of all intervals together. */
  level: number;
}

/** One version of the odds ratio: below 1, fewer of the group in the dark. */
export interface DarknessVersion {
  name: string;
  estimate: Figure;
  lower: Figure;
  upper: Figure;
  method: string;
  reason?: string;
}

export interface DarknessGroup {
  group: string;
  code: string;
  label: string;
  /** Searches of the group, and of it and the reference together. */
  dark: { count: number; total: number };
  light: { count: number; total: number };
  /** The version to quote first; null when this cannot be told. */
  main: DarknessVersion | null;
  /** All seven, always shown together; empty when this cannot be told. */
  versions: DarknessVersion[];
  lowest: Figure;
  highest: Figure;
  /** Within three weeks of a change of the clocks: the same hour is light one week and dark the next. */
  atClockChange: DarknessVersion & { stops: number };
  /** `fewer in the dark`, `more in the dark`, `cannot be told`. */
  verdictWords: string;
  reason?: string;
}

/** How many searches are left after each step. */
export interface DarknessStep {
  left: number;
  out: number;
  /** Why those are left out, such as `in twilight`. */
  why: string;
}

export interface DarknessFinding {
  format: 1;
  kind: 'darkness';
  paragraph: string;
  measure: DarknessMeasure;
  period: Period;
  reference: string;
  referenceCode: string | null;
  /** All searches of the period. */
  total: number;
  groups: DarknessGroup[];
  steps: DarknessStep[];
  /** Months of partners whose clock times cannot be trusted. */
  gates: { partner: string; month: string; records: number; reason: string }[];
  family: { size: number; level: number; method: string };
  /** What to print beside any figure. */
  cautions: string[];
  warnings: Warning[];
  receipt: Receipt<DarknessMeasure>;
}
