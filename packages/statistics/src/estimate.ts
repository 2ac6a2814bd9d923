// What every statistic answers: numbers with the published name of their method, or null and the reason why not.

/** Confidence level used when none is asked for. */
export const DEFAULT_CONFIDENCE = 0.95;

/**
 * Any answer of this library. A number that does not exist is `null`, and `reason` is then a sentence that says why;
 * when every number exists `reason` is `null`. Infinity is a number. NaN is never answered. The few fields that may be
 * null by themselves (a median-unbiased estimate, a tipping share) say so where they are declared.
 */
export interface Answer {
  /** Published name of the method. */
  method: string;
  reason: string | null;
}

/** Limits at a two-sided confidence level strictly between 0 and 1. */
export interface Interval extends Answer {
  lower: number | null;
  upper: number | null;
  confidence: number;
}

/** A value with its limits, in the unit of the value. */
export interface Estimate extends Interval {
  estimate: number | null;
}

/** An estimate with the two-sided p value of "no difference", and the name of the test. */
export interface TestedEstimate extends Estimate {
  pValue: number | null;
  pValueMethod: string;
}

/** Events (a whole number ≥ 0) over an exposure (≥ 0: people, or person-years). */
export interface RateGroup {
  events: number;
  exposure: number;
}

/** So many people (`count`) out of so many (`total`), both whole numbers, count ≤ total. */
export interface ProportionGroup {
  count: number;
  total: number;
}

/** How sure the limits are to be. */
export interface ConfidenceOption {
  /** Two-sided, strictly between 0 and 1; 0.95 when left out. */
  confidence?: number;
}

/** A pair of limits that exist. */
export type Limits = readonly [lower: number, upper: number];
