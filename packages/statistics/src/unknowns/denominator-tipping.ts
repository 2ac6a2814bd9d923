// How wrong a denominator would have to be for a gap to vanish: the ratio itself, as a multiple of the group's exposure.
import type { ConfidenceOption, Estimate, RateGroup } from '../estimate.ts';
import { rateRatio } from '../ratios/rate-ratio.ts';

export interface DenominatorTipping extends Estimate {
  /** The exposure at which the rates would be equal; null when there is no ratio. */
  exposureForParity: number | null;
}

/**
 * `estimate` is the multiplier: at 8.5, the group's true exposure would have to be 8.5 times what was used for there to
 * be no gap. Limits are exact conditional, so `lower` is the multiplier that would bring the interval down to 1.
 */
export function denominatorTipping(
  comparison: RateGroup,
  reference: RateGroup,
  options: ConfidenceOption = {},
): DenominatorTipping {
  const ratio = rateRatio(comparison, reference, { ...options, method: 'exact-conditional' });
  const { estimate, lower, upper, confidence, method, reason } = ratio;
  const exposureForParity = estimate === null ? null : estimate * comparison.exposure;
  return {
    estimate,
    lower,
    upper,
    exposureForParity,
    confidence,
    method: `Denominator tipping, ${method}`,
    reason,
  };
}
