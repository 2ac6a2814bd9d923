// The exact pooled rate ratio for few events: conditional on the events of every stratum.
// Source: given all events of a stratum the group's are binomial, and their sum is convolved; limits and mid-P as for one table.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption } from '../estimate.ts';
import { requireChoice, requireShare } from '../input.ts';
import { conditionalEvents, logTails } from '../numeric/conditional-count.ts';
import { MOST_STRATA, joinedCount, likeliestLogOdds } from '../numeric/joined-count.ts';
import {
  conditionalEstimate,
  exactOddsRatioLimits,
  midPOddsRatioLimits,
} from '../odds/conditional-odds-ratio.ts';
import { rateRatio } from '../ratios/rate-ratio.ts';
import type { PooledEstimate } from './pooled-estimate.ts';
import { NO_POOLED } from './pooled-estimate.ts';
import { simpsonWarning } from './simpson-warning.ts';
import type { RateStratum } from './stratum.ts';
import { NOT_COMPARABLE, addedUpRates, comparableRateStrata } from './stratum.ts';

export interface ExactPooledRateOptions extends ConfidenceOption {
  /** 'mid-p' when left out. */
  method?: 'mid-p' | 'exact';
}

/**
 * The conditional maximum likelihood rate ratio within strata, its mid-P (or exact) limits, and the doubled p value that
 * belongs to them. No events in one of the groups: 0 or Infinity with its one-sided limit.
 */
export function exactPooledRateRatio(
  strata: readonly RateStratum[],
  options: ExactPooledRateOptions = {},
): PooledEstimate {
  const { confidence = DEFAULT_CONFIDENCE, method = 'mid-p' } = options;
  requireShare(confidence, 'The confidence level');
  requireChoice(method, Object.keys(NAMES), 'The method');
  const used = comparableRateStrata(strata);
  const { group, reference } = addedUpRates(strata);
  const crude = rateRatio(group, reference, { method: 'score' }).estimate;
  const named = { crude, strata: used.length, confidence, ...NAMES[method] };
  if (used.length === 0) return { ...NO_POOLED, ...named, reason: NOT_COMPARABLE };
  if (used.length > MOST_STRATA) return { ...NO_POOLED, ...named, reason: TOO_LARGE };
  const counts = used.map((one) =>
    conditionalEvents(one.group.events + one.reference.events, one.group.exposure / one.reference.exposure),
  );
  if (counts.every(({ first, last }) => first === last)) return { ...NO_POOLED, ...named, reason: NO_EVENTS };
  const observed = used.reduce((sum, one) => sum + one.group.events, 0);
  const equal = joinedCount(counts);
  if (equal === null) return { ...NO_POOLED, ...named, reason: TOO_LARGE };
  const start = likeliestLogOdds(counts, observed);
  const count = joinedCount(counts, start);
  if (count === null) return { ...NO_POOLED, ...named, reason: TOO_LARGE };
  const near = { count, observed, start };
  const estimate = conditionalEstimate(near);
  const [lower, upper] = (method === 'exact' ? exactOddsRatioLimits : midPOddsRatioLimits)(near, confidence);
  const { atLeast, atMost, midAbove, midBelow } = logTails(equal, observed, 0);
  const tail = method === 'exact' ? Math.min(atLeast, atMost) : Math.min(midAbove, midBelow);
  const pValue = Math.min(1, 2 * Math.exp(tail));
  return { estimate, lower, upper, pValue, warning: simpsonWarning(crude, estimate), ...named, reason: null };
}

const NAMES = {
  'mid-p': { method: 'Mid-P conditional pooled rate ratio', pValueMethod: 'Doubled mid-P, conditional' },
  exact: { method: 'Exact conditional pooled rate ratio', pValueMethod: 'Doubled exact, conditional' },
};
const NO_EVENTS = 'There were no events in any stratum, so there is no ratio.';
const TOO_LARGE = 'There are too many events for the exact method; use the Mantel–Haenszel rate ratio.';
