// How many more events a group had than it would have had at the reference group's rate.
import type { ConfidenceOption, Estimate, RateGroup } from '../estimate.ts';
import { rateDifference } from './rate-difference.ts';

/**
 * Events − exposure × rate of the reference group: above 0 an excess, below 0 a shortfall. The limits are those of the
 * difference of rates times the group's exposure.
 */
export function excessEvents(
  group: RateGroup,
  reference: RateGroup,
  options: ConfidenceOption = {},
): Estimate {
  const { estimate, lower, upper, confidence, method, reason } = rateDifference(group, reference, options);
  const inEvents = (rate: number | null): number | null => (rate === null ? null : rate * group.exposure);
  const exact =
    estimate === null ? null : group.events - (group.exposure / reference.exposure) * reference.events;
  return { estimate: exact, lower: inEvents(lower), upper: inEvents(upper), confidence, method, reason };
}
