// The exact pooled odds ratio for sparse strata: conditional on the margins of every stratum.
// Source: C. R. Mehta, N. R. Patel and R. Gray (1985), JASA 80:969; as R's mantelhaen.test(exact = TRUE).
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption } from '../estimate.ts';
import { requireChoice, requireShare } from '../input.ts';
import { conditionalCount, noLikelierP } from '../numeric/conditional-count.ts';
import { MOST_STRATA, joinedCount, likeliestLogOdds } from '../numeric/joined-count.ts';
import type { Observed } from '../odds/conditional-odds-ratio.ts';
import {
  conditionalEstimate,
  exactOddsRatioLimits,
  midPOddsRatioLimits,
} from '../odds/conditional-odds-ratio.ts';
import { cellsOf, marginsOf } from '../odds/two-by-two.ts';
import type { PooledEstimate } from './pooled-estimate.ts';
import { NO_POOLED } from './pooled-estimate.ts';
import { crudeOddsRatio } from './pooled-odds-ratio.ts';
import { simpsonWarning } from './simpson-warning.ts';
import type { ProportionStratum } from './stratum.ts';
import { NOT_COMPARABLE, comparableStrata } from './stratum.ts';

export interface ExactPooledOptions extends ConfidenceOption {
  /** 'exact' when left out. */
  method?: 'exact' | 'mid-p';
}

/**
 * The conditional maximum likelihood odds ratio within strata, its exact (or mid-P) limits, and Fisher's p value by
 * minimum likelihood. A zero cell everywhere: 0 or Infinity with its one-sided limit.
 */
export function exactPooledOddsRatio(
  strata: readonly ProportionStratum[],
  options: ExactPooledOptions = {},
): PooledEstimate {
  const { confidence = DEFAULT_CONFIDENCE, method = 'exact' } = options;
  requireShare(confidence, 'The confidence level');
  requireChoice(method, Object.keys(NAMES), 'The method');
  const used = comparableStrata(strata);
  const crude = crudeOddsRatio(strata);
  const named = { crude, strata: used.length, confidence, ...NAMES[method] };
  if (used.length === 0) return { ...NO_POOLED, ...named, reason: NOT_COMPARABLE };
  if (used.length > MOST_STRATA) return { ...NO_POOLED, ...named, reason: TOO_LARGE };
  const counts = used.map((stratum) => conditionalCount(marginsOf(cellsOf(stratum))));
  if (counts.every(({ first, last }) => first === last))
    return { ...NO_POOLED, ...named, reason: NOTHING_VARIES };
  const observed = used.reduce((sum, { group }) => sum + group.count, 0);
  const equal = joinedCount(counts);
  if (equal === null) return { ...NO_POOLED, ...named, reason: TOO_LARGE };
  const start = likeliestLogOdds(counts, observed);
  const count = joinedCount(counts, start);
  if (count === null) return { ...NO_POOLED, ...named, reason: TOO_LARGE };
  const near: Observed = { count, observed, start };
  const estimate = conditionalEstimate(near);
  const [lower, upper] = (method === 'exact' ? exactOddsRatioLimits : midPOddsRatioLimits)(near, confidence);
  const pValue = noLikelierP(equal, observed);
  return { estimate, lower, upper, pValue, warning: simpsonWarning(crude, estimate), ...named, reason: null };
}

const FISHER = 'Exact conditional, minimum likelihood';
const NAMES = {
  exact: { method: 'Exact conditional pooled odds ratio', pValueMethod: FISHER },
  'mid-p': { method: 'Mid-P conditional pooled odds ratio', pValueMethod: FISHER },
};
const NOTHING_VARIES = 'In every stratum everybody or nobody had the outcome, so there is no odds ratio.';
const TOO_LARGE = 'The strata are too large for the exact method; use the Mantel–Haenszel odds ratio.';
