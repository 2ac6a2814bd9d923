// The Mantel–Haenszel risk difference: one difference of proportions from many strata.
// Source: S. Greenland and J. M. Robins (1985), Biometrics 41:55.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption } from '../estimate.ts';
import { requireShare } from '../input.ts';
import { zOf } from '../numeric/normal-distribution.ts';
import { riskDifference } from '../differences/risk-difference.ts';
import { cochranMantelHaenszelTest } from './cochran-mantel-haenszel-test.ts';
import type { PooledEstimate } from './pooled-estimate.ts';
import { NO_POOLED } from './pooled-estimate.ts';
import { differenceWarning } from './simpson-warning.ts';
import type { ProportionStratum } from './stratum.ts';
import { NOT_COMPARABLE, addedUp, comparableStrata } from './stratum.ts';

/** Proportion of the group − proportion of the reference group within strata (−1 to 1). */
export function pooledRiskDifference(
  strata: readonly ProportionStratum[],
  options: ConfidenceOption = {},
): PooledEstimate {
  const { confidence = DEFAULT_CONFIDENCE } = options;
  requireShare(confidence, 'The confidence level');
  const used = comparableStrata(strata);
  const { group, reference } = addedUp(strata);
  const crude = riskDifference(group, reference, { method: 'wald' }).estimate;
  const named = { crude, strata: used.length, confidence, ...NAMES };
  if (used.length === 0) return { ...NO_POOLED, ...named, reason: NOT_COMPARABLE };
  const { estimate, error } = weighted(used);
  const { pValue } = cochranMantelHaenszelTest(used);
  const known = { estimate, warning: differenceWarning(crude, estimate), pValue, ...named };
  if (error === 0) return { ...known, lower: null, upper: null, reason: NOTHING_VARIES };
  const reach = zOf(confidence) * error;
  return {
    ...known,
    lower: Math.max(-1, estimate - reach),
    upper: Math.min(1, estimate + reach),
    reason: null,
  };
}

function weighted(strata: readonly ProportionStratum[]): { estimate: number; error: number } {
  let [gap, variance, weights] = [0, 0, 0];
  for (const { group, reference } of strata) {
    const [n1, n0] = [group.total, reference.total];
    const weight = (n1 / (n1 + n0)) * n0;
    const [p1, p0] = [group.count / n1, reference.count / n0];
    weights += weight;
    gap += weight * (p1 - p0);
    variance += weight ** 2 * ((p1 * (1 - p1)) / n1 + (p0 * (1 - p0)) / n0);
  }
  return { estimate: gap / weights, error: Math.sqrt(variance) / weights };
}

const NAMES = {
  method: 'Mantel–Haenszel risk difference (Greenland–Robins)',
  pValueMethod: 'Cochran–Mantel–Haenszel χ² without ½',
};
const NOTHING_VARIES =
  'In every stratum all people of a group, or none, had the outcome, where this interval does not exist.';
