// Where the proportion of a unit may lie by chance alone, around a target proportion.
// Source: D. J. Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24:1185.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption, Interval, Limits } from '../estimate.ts';
import { requireChoice, requireCount, requirePositive, requireShare } from '../input.ts';
import type { CountDistribution } from '../numeric/count-quantile.ts';
import {
  binomialCount,
  interpolatedLower,
  interpolatedUpper,
  lowerCount,
  upperCount,
} from '../numeric/count-quantile.ts';
import { normalQuantileAbove } from '../numeric/normal-distribution.ts';

const METHODS = {
  exact: { name: 'Exact binomial quantiles', limits: exact },
  interpolated: { name: 'Binomial quantiles, interpolated (Spiegelhalter)', limits: interpolated },
  score: { name: 'Score: target ± z standard errors', limits: score },
} satisfies Record<string, { name: string; limits(count: CountDistribution, tail: number): Limits }>;

export type ProportionFunnelMethod = keyof typeof METHODS;

export interface ProportionFunnelOptions extends ConfidenceOption {
  /** 'interpolated' when left out; 'score' for drawing smooth lines over a wide range of sizes. */
  method?: ProportionFunnelMethod;
}

/** Limits of the proportion of a unit of `total` people (at least 1) around `target` (between 0 and 1). */
export function proportionFunnelLimits(
  unit: { total: number; target: number },
  options: ProportionFunnelOptions = {},
): Interval {
  const { total, target } = unit;
  const { confidence = DEFAULT_CONFIDENCE, method = 'interpolated' } = options;
  requireCount(total, 'The total of the unit');
  requirePositive(total, 'The total of the unit');
  requireShare(target, 'The target proportion');
  requireShare(confidence, 'The confidence level');
  requireChoice(method, Object.keys(METHODS), 'The method');
  const { name, limits } = METHODS[method];
  const [lower, upper] = limits(binomialCount(total, { p: target, q: 1 - target }), (1 - confidence) / 2);
  return { lower: lower / total, upper: upper / total, confidence, method: name, reason: null };
}

function exact(count: CountDistribution, tail: number): Limits {
  return [lowerCount(count, tail), upperCount(count, tail)];
}

function interpolated(count: CountDistribution, tail: number): Limits {
  return [interpolatedLower(count, tail), interpolatedUpper(count, tail)];
}

function score({ mean, last }: CountDistribution, tail: number): Limits {
  const reach = normalQuantileAbove(tail) * Math.sqrt(mean * (1 - mean / last));
  return [Math.max(0, mean - reach), Math.min(last, mean + reach)];
}
