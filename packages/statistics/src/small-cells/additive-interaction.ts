// Whether two characteristics together do more than the sum of each alone: the relative excess risk due to interaction.
// Sources: K. J. Rothman (1986), Modern Epidemiology; limits by the delta method of D. Hosmer and S. Lemeshow (1992), Epidemiology 3:452.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption, Estimate, ProportionGroup } from '../estimate.ts';
import { requireProportionGroup, requireShare } from '../input.ts';
import { zOf } from '../numeric/normal-distribution.ts';

/** Four groups of people: with both characteristics, with one or the other only, with neither (the reference). */
export interface CrossedGroups {
  both: ProportionGroup;
  firstOnly: ProportionGroup;
  secondOnly: ProportionGroup;
  neither: ProportionGroup;
}

/** `estimate` is the RERI, in multiples of the reference risk: 0 when the two add up, above 0 when together they do more. */
export interface AdditiveInteraction extends Estimate {
  ratioOfBoth: number | null;
  ratioOfFirst: number | null;
  ratioOfSecond: number | null;
  /** RERI ÷ ratio of both: the part of the risk of those with both that is more than the sum. Null when they have no risk. */
  attributableProportion: number | null;
  /** (ratio of both − 1) ÷ ((ratio of first − 1) + (ratio of second − 1)); only means something when neither lowers the risk. */
  synergyIndex: number | null;
  /** Ratio of both ÷ (ratio of first × ratio of second): 1 when they multiply. */
  multiplicative: number | null;
}

const METHOD = 'Relative excess risk due to interaction, delta method';

/** A risk of 0 or 1 is still a risk; only an empty group, or nobody with the outcome in the reference, gives no answer. */
export function additiveInteraction(
  groups: CrossedGroups,
  options: ConfidenceOption = {},
): AdditiveInteraction {
  const { confidence = DEFAULT_CONFIDENCE } = options;
  for (const [name, group] of Object.entries(groups)) requireProportionGroup(group, NAMES[name] ?? name);
  requireShare(confidence, 'The confidence level');
  const reason = whyNot(groups);
  if (reason !== null) return { ...NOTHING, confidence, method: METHOD, reason };
  const reference = groups.neither.count / groups.neither.total;
  const [both, first, second] = [groups.both, groups.firstOnly, groups.secondOnly].map(
    ({ count, total }) => count / total / reference,
  ) as [number, number, number];
  const estimate = both - first - second + 1;
  const synergyIndex = quotient(
    beyond(groups.both, groups.neither),
    beyond(groups.firstOnly, groups.neither) + beyond(groups.secondOnly, groups.neither),
  );
  const reach = zOf(confidence) * standardError(groups, reference);
  return {
    estimate,
    lower: estimate - reach,
    upper: estimate + reach,
    ratioOfBoth: both,
    ratioOfFirst: first,
    ratioOfSecond: second,
    attributableProportion: quotient(estimate, both),
    synergyIndex,
    multiplicative: quotient(both, first * second),
    confidence,
    method: METHOD,
    reason: both === 0 || first * second === 0 ? NO_RISK : synergyIndex === null ? CANCELLED : null,
  };
}

/** Of the sum of three ratios to the same reference risk, whose own error counts once for all three. */
function standardError({ both, firstOnly, secondOnly, neither }: CrossedGroups, reference: number): number {
  const variance = ({ count, total }: ProportionGroup): number => (count * (total - count)) / total ** 3;
  const sum =
    both.count / both.total - firstOnly.count / firstOnly.total - secondOnly.count / secondOnly.total;
  const ownPart = (sum / reference) ** 2 * variance(neither);
  return Math.sqrt(variance(both) + variance(firstOnly) + variance(secondOnly) + ownPart) / reference;
}

/** Ratio of risks less 1, whose digits are kept where the ratio is near 1. */
function beyond(group: ProportionGroup, reference: ProportionGroup): number {
  const gap = group.count * reference.total - reference.count * group.total;
  return gap / (group.total * reference.count);
}

function quotient(top: number, bottom: number): number | null {
  return bottom === 0 ? null : top / bottom;
}

function whyNot(groups: CrossedGroups): string | null {
  const empty = Object.entries(groups).find(([, { total }]) => total === 0);
  if (empty) return `There is nobody in ${NAMES[empty[0]]}, so nothing can be said of the two together.`;
  return groups.neither.count === 0 ? NONE_IN_REFERENCE : null;
}

const NAMES: Record<string, string> = {
  both: 'the group with both characteristics',
  firstOnly: 'the group with only the first characteristic',
  secondOnly: 'the group with only the second characteristic',
  neither: 'the group with neither characteristic',
};
const NOTHING = {
  estimate: null,
  lower: null,
  upper: null,
  ratioOfBoth: null,
  ratioOfFirst: null,
  ratioOfSecond: null,
  attributableProportion: null,
  synergyIndex: null,
  multiplicative: null,
};
const NONE_IN_REFERENCE =
  'Nobody with neither characteristic had the outcome, so no ratio to them can be made.';
const NO_RISK =
  'Nobody in one of the groups had the outcome, so that what is divided by their risk does not exist.';
const CANCELLED = 'The two characteristics cancel each other out, so there is no synergy index.';
