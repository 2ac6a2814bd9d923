// How many people a group is short of the reference group's proportion, or of a share of it.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption, Estimate, ProportionGroup } from '../estimate.ts';
import { refuse } from '../input.ts';
import { riskDifference } from './risk-difference.ts';

/**
 * People of the group × proportion of the reference group − count of the group: above 0 a shortfall, below 0 an excess.
 * The limits are Newcombe's for the difference of proportions, times the group's people.
 */
export function shortfall(
  group: ProportionGroup,
  reference: ProportionGroup,
  options: ConfidenceOption = {},
): Estimate {
  const difference = riskDifference(reference, group, options);
  const inPeople = (share: number | null): number | null => (share === null ? null : share * group.total);
  const { confidence, method, reason } = difference;
  const [lower, upper] = [inPeople(difference.lower), inPeople(difference.upper)];
  const estimate = reason === null ? expectedCount(group, reference, 1) - group.count : null;
  return { estimate, lower, upper, confidence, method, reason };
}

/** People short of `share` (0.8 for the four-fifths rule) of the reference proportion; 0 when they are not short. */
export function shortfallToShare(
  group: ProportionGroup,
  reference: ProportionGroup,
  share: number,
): Estimate {
  if (!(typeof share === 'number' && share > 0 && share < Infinity))
    refuse(`The share of the reference proportion must be above 0, and is ${share}.`);
  const whole = shortfall(group, reference);
  const estimate =
    whole.reason === null ? Math.max(0, expectedCount(group, reference, share) - group.count) : null;
  const reason = whole.reason ?? NO_LIMITS;
  return { ...whole, estimate, lower: null, upper: null, confidence: DEFAULT_CONFIDENCE, reason };
}

function expectedCount(group: ProportionGroup, reference: ProportionGroup, share: number): number {
  return (share * group.total * reference.count) / reference.total;
}

const NO_LIMITS =
  'People short of a share are given without limits: see the limits of the ratio against that share.';
