// Statistics of difference between groups: rates, ratios, gaps, their intervals, what is unknown, and what may be said.
export * from './estimate.ts';
export { ImpossibleInput } from './input.ts';

export { crudeRate, type Rate, type RateMethod, type RateOptions } from './rates/crude-rate.ts';
export type { CountInterval } from './rates/count-interval.ts';
export { garwoodInterval } from './rates/garwood-interval.ts';
export { midPInterval } from './rates/mid-p-interval.ts';
export { byarBreslowDayInterval } from './rates/byar-breslow-day-interval.ts';
export { byarRothmanBoiceInterval } from './rates/byar-rothman-boice-interval.ts';
export { fingertipsInterval } from './rates/fingertips-interval.ts';
export { poissonTest, type PoissonTest } from './rates/poisson-test.ts';

export { proportion, type ProportionMethod, type ProportionOptions } from './proportions/proportion.ts';

export { rateRatio } from './ratios/rate-ratio.ts';
export type { RateRatio, RateRatioMethod, RateRatioOptions } from './ratios/rate-ratio.ts';
export { rateRatioTest, type RateRatioTest } from './ratios/rate-ratio-test.ts';
export { probabilityRatioAbove, type RatioProbability } from './ratios/probability-ratio-above.ts';
export { riskRatio, type RiskRatioMethod, type RiskRatioOptions } from './ratios/risk-ratio.ts';
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

export { adjustPValues, type AdjustmentMethod } from './multiplicity/adjust-p-values.ts';
export { adjustFamily, declareFamily, simultaneousConfidence } from './multiplicity/family.ts';
export type { AdjustedFamily, Family } from './multiplicity/family.ts';
export { REVIEW_ONLY, localFalseDiscovery } from './multiplicity/local-false-discovery.ts';
export type {
  LocalFalseDiscovery,
  LocalFalseDiscoveryOptions,
} from './multiplicity/local-false-discovery.ts';

export { unknownGroupBounds, type UnknownGroup, type UnknownGroupBounds } from './unknowns/unknown-group.ts';
export { dial, DIAL_FACTORS, type DialSetting } from './unknowns/dial.ts';
export { denominatorScenarios } from './unknowns/denominator-scenarios.ts';
export type { DenominatorScenarios, Denominators } from './unknowns/denominator-scenarios.ts';
export { denominatorTipping, type DenominatorTipping } from './unknowns/denominator-tipping.ts';
export { groupMissingBounds, outcomeMissingBounds } from './unknowns/missing-in-proportions.ts';
export type { OutcomeMissingBounds, PartlyKnown, RatioBounds } from './unknowns/missing-in-proportions.ts';
export { eValue, type EValue } from './unknowns/e-value.ts';
export { roganGladen, type Classifier, type RoganGladen } from './unknowns/rogan-gladen.ts';

export { verdict, type Verdict, type VerdictWord } from './verdicts/verdict.ts';
export { DEFAULT_BAND, type Band } from './verdicts/band.ts';
export { judgeRateRatio, judgeRiskRatio, type Judgement, type JudgeOptions } from './verdicts/judge.ts';
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
export { fourFifthsRule, type FourFifths, type FourFifthsOptions } from './verdicts/four-fifths-rule.ts';
export { overlapFallacy, type OverlapFallacy } from './verdicts/overlap-fallacy.ts';

export { oddsRatio, type OddsRatio, type OddsRatioMethod, type OddsRatioOptions } from './odds/odds-ratio.ts';
export { oddsRatioTest, type OddsRatioTest } from './odds/odds-ratio-test.ts';

export { expectedTable, type ExpectedTable, type Table } from './tables/contingency-table.ts';
export type { ChiSquareTest } from './tables/chi-square-answer.ts';
export { tableTest } from './tables/table-test.ts';
export type { TableTestMethod, TableTestOptions } from './tables/table-test.ts';
export { fisherExactTest } from './tables/fisher-exact-test.ts';
export type { FisherTest } from './tables/fisher-exact-test.ts';
export { cramersV } from './tables/cramers-v.ts';
export type { CramersV } from './tables/cramers-v.ts';
export { adjustedResiduals } from './tables/adjusted-residuals.ts';
export type { AdjustedResiduals } from './tables/adjusted-residuals.ts';
export { equalProportionsTest, trendTest } from './tables/equal-proportions-test.ts';
export { goodnessOfFit } from './tables/goodness-of-fit.ts';
export type { GoodnessOfFit } from './tables/goodness-of-fit.ts';

