// One count against the number that was expected: ratio, exact limits and three p values.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption, TestedEstimate } from '../estimate.ts';
import { requireCount, requireExpected, requireShare } from '../input.ts';
import { poissonAtLeast, poissonAtMost } from '../numeric/poisson-distribution.ts';
import { poissonPoint } from '../numeric/saddle-point.ts';
import { MID_P_RATE, midPLimits, midPoissonAbove, midPoissonBelow } from './mid-p-interval.ts';
import { minimumLikelihoodP } from '../numeric/minimum-likelihood.ts';

export interface PoissonTest extends TestedEstimate {
  /** Twice the smaller exact tail. */
  pExactDoubled: number;
  /** The rule of R's poisson.test; it can contradict the central interval. */
  pMinimumLikelihood: number;
}

/**
 * Observed ÷ expected with mid-P limits; `pValue` is the doubled mid-P tail, which agrees with those limits.
 * @param counts `observed` a whole number ≥ 0, `expected` above 0.
 */
export function poissonTest(
  counts: { observed: number; expected: number },
  options: ConfidenceOption = {},
): PoissonTest {
  const { observed, expected } = counts;
  const { confidence = DEFAULT_CONFIDENCE } = options;
  requireCount(observed, 'The observed count');
  requireExpected(expected, 'The expected count');
  requireShare(confidence, 'The confidence level');
  const [lower, upper] = midPLimits(observed, confidence);
  const midTail = Math.min(midPoissonAbove(observed, expected), midPoissonBelow(observed, expected));
  const exactTail = Math.min(poissonAtLeast(observed, expected), poissonAtMost(observed, expected));
  return {
    estimate: observed / expected,
    lower: lower / expected,
    upper: upper / expected,
    confidence,
    method: MID_P_RATE,
    reason: null,
    pValue: Math.min(1, 2 * midTail),
    pValueMethod: 'Doubled mid-P Poisson test',
    pExactDoubled: Math.min(1, 2 * exactTail),
    pMinimumLikelihood: minimumLikelihoodP({
      observed,
      mode: expected,
      last: Infinity,
      point: (x) => poissonPoint(x, expected),
      atMost: (x) => poissonAtMost(x, expected),
      atLeast: (x) => poissonAtLeast(x, expected),
    }),
  };
}
