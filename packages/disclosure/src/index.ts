// Disclosure control: rules, protection and the audit of tables of people, as one model of cells and what is known of them.
export { imbalance, nameOfCell, totalOf } from './model/cell-system.ts';
export type { CellSystem, PublishedCell, Relation } from './model/cell-system.ts';
export { ImpossibleTable } from './model/impossible-table.ts';
export { cellSystemOfInstance, type Instance, type InstanceSystem } from './model/cell-system-of-instance.ts';
export { relationsOfMembers } from './model/relations.ts';
export { cellSystemOfTables, type TablesOptions, type TableSystem } from './model/cell-system-of-tables.ts';
export type { Hierarchy, LongRow, LongTable } from './model/long-table.ts';
export type { TableIndex } from './model/merged-cells.ts';
export type { Tolerance } from './model/table-cells.ts';
export { mergePrimaries, oneEitherWay, stricter } from './rules/primary.ts';
export type { Primaries, Primary, Protection, VirtualPrimary } from './rules/primary.ts';
export { attributePrimaries, type AttributeOptions } from './rules/attribute-disclosure.ts';
export { type Contributions, contributionsOfMembers } from './rules/contributions.ts';
export { dominancePrimaries, type DominanceOptions } from './rules/dominance.ts';
export { type ShownStatistic, statisticProblem } from './rules/order-statistics.ts';
export { pPercentPrimaries, type PPercentOptions } from './rules/p-percent.ts';
export { type PublishedRate, type RateOptions, ratePrimaries } from './rules/rates.ts';
export { singletonPairs } from './rules/singletons.ts';
export { type DifferenceOptions, smallDifferences } from './rules/small-differences.ts';
export { thresholdPrimaries, type ThresholdOptions } from './rules/threshold.ts';
export type {
  LinearAnswer,
  LinearProgram,
  LinearSolver,
  OpenProgram,
  SolveOptions,
  SparseRows,
} from './solving/linear-solver.ts';
export { sparseRows } from './solving/linear-solver.ts';
export { ownSolver } from './solving/own-solver.ts';
export type {
  Amounts,
  Attributes,
  Bands,
  Method,
  Percentages,
  Policy,
  PolicySource,
  Threshold,
} from './policies/policy.ts';
export {
  belowFive,
  belowTen,
  findPreset,
  hesa,
  nhsOneToSeven,
  onsTen,
  openSafely,
  openSafelyMidpoint,
  ownThreshold,
  presets,
} from './policies/presets.ts';
export { amountPrimaries, usualAmounts } from './policies/amount-primaries.ts';
export { readPolicy, type ReadPolicy } from './policies/read-policy.ts';
export { smallOffice } from './policies/small-office.ts';
export { primariesOfPolicy, type SensitiveOptions } from './policies/primaries-of-policy.ts';
export { suppress, type Suppression } from './suppression/suppress.ts';
export type { SuppressionOptions, SuppressionStep } from './suppression/suppression-options.ts';
export { type EarlierCells, type Known, nothingKnown, type Register } from './release/known.ts';
export type { Manifest } from './release/manifest.ts';
export { isMarker, type Marker, meanings, type Shown } from './release/marker.ts';
export { Released, release, reopen } from './release/released.ts';
export type { Kept, NotReleased, Outcome, ReleasedOutcome, Reopened } from './release/released.ts';
export type {
  PercentageOf,
  ReleasedRow,
  ReleasedTable,
  ReleasedTables,
  TableSet,
} from './release/released-tables.ts';
export type {
  AuditAnswer,
  AuditQuestion,
  Changed,
  Json,
  NotChanged,
  ReleaseTools,
  Suppressed,
  SuppressionRequest,
} from './release/release-tools.ts';
export { type ProtectingMeans, protectingTools } from './release/protecting-tools.ts';
export {
  shownGap,
  shownMean,
  shownMedianBand,
  type ShownAverage,
  type ShownBand,
} from './release/shown-average.ts';
export { shownPercentage } from './release/shown-percentage.ts';
export { bandedShares, type BandedShares, type NotBanded } from './rounding/banded-shares.ts';
export {
  bandInWords,
  bandOfTheRest,
  type ShareBand,
  shareBandOf,
  shareBands,
} from './rounding/share-bands.ts';
export type { Loss } from './rounding/loss.ts';
export { type BaseRule, type RoundedCount, roundedCount, roundToBase } from './rounding/round-to-base.ts';
export {
  controlledRounding,
  type ControlledOptions,
  type ControlledRounding as ControlledlyRounded,
  type NoRounding,
} from './rounding/controlled-rounding.ts';
export {
  type NotRounded,
  roundSmallCounts,
  type SmallCountOptions,
  type SmallCountRounding,
} from './rounding/round-small-counts.ts';
export { type EntropyRow, type VarianceRange, varianceRange } from './cell-key/entropy-row.ts';
export {
  feasibleVariance,
  type InfeasibleNoise,
  type NoiseDesign,
  type PerturbationTable,
  perturbationTable,
} from './cell-key/perturbation-table.ts';
export { type BucketRow, type BucketTable, bucketTable, chancesOf, changeOf } from './cell-key/buckets.ts';
export {
  onsCellKey,
  onsCount,
  type OnsImport,
  type OnsRow,
  type OnsTable,
  onsTableOfBuckets,
  onsTableOfRows,
  rowsOfOnsTable,
} from './cell-key/ons-table.ts';
export {
  type KeyedHash,
  type Keys,
  onsRecordKeys,
  type RecordKeys,
  recordKeys,
} from './cell-key/record-keys.ts';
export { cellKeys, summedKeys } from './cell-key/cell-keys.ts';
export { raisedZeros, type ZeroOptions } from './cell-key/zero-cells.ts';
export { addedUp, perturbCells, type Perturbed, type PerturbOptions } from './cell-key/perturb-cells.ts';
export {
  type AverageAttack,
  chanceExact,
  chanceOfAverage,
  chanceOfDifference,
  chanceOverReleases,
  type Posterior,
  posteriors,
} from './cell-key/noise-risk.ts';
export type { Characteristic, Collapse, Tally, TallyCell } from './design/tally.ts';
export { candidateShapes, FULL, nameOfShape, type Shape, TOTAL } from './design/shape.ts';
export { type DesignSystem, designSystem, type PlacedShape } from './design/design-system.ts';
export {
  type LeftTable,
  type Proposal,
  type ProposalOptions,
  type ProposedTable,
  proposeTables,
} from './design/propose-tables.ts';
export { type PolicyMeans, protectByPolicy } from './design/protect-by-policy.ts';
export { smallOfficeProblems } from './design/small-office-problems.ts';
export { collapsedForSmallOffice, type TwoGroups } from './design/small-office-tables.ts';
export { bitsMissing, type Publication } from './design/readers-guess.ts';
export {
  type CanSay,
  type ComparedMethod,
  compareMethods,
  type MethodToCompare,
} from './design/compare-methods.ts';
export {
  changedBy,
  hiddenBy,
  type Limits,
  narrowedLimits,
  type ProtectCells,
  type ProtectedCells,
  unprotected,
} from './design/protected-cells.ts';
export { difference, exactly, within } from './claims/claim.ts';
export type { Claim } from './claims/claim.ts';
export { intervalLimits, type IntervalMethod, type ShownInterval } from './claims/interval-limits.ts';
export { rateOfKnown } from './claims/known-rate.ts';
export { median, type MedianCells } from './claims/median.ts';
export { monotone, type ShownFigure } from './claims/monotone.ts';
export { type PaidGroup, payGap } from './claims/pay-gap.ts';
export { type Pattern, patternClaims } from './claims/pattern-claims.ts';
export { rankedAbove, rankOrder } from './claims/rank-order.ts';
export { mean, percentage, percentageOfRounded, rate } from './claims/ratios.ts';
export type { Ratio, ShownRatio } from './claims/ratios.ts';
export { rounded, type RoundingRule } from './claims/rounded.ts';
export { hiddenAs, type SymbolMeaning, type Symbols } from './claims/symbols.ts';
export { usualMeaning } from './claims/usual-symbols.ts';
export { type KnownPart, shownDifference, shownExcess, shownRatio } from './claims/weighted-difference.ts';
export { type Attacker, attackerInWords } from './audit/attacker.ts';
export { insider, neighbour, outsider, standardAttackers } from './audit/attacker.ts';
export { type Answer, type Audit, auditClaims, type AuditOptions } from './audit/audit-claims.ts';
export { auditPattern, auditUnderAttackers } from './audit/audit-pattern.ts';
export type { PatternOptions, PatternQuestion } from './audit/audit-pattern.ts';
export { auditRelease } from './audit/audit-release.ts';
export type {
  Certificate,
  CertifiedFact,
  CertifiedInsider,
  CertifiedSum,
  DataSet,
  Leak,
  ProtectedSum,
} from './audit/certificate.ts';
export { checkCertificate } from './audit/check-certificate.ts';
export type { Figure, Where } from './audit/figures.ts';
export { recover, type Published, type PublishedTable, type Recovered } from './audit/recover.ts';
export type { KnownBesides, RecoverOptions } from './audit/recover.ts';
export { cellStatistic, type Statistic, statisticsOf } from './audit/statistic.ts';
export { registered, type RegisteredRelease, type ShownBeside } from './register/registered-release.ts';
export { readRegistered, type ReadRegistered } from './register/read-registered.ts';
export { registerOf } from './register/register-of.ts';
export type { Scope } from './register/scope.ts';
