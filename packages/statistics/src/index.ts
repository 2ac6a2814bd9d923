// Statistics of difference between groups: rates, ratios, gaps, their intervals, what is unknown, and what may be said.
// (Being filled in: every name listed in the comment at the end follows with exactly that signature.)
export * from './estimate.ts';
export { ImpossibleInput } from './input.ts';
export { crudeRate } from './rates/crude-rate.ts';
export type { Rate, RateMethod, RateOptions } from './rates/crude-rate.ts';
export { poissonTest } from './rates/poisson-test.ts';
export type { PoissonTest } from './rates/poisson-test.ts';
export { rateRatio } from './ratios/rate-ratio.ts';
export type { RateRatio, RateRatioMethod, RateRatioOptions } from './ratios/rate-ratio.ts';
export { rateRatioTest } from './ratios/rate-ratio-test.ts';
export type { RateRatioTest } from './ratios/rate-ratio-test.ts';
export { rateDifference } from './differences/rate-difference.ts';
export type { RateDifference, RateDifferenceMethod, RateDifferenceOptions } from './differences/rate-difference.ts';
export { excessEvents } from './differences/excess-events.ts';
export { verdict } from './verdicts/verdict.ts';
export type { Verdict, VerdictWord } from './verdicts/verdict.ts';
export { DEFAULT_BAND } from './verdicts/band.ts';
export type { Band } from './verdicts/band.ts';

/* Follows (signatures decided; every answer extends Answer { method; reason }, null = undefined with reason):

judgeRateRatio(group: RateGroup, reference: RateGroup, { confidence?, band?, power? })
  → { ratio: RateRatio; equivalence: Equivalence; verdict: Verdict; smallestVisible: VisibleRatio }
judgeRiskRatio(group: ProportionGroup, reference: ProportionGroup, same options) → same with ratio: RiskRatio
smallestVisibleRateRatio({ exposure, referenceExposure, referenceRate }, { alpha?, power? }) → VisibleRatio { above, below, alpha, power }
smallestVisibleRiskRatio({ total, referenceTotal, referenceShare }, …) → VisibleRatio
rateRatioEquivalence(group, reference, { confidence = 0.90, band? }) → Equivalence { lower, upper, pAboveLow, pBelowHigh, equivalent }
riskRatioEquivalence(group, reference, { confidence = 0.90, band?, method? 'katz'|… })
probabilityRatioAbove(group: RateGroup, reference: RateGroup, threshold: number, { confidence? }) → { probability, median, lower, upper, … }
proportion(group: ProportionGroup, { confidence?, method?: 'wilson'|'wilson-continuity'|'clopper-pearson'|'jeffreys'|'agresti-coull'|'wald' }) → Estimate
riskRatio(group: ProportionGroup, reference, { confidence?, method?: 'koopman'|'katz'|'walter'|'miettinen-nurminen'|'mover-r' }) → TestedEstimate
riskDifference(group, reference, { confidence?, method?: 'newcombe'|'miettinen-nurminen'|'agresti-caffo'|'wald' }) → TestedEstimate
shortfall(group: ProportionGroup, reference, { confidence?, share? }) → Estimate in people
declareFamily({ name, members: string[], method: 'holm'|'benjamini-hochberg'|… }) → Family
adjustFamily(family, pValues: Record<string, number | null>) → { tested, missing: string[], adjusted: Record<string, number | null>, method, reason }
adjustPValues(pValues: (number|null)[], method) → (number|null)[]
unknownGroupBounds({ comparison: RateGroup, reference: RateGroup, unknown: number }, { confidence? })
  → { observed, lower (all unknown to reference), upper (all to comparison), withSampling: Interval, oneSided: Interval,
      tippingShare: number | null, tippingFeasible, method, reason }
dial(same input, factors = [0.5, 1, 2, 4]) → { factor, toComparison, ratio, reason }[]
denominatorTipping(comparison: RateGroup, reference: RateGroup, { confidence? }) → { multiplier, lower, upper, exposureForParity, … }
groupMissingBounds, outcomeMissingBounds, eValue({ ratio, lower, upper }), roganGladen({ observed, total, sensitivity, specificity })
fourFifths(group: ProportionGroup, reference, { band?, confidence? }); overlapOfIntervals(group, reference); kitagawa(strata); changeInRiskRatio, changeInRateRatio
powerOfTwoProportions, sampleSizeOfTwoProportions
*/