export type { ProportionStratum, RateStratum } from './stratified/stratum.ts';
export type { PooledEstimate } from './stratified/pooled-estimate.ts';
export { pooledRiskRatio } from './stratified/pooled-risk-ratio.ts';
export { pooledOddsRatio } from './stratified/pooled-odds-ratio.ts';
export { pooledRiskDifference } from './stratified/pooled-risk-difference.ts';
export { pooledRateRatio } from './stratified/pooled-rate-ratio.ts';
export { exactPooledOddsRatio } from './stratified/exact-pooled-odds-ratio.ts';
export type { ExactPooledOptions } from './stratified/exact-pooled-odds-ratio.ts';
export { exactPooledRateRatio } from './stratified/exact-pooled-rate-ratio.ts';
export type { ExactPooledRateOptions } from './stratified/exact-pooled-rate-ratio.ts';
export {
  cochranMantelHaenszelTest,
  personTimeMantelHaenszelTest,
} from './stratified/cochran-mantel-haenszel-test.ts';
export type { MantelHaenszelOptions } from './stratified/cochran-mantel-haenszel-test.ts';
export { breslowDayTest } from './stratified/breslow-day-test.ts';
export type { BreslowDayTest } from './stratified/breslow-day-test.ts';
export { heterogeneity } from './stratified/heterogeneity.ts';
export type { Effect, Heterogeneity } from './stratified/heterogeneity.ts';
export { rateRatioHeterogeneity, riskRatioHeterogeneity } from './stratified/ratio-heterogeneity.ts';
export type { RatioHeterogeneity } from './stratified/ratio-heterogeneity.ts';
export { differenceWarning, simpsonWarning } from './stratified/simpson-warning.ts';

export { standardisedRate } from './standardisation/standardised-rate.ts';
export type {
  StandardisedRate,
  StandardisedRateMethod,
  StandardisedRateOptions,
} from './standardisation/standardised-rate.ts';
export type { StandardStratum } from './standardisation/standard-stratum.ts';
export { standardisedRepeatRate } from './standardisation/standardised-repeat-rate.ts';
export type { RepeatRate, RepeatStratum } from './standardisation/standardised-repeat-rate.ts';
export { standardisedRateRatio } from './standardisation/standardised-rate-ratio.ts';
export type { SharedStratum, StandardisedRateRatio } from './standardisation/standardised-rate-ratio.ts';
export {
  indirectlyStandardisedRatio,
  observedOverExpected,
} from './standardisation/indirectly-standardised-ratio.ts';
export type { IndirectOptions, IndirectRatio } from './standardisation/indirectly-standardised-ratio.ts';

export { inequalitySummary } from './inequality/inequality-summary.ts';
export type { InequalityOptions, InequalitySummary } from './inequality/inequality-summary.ts';
export type { RatedGroup } from './inequality/rated-groups.ts';
export { slopeIndex } from './inequality/slope-index.ts';
export type { SlopeGroup, SlopeIndex } from './inequality/slope-index.ts';
export { concentrationIndex } from './inequality/concentration-index.ts';
export type { ConcentrationIndex } from './inequality/concentration-index.ts';
export type { RankedGroup } from './inequality/ranked-groups.ts';

export { poissonFunnelLimits } from './funnel/poisson-funnel-limits.ts';
export type { PoissonFunnelMethod, PoissonFunnelOptions } from './funnel/poisson-funnel-limits.ts';
export { proportionFunnelLimits } from './funnel/proportion-funnel-limits.ts';
export type { ProportionFunnelMethod, ProportionFunnelOptions } from './funnel/proportion-funnel-limits.ts';
export { overdispersion } from './funnel/overdispersion.ts';
export type { Deviation, Overdispersion } from './funnel/overdispersion.ts';
export { funnelOfCounts, funnelOfCountsLimits } from './funnel/funnel-of-counts.ts';
export type { CountUnit, FunnelOfCounts, FunnelOptions } from './funnel/funnel-of-counts.ts';
export { rankUncertainty } from './funnel/rank-uncertainty.ts';
export type { RankUncertainty, RankedUnit } from './funnel/rank-uncertainty.ts';
export { funnelOfRatios } from './funnel/funnel-of-ratios.ts';
export type { FunnelOfRatios, RatioFunnelOptions, RatioUnit } from './funnel/funnel-of-ratios.ts';

