// The difference of two proportions with its interval and p value, by Newcombe or by another published method.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption, Limits, ProportionGroup, TestedEstimate } from '../estimate.ts';
import { requireChoice, requireShare } from '../input.ts';
import { twoSidedP } from '../numeric/normal-distribution.ts';
import { NOBODY } from '../proportions/proportion.ts';
import type { ProportionPair } from '../ratios/proportion-pair.ts';
import { pooledZ, proportionPair } from '../ratios/proportion-pair.ts';
import { AGRESTI_CAFFO, agrestiCaffoLimits } from './agresti-caffo-difference.ts';
import {
  MIETTINEN_NURMINEN_DIFFERENCE,
  differenceScore,
  miettinenNurminenLimits,
} from './miettinen-nurminen-difference.ts';
import { NEWCOMBE, newcombeLimits } from './newcombe-difference.ts';
import { WALD_DIFFERENCE, waldDifferenceLimits } from './wald-difference.ts';

interface Method {
  name: string;
  limits(pair: ProportionPair, confidence: number): Limits;
}

const METHODS = {
  newcombe: { name: NEWCOMBE, limits: newcombeLimits },
  'miettinen-nurminen': { name: MIETTINEN_NURMINEN_DIFFERENCE, limits: miettinenNurminenLimits },
  'agresti-caffo': { name: AGRESTI_CAFFO, limits: agrestiCaffoLimits },
  wald: { name: WALD_DIFFERENCE, limits: waldDifferenceLimits },
} satisfies Record<string, Method>;

export type RiskDifferenceMethod = keyof typeof METHODS;

export interface RiskDifferenceOptions extends ConfidenceOption {
  /** 'newcombe' when left out. */
  method?: RiskDifferenceMethod;
}

/**
 * Proportion of the group − proportion of the reference group (−1 to 1), its limits, and the p value of "they are equal"
 * by the pooled score test without continuity correction (times N/(N−1) with Miettinen–Nurminen).
 * Nobody in a group: every number is null.
 */
export function riskDifference(
  group: ProportionGroup,
  reference: ProportionGroup,
  options: RiskDifferenceOptions = {},
): TestedEstimate {
  const { confidence = DEFAULT_CONFIDENCE, method = 'newcombe' } = options;
  requireShare(confidence, 'The confidence level');
  requireChoice(method, Object.keys(METHODS), 'The method');
  const pair = proportionPair(group, reference);
  const { name, limits } = METHODS[method];
  const widened = method === 'miettinen-nurminen';
  const named = {
    confidence,
    method: name,
    pValueMethod: widened ? 'Score (pooled, N/(N−1))' : 'Score (pooled)',
  };
  if (group.total === 0 || reference.total === 0) {
    return { estimate: null, lower: null, upper: null, pValue: null, ...named, reason: NOBODY };
  }
  const estimate = group.count / group.total - reference.count / reference.total;
  const [lower, upper] = limits(pair, confidence);
  const z = widened ? differenceScore(pair, 0) : pooledZ(pair);
  return { estimate, lower, upper, pValue: twoSidedP(z), ...named, reason: null };
}
