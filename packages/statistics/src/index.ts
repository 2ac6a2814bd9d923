// Statistics of difference between groups: rates, ratios, gaps, their intervals, what is unknown, and what may be said.
export * from './estimate.ts';
export { ImpossibleInput } from './input.ts';

export { crudeRate } from './rates/crude-rate.ts';
export type { Rate, RateMethod, RateOptions } from './rates/crude-rate.ts';
export type { CountInterval } from './rates/count-interval.ts';
export { garwoodInterval } from './rates/garwood-interval.ts';
export { midPInterval } from './rates/mid-p-interval.ts';
export { byarBreslowDayInterval } from './rates/byar-breslow-day-interval.ts';
export { byarRothmanBoiceInterval } from './rates/byar-rothman-boice-interval.ts';
export { fingertipsInterval } from './rates/fingertips-interval.ts';
export { poissonTest } from './rates/poisson-test.ts';
export type { PoissonTest } from './rates/poisson-test.ts';

export { proportion } from './proportions/proportion.ts';
export type { ProportionMethod, ProportionOptions } from './proportions/proportion.ts';

export { rateRatio } from './ratios/rate-ratio.ts';
export type { RateRatio, RateRatioMethod, RateRatioOptions } from './ratios/rate-ratio.ts';
export { rateRatioTest } from './ratios/rate-ratio-test.ts';
export type { RateRatioTest } from './ratios/rate-ratio-test.ts';
export { probabilityRatioAbove } from './ratios/probability-ratio-above.ts';
export type { RatioProbability } from './ratios/probability-ratio-above.ts';
export { riskRatio } from './ratios/risk-ratio.ts';
export type { RiskRatioMethod, RiskRatioOptions } from './ratios/risk-ratio.ts';
export { changeInRateRatio, changeInRiskRatio } from './ratios/change-in-ratio.ts';
export type { ChangeInRatio, Period } from './ratios/change-in-ratio.ts';

export { rateDifference } from './differences/rate-difference.ts';
export type {
  RateDifference,
  RateDifferenceMethod,
  RateDifferenceOptions,
} from './differences/rate-difference.ts';
export { excessEvents } from './differences/excess-events.ts';
export { riskDifference } from './differences/risk-difference.ts';
export type { RiskDifferenceMethod, RiskDifferenceOptions } from './differences/risk-difference.ts';
export { shortfall, shortfallToShare } from './differences/shortfall.ts';
export { kitagawaDecomposition } from './differences/kitagawa-decomposition.ts';
export type { KitagawaDecomposition, KitagawaStratum } from './differences/kitagawa-decomposition.ts';

export { adjustPValues } from './multiplicity/adjust-p-values.ts';
export type { AdjustmentMethod } from './multiplicity/adjust-p-values.ts';
export { adjustFamily, declareFamily, simultaneousConfidence } from './multiplicity/family.ts';
export type { AdjustedFamily, Family } from './multiplicity/family.ts';

export { unknownGroupBounds } from './unknowns/unknown-group.ts';
export type { UnknownGroup, UnknownGroupBounds } from './unknowns/unknown-group.ts';
export { dial, DIAL_FACTORS } from './unknowns/dial.ts';
export type { DialSetting } from './unknowns/dial.ts';
export { denominatorTipping } from './unknowns/denominator-tipping.ts';
export type { DenominatorTipping } from './unknowns/denominator-tipping.ts';
export { groupMissingBounds, outcomeMissingBounds } from './unknowns/missing-in-proportions.ts';
export type { OutcomeMissingBounds, PartlyKnown, RatioBounds } from './unknowns/missing-in-proportions.ts';
export { eValue } from './unknowns/e-value.ts';
export type { EValue } from './unknowns/e-value.ts';
export { roganGladen } from './unknowns/rogan-gladen.ts';
export type { Classifier, RoganGladen } from './unknowns/rogan-gladen.ts';

export { verdict } from './verdicts/verdict.ts';
export type { Verdict, VerdictWord } from './verdicts/verdict.ts';
export { DEFAULT_BAND } from './verdicts/band.ts';
export type { Band } from './verdicts/band.ts';
export { judgeRateRatio, judgeRiskRatio } from './verdicts/judge.ts';
export type { Judgement, JudgeOptions } from './verdicts/judge.ts';
export { rateRatioEquivalence, riskRatioEquivalence } from './verdicts/equivalence.ts';
export type { Equivalence, EquivalenceOptions, RiskEquivalenceOptions } from './verdicts/equivalence.ts';
export { smallestVisibleRateRatio, smallestVisibleRiskRatio } from './verdicts/smallest-visible-ratio.ts';
export type {
  RateDesign,
  ShareDesign,
  VisibilityOptions,
  VisibleRatio,
} from './verdicts/smallest-visible-ratio.ts';
export { powerOfTwoProportions, sampleSizeOfTwoProportions } from './verdicts/power-of-two-proportions.ts';
export type { Power, SampleSize, TwoProportions } from './verdicts/power-of-two-proportions.ts';
export { fourFifthsRule } from './verdicts/four-fifths-rule.ts';
export type { FourFifths, FourFifthsOptions } from './verdicts/four-fifths-rule.ts';
export { overlapFallacy } from './verdicts/overlap-fallacy.ts';
export type { OverlapFallacy } from './verdicts/overlap-fallacy.ts';