export { representationIndex } from './representation/representation-index.ts';
export type { RepresentationIndex, RepresentationOptions } from './representation/representation-index.ts';
export { pathway } from './representation/pathway.ts';
export type { Pathway, PathwayCounts, PathwayOptions, PathwayStep } from './representation/pathway.ts';

export { sampleQuantile } from './numeric/sample-quantile.ts';
export type { QuantileType } from './numeric/sample-quantile.ts';

export { poissonModel } from './models/poisson-model.ts';
export { adjustedRateRatio } from './models/adjusted-rate-ratio.ts';
export type { AdjustedRateRatio, AdjustedRows, GroupAgainst } from './models/adjusted-rate-ratio.ts';
export { adjustedRiskRatio } from './models/adjusted-risk-ratio.ts';
export type { AdjustedRiskRatio, AdjustedShareRows } from './models/adjusted-risk-ratio.ts';
export { quasiPoissonModel } from './models/quasi-poisson-model.ts';
export { negativeBinomialModel } from './models/negative-binomial-model.ts';
export type { NegativeBinomialModel } from './models/negative-binomial-model.ts';
export { logisticModel } from './models/logistic-model.ts';
export type { ShareData } from './models/logistic-model.ts';
export { firthLogisticModel } from './models/firth-logistic-model.ts';
export type { FirthModel } from './models/firth-logistic-model.ts';
export { standardisedRisks } from './models/standardised-risks.ts';
export type { Contrast, StandardisedRisks } from './models/standardised-risks.ts';
export { naturalSpline, whyNoSpline } from './models/natural-spline.ts';
export type { NaturalSpline } from './models/natural-spline.ts';
export type { Coefficient } from './models/coefficient.ts';
export type { CountData } from './models/count-data.ts';
export type { Predictor } from './models/design.ts';
export type { Errors, FittedModel, ModelOptions } from './models/fitted-model.ts';
export type { Cluster, ClusteredErrors } from './models/sandwich.ts';

export { sunTimes } from './policing/sun-times.ts';
export type { Place, SunTimes } from './policing/sun-times.ts';
export { intertwilight } from './policing/intertwilight.ts';
export type { Intertwilight } from './policing/intertwilight.ts';
export { clockChanges, localClock } from './policing/local-clock.ts';
export type { LocalClock } from './policing/local-clock.ts';
export { lightOfStops } from './policing/darkness.ts';
export type { Light, LitStop, TimedStop } from './policing/darkness.ts';
export { clockTimeGate } from './policing/clock-time-gate.ts';
export type { ClockTimeGate, ClockTimes } from './policing/clock-time-gate.ts';
export { VEIL_CAUTIONS, veilOfDarkness } from './policing/veil-of-darkness.ts';
export type { VeilOfDarkness } from './policing/veil-of-darkness.ts';
export type { VeilCell } from './policing/veil-cell.ts';
export type { VeilVersion, VersionName } from './policing/veil-version.ts';
export { veilAtClockChange } from './policing/veil-at-clock-change.ts';
export type { DatedVeilCell, VeilAtClockChange } from './policing/veil-at-clock-change.ts';
export { INFRA_MARGINALITY, hitRateTest } from './policing/hit-rate-test.ts';
export type { GroupHitRate, HitRateTest, SearchedGroup } from './policing/hit-rate-test.ts';
export { hitRateByPlace } from './policing/hit-rate-by-place.ts';
export type { HitRateByPlace } from './policing/hit-rate-by-place.ts';
export { searchedAboveBar } from './policing/infra-marginality.ts';
export type { LikelihoodSpread, SearchedAboveBar } from './policing/infra-marginality.ts';
export { thresholdLikelihood } from './policing/threshold-likelihood.ts';
export type {
  ThresholdCounts,
  ThresholdLikelihood,
  ThresholdModel,
} from './policing/threshold-likelihood.ts';
export { testsNotRun } from './policing/tests-not-run.ts';
export type { PolicingRecords, PolicingTest, TestNotRun } from './policing/tests-not-run.ts';

