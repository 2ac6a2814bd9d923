// Bounds for a ratio of proportions when the group of some people is unknown, or the outcome of some is.
// Source: C. F. Manski (2003), Partial Identification of Probability Distributions; J. L. Horowitz and C. F. Manski (2000), JASA 95:77.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { Answer, ConfidenceOption, Interval, ProportionGroup } from '../estimate.ts';
import { refuse, requireCount, requireProportionGroup, requireShare } from '../input.ts';
import { riskRatio } from '../ratios/risk-ratio.ts';

/** Bounds of a ratio, with the interval that adds sampling error at both ends. */
export interface RatioBounds extends Answer {
  /** The ratio among those who are known. */
  observed: number | null;
  lower: number | null;
  upper: number | null;
  /** Koopman's lower limit at the lower bound to Koopman's upper limit at the upper bound. */
  withSampling: Interval;
}

/** Bounds of each proportion too, when outcomes are missing. */
export interface OutcomeMissingBounds extends RatioBounds {
  group: { lower: number | null; upper: number | null };
  reference: { lower: number | null; upper: number | null };
}

interface Pair {
  group: ProportionGroup;
  reference: ProportionGroup;
}

/**
 * The outcome is known but the group is not: `missing.count` had the outcome of `missing.total` people. At the lower
 * bound all without the outcome are the group's and all with it the reference group's; at the upper bound the reverse.
 */
export function groupMissingBounds(
  group: ProportionGroup,
  reference: ProportionGroup,
  missing: ProportionGroup,
  options: ConfidenceOption = {},
): RatioBounds {
  requireProportionGroup(group, 'the group');
  requireProportionGroup(reference, 'the reference group');
  requireProportionGroup(missing, 'those of unknown group');
  const without = missing.total - missing.count;
  const low = { group: add(group, 0, without), reference: add(reference, missing.count, 0) };
  const high = { group: add(group, missing.count, 0), reference: add(reference, 0, without) };
  return bounds({ group, reference }, low, high, options);
}

/** Somebody's outcome is not known. `total` counts everybody, `missing` those of them whose outcome is unknown. */
export interface PartlyKnown extends ProportionGroup {
  missing: number;
}

export function outcomeMissingBounds(
  group: PartlyKnown,
  reference: PartlyKnown,
  options: ConfidenceOption = {},
): OutcomeMissingBounds {
  [group, reference].forEach(requirePartlyKnown);
  const known = { group: knownOf(group), reference: knownOf(reference) };
  const low = { group: least(group), reference: most(reference) };
  const high = { group: most(group), reference: least(reference) };
  return {
    ...bounds(known, low, high, options),
    group: { lower: share(least(group)), upper: share(most(group)) },
    reference: { lower: share(least(reference)), upper: share(most(reference)) },
  };
}

function bounds(
  observed: Pair,
  low: Pair,
  high: Pair,
  { confidence = DEFAULT_CONFIDENCE }: ConfidenceOption,
): RatioBounds {
  requireShare(confidence, 'The confidence level');
  const [seen, lowest, highest] = [observed, low, high].map((pair) =>
    riskRatio(pair.group, pair.reference, { confidence }),
  ) as [ReturnType<typeof riskRatio>, ReturnType<typeof riskRatio>, ReturnType<typeof riskRatio>];
  const reason = lowest.reason ?? highest.reason;
  const method = `Horowitz–Manski outer interval, ${lowest.method}`;
  return {
    observed: seen.estimate,
    lower: lowest.estimate,
    upper: highest.estimate,
    withSampling: { lower: lowest.lower, upper: highest.upper, confidence, method, reason },
    method: 'Manski bounds',
    reason: seen.reason ?? reason,
  };
}

function add({ count, total }: ProportionGroup, withOutcome: number, without: number): ProportionGroup {
  return { count: count + withOutcome, total: total + withOutcome + without };
}

function requirePartlyKnown({ count, total, missing }: PartlyKnown): void {
  requireProportionGroup({ count, total }, 'those whose outcome is partly known');
  requireCount(missing, 'The number of missing outcomes');
  if (count + missing > total)
    refuse(`${count} with the outcome and ${missing} unknown are more than ${total} people.`);
}

function knownOf({ count, total, missing }: PartlyKnown): ProportionGroup {
  return { count, total: total - missing };
}

function least({ count, total }: PartlyKnown): ProportionGroup {
  return { count, total };
}

function most({ count, total, missing }: PartlyKnown): ProportionGroup {
  return { count: count + missing, total };
}

function share({ count, total }: ProportionGroup): number | null {
  return total === 0 ? null : count / total;
}
