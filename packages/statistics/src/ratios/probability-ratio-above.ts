// How likely it is that a ratio of rates is above a threshold, in closed form under Jeffreys' priors.
// Source: with Gamma(½, 0) priors the group's share of E₁r₁ + E₀r₀ is Beta(x₁ + ½, x₀ + ½).
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption, Interval, RateGroup } from '../estimate.ts';
import { requirePositive, requireShare } from '../input.ts';
import { betaLower } from '../numeric/incomplete-beta.ts';
import { betaQuantileLogOdds } from '../numeric/quantiles.ts';
import { chanceOfRatio, ratePair, ratioOfLogOdds } from './rate-pair.ts';

/** A probability about a ratio, with the ratio's credible limits and median. */
export interface RatioProbability extends Interval {
  /** P(ratio > threshold), 0 to 1. */
  probability: number | null;
  threshold: number;
  /** The ratio as likely to be above as below. */
  median: number | null;
}

const METHOD = 'Jeffreys posterior of a rate ratio, Gamma(½, 0) priors, closed form';

/**
 * P(rate of the group ÷ rate of the reference group > threshold). Zero events in one or both groups still answer; only
 * an exposure of 0 does not.
 */
export function probabilityRatioAbove(
  group: RateGroup,
  reference: RateGroup,
  threshold: number,
  options: ConfidenceOption = {},
): RatioProbability {
  const { confidence = DEFAULT_CONFIDENCE } = options;
  const pair = ratePair(group, reference);
  requirePositive(threshold, 'The threshold of the ratio');
  requireShare(confidence, 'The confidence level');
  const named = { threshold, confidence, method: METHOD };
  if (group.exposure === 0 || reference.exposure === 0) {
    return { probability: null, median: null, lower: null, upper: null, ...named, reason: NO_EXPOSURE };
  }
  const [a, b] = [group.events + 0.5, reference.events + 0.5];
  const at = (tail: number, side: 'lower' | 'upper'): number =>
    ratioOfLogOdds(pair, betaQuantileLogOdds(a, b, tail, side));
  const { p, q } = chanceOfRatio(pair, threshold);
  const tail = (1 - confidence) / 2;
  const [lower, upper] = [at(tail, 'lower'), at(tail, 'upper')];
  return {
    probability: betaLower(b, a, q, p),
    median: at(0.5, 'lower'),
    lower,
    upper,
    ...named,
    reason: null,
  };
}

const NO_EXPOSURE =
  'There is nobody in the population of one of the groups, so nothing can be said of their ratio.';