export { xmrChart } from './time/xmr-chart.ts';
export type { XmrChart, XmrOptions } from './time/xmr-chart.ts';
export { pChart } from './time/p-chart.ts';
export { uChart } from './time/u-chart.ts';
export type { UChart, UPoint } from './time/u-chart.ts';
export { cChart } from './time/c-chart.ts';
export type { AttributeChart, AttributePoint } from './time/attribute-chart.ts';
export { tChart } from './time/t-chart.ts';
export type { TChart } from './time/t-chart.ts';
export { ewmaChart } from './time/ewma-chart.ts';
export type { EwmaChart, EwmaOptions, EwmaPoint } from './time/ewma-chart.ts';
export { ratioChart } from './time/ratio-chart.ts';
export type { RatePeriod, RatioChart, RatioChartOptions, RatioPoint } from './time/ratio-chart.ts';
export type { FlaggedPoint, Flags } from './time/run-rules.ts';
export type { PhaseOption } from './time/phases.ts';

export { payGap } from './pay/pay-gap.ts';
export type { GroupPay, PayGap, PayGapOptions } from './pay/pay-gap.ts';
export type { MeanPayGap } from './pay/mean-pay-gap.ts';
export { payQuarters } from './pay/pay-quarters.ts';
export type { GroupShare, PaidPerson, PayQuarter, PayQuarters, TiedAtBoundary } from './pay/pay-quarters.ts';
export { genderPayReport } from './pay/gender-pay-report.ts';
export type { GenderPayReport, RelevantEmployee } from './pay/gender-pay-report.ts';
export { SMALL_GROUPS, groupPayReport } from './pay/group-pay-report.ts';
export type {
  GroupedEmployee,
  GroupPayFigures,
  GroupPayOptions,
  GroupPayReport,
} from './pay/group-pay-report.ts';
export { oaxacaSplit } from './pay/oaxaca-split.ts';
export type { OaxacaData, OaxacaSplit, SplitPart } from './pay/oaxaca-split.ts';

export { marshallShrinkage } from './small-cells/marshall-shrinkage.ts';
export type { MarshallShrinkage, ShrunkenRate } from './small-cells/marshall-shrinkage.ts';
export { gammaPoissonShrinkage } from './small-cells/gamma-poisson-shrinkage.ts';
export type { GammaPoissonShrinkage } from './small-cells/gamma-poisson-shrinkage.ts';
export { betaBinomialShrinkage } from './small-cells/beta-binomial-shrinkage.ts';
export type { BetaBinomialOptions, BetaBinomialShrinkage } from './small-cells/beta-binomial-shrinkage.ts';
export type { PosteriorRate } from './small-cells/posterior-rate.ts';
export { additiveInteraction } from './small-cells/additive-interaction.ts';
export type { AdditiveInteraction, CrossedGroups } from './small-cells/additive-interaction.ts';
export { maihda } from './small-cells/maihda.ts';
export type { CrossedStratum, Maihda, MaihdaStratum } from './small-cells/maihda.ts';
export type { MaihdaModel, StratumFit } from './small-cells/maihda-model.ts';

export { intersectionalSearch } from './search/intersectional-search.ts';
export type { IntersectionalSearch, SearchPlan } from './search/intersectional-search.ts';
export type { Explanation, SearchedCell } from './search/searched-cell.ts';
export type { CellTest } from './search/cell-test.ts';
export { VERDICT_WORDS, judgeCells } from './search/judged-cells.ts';
export type { CellCounts, JudgeCellsOptions, JudgedCells } from './search/judged-cells.ts';
export { countCube } from './search/count-cube.ts';
export type { CountCube, CubeCharacteristic, CubeRow } from './search/count-cube.ts';

export { wresIndicator } from './pathway/wres-indicator.ts';
export type { WresGroups, WresIndicator, WresLikelihood } from './pathway/wres-indicator.ts';

export { describe } from './words/describe.ts';
export type * from './words/finding.ts';

export { meanAmount } from './amounts/mean-amount.ts';
export type { MeanAmount } from './amounts/mean-amount.ts';
export { medianAmount } from './amounts/median-amount.ts';
export type { MedianAmount } from './amounts/median-amount.ts';
export { compareMeans } from './amounts/mean-comparison.ts';
export type { MeanComparison } from './amounts/mean-comparison.ts';
export { compareMedians } from './amounts/median-comparison.ts';
export type { MedianComparison } from './amounts/median-comparison.ts';
export { trimmedMean } from './amounts/trimmed-mean.ts';
export type { TrimmedMean } from './amounts/trimmed-mean.ts';
export { missingAmountBounds } from './amounts/missing-amounts.ts';
export type {
  MissingAmountBounds,
  MissingAmountOptions,
  PartlyKnownAmounts,
} from './amounts/missing-amounts.ts';
