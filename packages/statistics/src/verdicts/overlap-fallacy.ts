// Shows why "the two intervals overlap" does not mean "no difference": both intervals beside the difference itself.
// Source: N. Schenker and J. F. Gentleman (2001), On judging the significance of differences, The American Statistician 55:182.
import type { Answer, ConfidenceOption, Estimate, ProportionGroup, TestedEstimate } from '../estimate.ts';
import { riskDifference } from '../differences/risk-difference.ts';
import { proportion } from '../proportions/proportion.ts';

export interface OverlapFallacy extends Answer {
  group: Estimate;
  reference: Estimate;
  intervalsOverlap: boolean | null;
  /** Newcombe's difference with the pooled score p value: the thing to go by. */
  difference: TestedEstimate;
  differenceExcludesZero: boolean | null;
  /** The intervals overlap although the difference is clear of 0: the overlap rule would be wrong. */
  misled: boolean | null;
}

export function overlapFallacy(
  group: ProportionGroup,
  reference: ProportionGroup,
  options: ConfidenceOption = {},
): OverlapFallacy {
  const [one, zero] = [proportion(group, options), proportion(reference, options)];
  const difference = riskDifference(group, reference, options);
  const intervalsOverlap = overlap(one, zero);
  const differenceExcludesZero = excludesZero(difference);
  const misled =
    intervalsOverlap === null || differenceExcludesZero === null
      ? null
      : intervalsOverlap && differenceExcludesZero;
  const method = `${one.method} intervals beside ${difference.method}`;
  const reason = difference.reason;
  return {
    group: one,
    reference: zero,
    intervalsOverlap,
    difference,
    differenceExcludesZero,
    misled,
    method,
    reason,
  };
}

function overlap(one: Estimate, zero: Estimate): boolean | null {
  if (one.lower === null || one.upper === null || zero.lower === null || zero.upper === null) return null;
  return one.lower <= zero.upper && zero.lower <= one.upper;
}

function excludesZero({ lower, upper }: Estimate): boolean | null {
  return lower === null || upper === null ? null : lower > 0 || upper < 0;
}
