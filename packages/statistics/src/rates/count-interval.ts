// What every interval for a count has: limits for the expected number of events, in events.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { Interval, Limits } from '../estimate.ts';
import { requireCount, requireShare } from '../input.ts';

/** An interval for the expected number of events; both limits always exist. */
export interface CountInterval extends Interval {
  lower: number;
  upper: number;
}

/** Limits for the mean of a Poisson count at a confidence level. */
export type CountLimits = (events: number, confidence: number) => Limits;

/** Checks the input, works out the limits and names them. */
export function countInterval(
  limits: CountLimits,
  method: string,
  events: number,
  confidence: number = DEFAULT_CONFIDENCE,
): CountInterval {
  requireCount(events, 'The number of events');
  requireShare(confidence, 'The confidence level');
  const [lower, upper] = limits(events, confidence);
  return { lower, upper, confidence, method, reason: null };
}
