// A proportion with its interval, by Wilson or by another published method.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption, Estimate, Limits, ProportionGroup } from '../estimate.ts';
import { requireChoice, requireProportionGroup, requireShare } from '../input.ts';
import { AGRESTI_COULL, agrestiCoullLimits } from './agresti-coull-interval.ts';
import { CLOPPER_PEARSON, clopperPearsonLimits } from './clopper-pearson-interval.ts';
import { JEFFREYS, jeffreysLimits } from './jeffreys-interval.ts';
import { WALD, waldLimits } from './wald-interval.ts';
import { WILSON, WILSON_CONTINUITY, wilsonContinuityLimits, wilsonLimits } from './wilson-interval.ts';

type ProportionLimits = (group: ProportionGroup, confidence: number) => Limits;

const METHODS = {
  wilson: { name: WILSON, limits: wilsonLimits },
  'wilson-continuity': { name: WILSON_CONTINUITY, limits: wilsonContinuityLimits },
  'clopper-pearson': { name: CLOPPER_PEARSON, limits: clopperPearsonLimits },
  jeffreys: { name: JEFFREYS, limits: jeffreysLimits },
  'agresti-coull': { name: AGRESTI_COULL, limits: agrestiCoullLimits },
  wald: { name: WALD, limits: waldLimits },
} satisfies Record<string, { name: string; limits: ProportionLimits }>;

export type ProportionMethod = keyof typeof METHODS;

export interface ProportionOptions extends ConfidenceOption {
  /** 'wilson' when left out. */
  method?: ProportionMethod;
}

/** Count ÷ total, between 0 and 1, with limits. Nobody (total 0) has no proportion: every number is null. */
export function proportion(group: ProportionGroup, options: ProportionOptions = {}): Estimate {
  const { method = 'wilson', confidence = DEFAULT_CONFIDENCE } = options;
  requireProportionGroup(group);
  requireShare(confidence, 'The confidence level');
  requireChoice(method, Object.keys(METHODS), 'The method');
  const { name, limits } = METHODS[method];
  if (group.total === 0) {
    return { estimate: null, lower: null, upper: null, confidence, method: name, reason: NOBODY };
  }
  const [lower, upper] = limits(group, confidence);
  return { estimate: group.count / group.total, lower, upper, confidence, method: name, reason: null };
}

export const NOBODY = 'There is nobody in the group, so it has no proportion.';
