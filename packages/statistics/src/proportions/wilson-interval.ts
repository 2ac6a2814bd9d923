// Wilson's score interval for a proportion, with and without a continuity correction.
// Source: E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA 22:209;
// the correction as in R's prop.test, which makes none when exactly half have the outcome.
import type { Limits, ProportionGroup } from '../estimate.ts';
import { zOf } from '../numeric/normal-distribution.ts';

export const WILSON = 'Wilson score';
export const WILSON_CONTINUITY = 'Wilson score with continuity correction';

/** Limits between 0 and 1; total above 0. */
export function wilsonLimits({ count, total }: ProportionGroup, confidence: number): Limits {
  const z = zOf(confidence);
  const share = count / total;
  const square = (z * z) / total;
  const reach = z * Math.sqrt((share * ((total - count) / total) + square / 4) / total);
  const sum = share + square / 2 + reach;
  // The lower limit is the product of the roots over the upper one, so that rare outcomes lose no digits.
  return [(share * share) / sum, count === total ? 1 : sum / (1 + square)];
}

/** Limits of prop.test(correct = TRUE). */
export function wilsonContinuityLimits({ count, total }: ProportionGroup, confidence: number): Limits {
  const z = zOf(confidence);
  const step = Math.min(0.5, Math.abs(count - total / 2));
  return [
    count - step <= 0 ? 0 : corrected((count - step) / total, total, -z),
    count + step >= total ? 1 : corrected((count + step) / total, total, z),
  ];
}

function corrected(share: number, total: number, z: number): number {
  const square = (z * z) / total;
  const reach = z * Math.sqrt((share * (1 - share) + square / 4) / total);
  return (share + square / 2 + reach) / (1 + square);
}
