// The ratio of two rates with its interval and p value, by mid-P or by another published method.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption, Limits, RateGroup, TestedEstimate } from '../estimate.ts';
import { requireChoice, requireShare } from '../input.ts';
import { twoSidedP } from '../numeric/normal-distribution.ts';
import { EXACT_CONDITIONAL, exactConditionalLimits } from './exact-conditional-rate-ratio.ts';
import { LOG_WALD_RATIO, logRateRatioError, logWaldRatioLimits } from './log-wald-rate-ratio.ts';
import { MID_P_RATIO, medianUnbiasedRatio, midPRatioLimits } from './mid-p-rate-ratio.ts';
import type { RatePair } from './rate-pair.ts';
import { crudeRateRatio, ratePair, whyNoRateRatio } from './rate-pair.ts';
import { rateRatioTest } from './rate-ratio-test.ts';
import { SCORE_RATIO, scoreRatioLimits } from './score-rate-ratio.ts';

interface Method {
  name: string;
  test: string;
  limits(pair: RatePair, confidence: number): Limits | null;
  p(pair: RatePair): number | null;
}

const METHODS = {
  'mid-p': {
    name: MID_P_RATIO,
    test: 'Doubled mid-P, conditional',
    limits: midPRatioLimits,
    p: ({ group, reference }) => rateRatioTest(group, reference).pMidP,
  },
  'exact-conditional': {
    name: EXACT_CONDITIONAL,
    test: 'Doubled exact, conditional',
    limits: exactConditionalLimits,
    p: ({ group, reference }) => rateRatioTest(group, reference).pExactDoubled,
  },
  score: {
    name: SCORE_RATIO,
    test: 'Score',
    limits: scoreRatioLimits,
    p: ({ group, reference }) => rateRatioTest(group, reference).pScore,
  },
  'log-wald': {
    name: LOG_WALD_RATIO,
    test: 'Wald on the log ratio',
    limits: logWaldRatioLimits,
    p: (pair) => twoSidedP(Math.log(crudeRateRatio(pair)) / logRateRatioError(pair)),
  },
} satisfies Record<string, Method>;

export type RateRatioMethod = keyof typeof METHODS;

export interface RateRatioOptions extends ConfidenceOption {
  /** 'mid-p' when left out. */
  method?: RateRatioMethod;
}

export interface RateRatio extends TestedEstimate {
  /** The mid-P estimate at one half; null where a group has no events (no such estimate exists). */
  medianUnbiased: number | null;
}

/**
 * Rate of the group ÷ rate of the reference group (`estimate`), its limits, and the p value of "the rates are equal"
 * by the test that belongs to the interval. One group without events: 0 or Infinity, with its one-sided limit.
 * Neither with events, or an exposure of 0: every number is null.
 * @throws ImpossibleInput for counts or exposures that cannot be.
 */
export function rateRatio(group: RateGroup, reference: RateGroup, options: RateRatioOptions = {}): RateRatio {
  const { confidence = DEFAULT_CONFIDENCE, method = 'mid-p' } = options;
  requireShare(confidence, 'The confidence level');
  requireChoice(method, Object.keys(METHODS), 'The method');
  const pair = ratePair(group, reference);
  const chosen: Method = METHODS[method];
  const named = { confidence, method: chosen.name, pValueMethod: chosen.test };
  const reason = whyNoRateRatio(pair);
  if (reason !== null) return { ...NOTHING, ...named, reason };
  const [estimate, medianUnbiased] = [crudeRateRatio(pair), medianUnbiasedRatio(pair)];
  const limits = chosen.limits(pair, confidence);
  if (limits === null) return { ...NOTHING, estimate, medianUnbiased, ...named, reason: NO_LOG_WALD };
  return {
    estimate,
    lower: limits[0],
    upper: limits[1],
    medianUnbiased,
    pValue: chosen.p(pair),
    ...named,
    reason: null,
  };
}

const NOTHING = { estimate: null, lower: null, upper: null, medianUnbiased: null, pValue: null };
const NO_LOG_WALD = 'A group had no events, where the log-Wald interval does not exist; use mid-P.';
