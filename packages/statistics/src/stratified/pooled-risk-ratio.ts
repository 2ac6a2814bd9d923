// The Mantel–Haenszel risk ratio: one ratio of proportions from many strata.
// Source: S. Greenland and J. M. Robins (1985), Estimation of a common effect parameter, Biometrics 41:55.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption } from '../estimate.ts';
import { requireShare } from '../input.ts';
import { riskRatio } from '../ratios/risk-ratio.ts';
import { cochranMantelHaenszelTest } from './cochran-mantel-haenszel-test.ts';
import { logLimits } from './log-limits.ts';
import type { PooledEstimate } from './pooled-estimate.ts';
import { NO_POOLED, ONE_SIDED_ONLY } from './pooled-estimate.ts';
import { simpsonWarning } from './simpson-warning.ts';
import type { ProportionStratum } from './stratum.ts';
import { NOT_COMPARABLE, addedUp, comparableStrata } from './stratum.ts';

/** Proportion of the group ÷ proportion of the reference group within strata; the p value is that of CMH without ½. */
export function pooledRiskRatio(
  strata: readonly ProportionStratum[],
  options: ConfidenceOption = {},
): PooledEstimate {
  const { confidence = DEFAULT_CONFIDENCE } = options;
  requireShare(confidence, 'The confidence level');
  const used = comparableStrata(strata);
  const { group, reference } = addedUp(strata);
  const crude = riskRatio(group, reference).estimate;
  const named = { crude, strata: used.length, confidence, ...NAMES };
  const { top, bottom, spread } = sums(used);
  if (used.length === 0) return { ...NO_POOLED, ...named, reason: NOT_COMPARABLE };
  if (top === 0 && bottom === 0) return { ...NO_POOLED, ...named, reason: NO_CASES };
  const { pValue, reason } = cochranMantelHaenszelTest(used);
  const known = { estimate: top / bottom, warning: simpsonWarning(crude, top / bottom), pValue, ...named };
  if (top === 0 || bottom === 0) return { ...known, lower: null, upper: null, reason: ONE_SIDED_ONLY };
  if (reason !== null) return { ...known, lower: null, upper: null, reason };
  const [lower, upper] = logLimits(top / bottom, Math.sqrt(spread / (top * bottom)), confidence);
  return { ...known, lower, upper, reason: null };
}

function sums(strata: readonly ProportionStratum[]): { top: number; bottom: number; spread: number } {
  let [top, bottom, spread] = [0, 0, 0];
  for (const { group, reference } of strata) {
    const people = group.total + reference.total;
    const [share, others] = [group.total / people, reference.total / people];
    top += group.count * others;
    bottom += reference.count * share;
    // (a + c)n₁n₀/N² − ac/N, without the subtraction that would lose its digits.
    spread += (group.count * share * (reference.total - reference.count)) / people;
    spread += (reference.count * others * (group.total - group.count)) / people;
  }
  return { top, bottom, spread };
}

const NAMES = {
  method: 'Mantel–Haenszel risk ratio (Greenland–Robins)',
  pValueMethod: 'Cochran–Mantel–Haenszel χ² without ½',
};
const NO_CASES = 'Nobody had the outcome in any stratum, so there is no ratio.';
