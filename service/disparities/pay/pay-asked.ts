// What a pay gap is asked for with: who is compared, which columns hold pay, and what is settled beforehand.

import type { PeopleAsked } from '../counting/people-material.ts';

/** Headers of the columns; null to look for the usual ones. */
export interface AskedColumns {
  pay: string | null;
  bonus: string | null;
  /** Says who is a special constable. */
  kindOfWorker: string | null;
  /** Says yes for people on full pay. */
  fullPay: string | null;
  grade: string | null;
  service: string | null;
}

export interface PayAsked extends PeopleAsked, AskedColumns {
  /** Such as `2025-03-31`; null where nothing says. */
  snapshot: string | null;
  /** What a blank in the bonus column means: that none was paid, or that nobody knows. */
  blankBonus: 'none' | 'not-known';
  /** Fewest people in each group for its pay to be shown; no part of the Regulations' figures. */
  floor: number;
  /** Gaps of less than this, in per cent, are too small to matter. */
  matters: number;
  level: number;
}

/** What is not said is this. The band is that of the Equality and Human Rights Commission's guidance on equal pay audits. */
export const usualPay = {
  pay: null,
  bonus: null,
  kindOfWorker: null,
  fullPay: null,
  grade: null,
  service: null,
  reference: null,
  rollUp: null,
  filters: [],
  snapshot: null,
  blankBonus: 'not-known',
  floor: 10,
  matters: 5,
  level: 0.95,
} satisfies Omit<PayAsked, 'by'>;
