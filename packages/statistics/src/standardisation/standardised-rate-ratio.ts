// The ratio of two rates standardised to the same population: the age-adjusted gap between two groups.
// Source: delta method on the log ratio.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption, RateGroup, TestedEstimate } from '../estimate.ts';
import { requireList, requireShare } from '../input.ts';
import { twoSidedP, zOf } from '../numeric/normal-distribution.ts';
import type { StandardisedRate } from './standardised-rate.ts';
import { FEW_EVENTS, standardisedRate } from './standardised-rate.ts';

/** Both groups in one stratum, and its size in the standard population. */
export interface SharedStratum {
  group: RateGroup;
  reference: RateGroup;
  standard: number;
}

export interface StandardisedRateRatio extends TestedEstimate {
  /** The two standardised rates, with their own intervals. */
  group: StandardisedRate;
  reference: StandardisedRate;
}

/** Standardised rate of the group ÷ standardised rate of the reference. Fewer than ten events in either: no limits. */
export function standardisedRateRatio(
  strata: readonly SharedStratum[],
  options: ConfidenceOption = {},
): StandardisedRateRatio {
  const { confidence = DEFAULT_CONFIDENCE } = options;
  requireShare(confidence, 'The confidence level');
  requireList(strata, 'The strata');
  const [group, reference] = (['group', 'reference'] as const).map((side) =>
    standardisedRate(
      strata.map((stratum) => ({ ...stratum[side], standard: stratum.standard })),
      { confidence },
    ),
  ) as [StandardisedRate, StandardisedRate];
  const named = { confidence, ...NAMES, group, reference };
  const [d1, d0] = [group.estimate, reference.estimate];
  if (d1 === null || d0 === null)
    return { ...NOTHING, ...named, reason: group.reason ?? reference.reason ?? NEITHER };
  if (d1 === 0 && d0 === 0) return { ...NOTHING, ...named, reason: NEITHER };
  const estimate = d1 / d0;
  if (d1 === 0 || d0 === 0 || group.fewEvents || reference.fewEvents)
    return { ...NOTHING, ...named, estimate, reason: TOO_FEW };
  const error = Math.sqrt((group.variance ?? 0) / d1 ** 2 + (reference.variance ?? 0) / d0 ** 2);
  const factor = Math.exp(zOf(confidence) * error);
  const pValue = twoSidedP(Math.log(estimate) / error);
  return { ...named, estimate, lower: estimate / factor, upper: estimate * factor, pValue, reason: null };
}

const NOTHING = { estimate: null, lower: null, upper: null, pValue: null };
const NAMES = {
  method: 'Ratio of standardised rates, log scale',
  pValueMethod: 'Wald on the log ratio of standardised rates',
};
const NEITHER = 'Neither group had an event, so there is no ratio.';
const TOO_FEW = `A group has fewer than ${FEW_EVENTS} events, too few for these limits; use the exact pooled rate ratio.`;
