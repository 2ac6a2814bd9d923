// Two groups with counts out of totals: their crude risk ratio, or why they have none.
import type { ProportionGroup } from '../estimate.ts';
import { requireProportionGroup } from '../input.ts';

export interface ProportionPair {
  group: ProportionGroup;
  reference: ProportionGroup;
}

export function proportionPair(group: ProportionGroup, reference: ProportionGroup): ProportionPair {
  requireProportionGroup(group, 'the group');
  requireProportionGroup(reference, 'the reference group');
  return { group: settled(group), reference: settled(reference) };
}

/** Of −0, which would turn a ratio without limit into one below 0, this makes 0. */
function settled({ count, total }: ProportionGroup): ProportionGroup {
  return { count: count + 0, total: total + 0 };
}

/** Why two groups have no ratio of proportions; null when they have one. */
export function whyNoRiskRatio({ group, reference }: ProportionPair): string | null {
  if (group.total === 0) return 'There is nobody in the group, so there is no ratio.';
  if (reference.total === 0) return 'There is nobody in the reference group, so there is no ratio.';
  return group.count + reference.count === 0
    ? 'Nobody in either group had the outcome, so there is no ratio.'
    : null;
}

/** Proportion of the group ÷ proportion of the reference group; Infinity when only the group had the outcome. */
export function crudeRiskRatio({ group, reference }: ProportionPair): number {
  return (group.count * reference.total) / (reference.count * group.total);
}

/** z of the pooled score test of equal proportions; 0 when everybody or nobody has the outcome. */
export function pooledZ({ group, reference }: ProportionPair): number {
  const [n1, n0] = [group.total, reference.total];
  const [cases, rest] = [group.count + reference.count, n1 + n0 - group.count - reference.count];
  if (cases === 0 || rest === 0) return 0;
  const spread = Math.sqrt((cases / (n1 + n0)) * (rest / (n1 + n0)) * (1 / n1 + 1 / n0));
  return (group.count / n1 - reference.count / n0) / spread;
}
