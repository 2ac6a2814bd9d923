// The ratio of two proportions with its interval and p value, by Koopman's score or by another published method.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption, Limits, ProportionGroup, TestedEstimate } from '../estimate.ts';
import { requireChoice, requireShare } from '../input.ts';
import { twoSidedP } from '../numeric/normal-distribution.ts';
import { KATZ, katzLimits, logRiskRatioError } from './katz-risk-ratio.ts';
import {
  KOOPMAN,
  MIETTINEN_NURMINEN_RATIO,
  koopmanLimits,
  miettinenNurminenRatioLimits,
} from './koopman-risk-ratio.ts';
import { MOVER_R, moverRLimits } from './mover-r-risk-ratio.ts';
import type { ProportionPair } from './proportion-pair.ts';
import { crudeRiskRatio, pooledZ, proportionPair, whyNoRiskRatio } from './proportion-pair.ts';
import { WALTER, walterError, walterLimits, walterRatio } from './walter-risk-ratio.ts';

interface Method {
  name: string;
  test: string;
  limits(pair: ProportionPair, confidence: number): Limits | null;
  z(pair: ProportionPair): number;
}

const SCORE_TEST = 'Score (pooled, no continuity correction)';

const METHODS = {
  koopman: { name: KOOPMAN, test: SCORE_TEST, limits: koopmanLimits, z: pooledZ },
  'miettinen-nurminen': {
    name: MIETTINEN_NURMINEN_RATIO,
    test: 'Score (pooled, N/(N−1))',
    limits: miettinenNurminenRatioLimits,
    z: (pair) => pooledZ(pair) * Math.sqrt(1 - 1 / (pair.group.total + pair.reference.total)),
  },
  'mover-r': { name: MOVER_R, test: SCORE_TEST, limits: moverRLimits, z: pooledZ },
  katz: {
    name: KATZ,
    test: 'Wald on the log ratio',
    limits: katzLimits,
    z: (pair) => logZ(crudeRiskRatio(pair), logRiskRatioError(pair)),
  },
  walter: {
    name: WALTER,
    test: 'Wald on the log adjusted ratio',
    limits: walterLimits,
    z: (pair) => logZ(walterRatio(pair), walterError(pair)),
  },
} satisfies Record<string, Method>;

export type RiskRatioMethod = keyof typeof METHODS;

export interface RiskRatioOptions extends ConfidenceOption {
  /** 'koopman' when left out. */
  method?: RiskRatioMethod;
}

/**
 * Proportion of the group ÷ proportion of the reference group, its limits, and the p value of "they are equal" by the
 * test that belongs to the interval ('walter' answers its own adjusted ratio). One group without the outcome: 0 or
 * Infinity with its one-sided limit. Nobody with the outcome, or nobody in a group: every number is null.
 * @throws ImpossibleInput for counts that cannot be.
 */
export function riskRatio(
  group: ProportionGroup,
  reference: ProportionGroup,
  options: RiskRatioOptions = {},
): TestedEstimate {
  const { confidence = DEFAULT_CONFIDENCE, method = 'koopman' } = options;
  requireShare(confidence, 'The confidence level');
  requireChoice(method, Object.keys(METHODS), 'The method');
  const pair = proportionPair(group, reference);
  const chosen: Method = METHODS[method];
  const named = { confidence, method: chosen.name, pValueMethod: chosen.test };
  const reason = whyNoRiskRatio(pair);
  if (reason !== null) return { estimate: null, lower: null, upper: null, pValue: null, ...named, reason };
  const estimate = method === 'walter' ? walterRatio(pair) : crudeRiskRatio(pair);
  const limits = chosen.limits(pair, confidence);
  if (limits === null) return { estimate, lower: null, upper: null, pValue: null, ...named, reason: AT_ZERO };
  return {
    estimate,
    lower: limits[0],
    upper: limits[1],
    pValue: twoSidedP(chosen.z(pair)),
    ...named,
    reason: null,
  };
}

/** z of a log ratio; 0 where nothing varies because everybody has the outcome, and the ratio is 1. */
function logZ(ratio: number, error: number): number {
  return error === 0 ? 0 : Math.log(ratio) / error;
}

const AT_ZERO = 'A group has nobody with the outcome, where this method has no limits; use Koopman.';
