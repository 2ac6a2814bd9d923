// Everything that can be described: an answer of this library, with its counts and the circumstances they were counted in.
import type { AdjustedRatioFinding } from './adjusted-ratio-in-words.ts';
import type { ChangeInRatioFinding } from './change-in-ratio-in-words.ts';
import type { CrossedCellFinding } from './crossed-cell-in-words.ts';
import type { FunnelPositionFinding } from './funnel-position-in-words.ts';
import type { HitRateFinding } from './hit-rate-in-words.ts';
import type { OddsRatioFinding } from './odds-ratio-in-words.ts';
import type { PathwayStageFinding } from './pathway-stage-in-words.ts';
import type { PayGapFinding } from './pay-gap-in-words.ts';
import type { RateDifferenceFinding } from './rate-difference-in-words.ts';
import type { RateRatioFinding } from './rate-ratio-in-words.ts';
import type { RatioOverTimeFinding } from './ratio-over-time-in-words.ts';
import type { RepresentationFinding } from './representation-in-words.ts';
import type { RiskDifferenceFinding } from './risk-difference-in-words.ts';
import type { RiskRatioFinding } from './risk-ratio-in-words.ts';
import type { VeilOfDarknessFinding } from './veil-of-darkness-in-words.ts';
import type { WithheldFinding } from './withheld-in-words.ts';

export type { Circumstances, Counted, GroupKind, Named } from './circumstances.ts';
export type { ComparedCounts } from './compared-counts.ts';
export type { Description, Word } from './description.ts';
export type { Denominator, RateSide, ShareSide } from './measure.ts';

/** Told apart by `kind`. */
export type Finding =
  | RateRatioFinding
  | RiskRatioFinding
  | OddsRatioFinding
  | RateDifferenceFinding
  | RiskDifferenceFinding
  | RepresentationFinding
  | PathwayStageFinding
  | PayGapFinding
  | ChangeInRatioFinding
  | RatioOverTimeFinding
  | AdjustedRatioFinding
  | FunnelPositionFinding
  | CrossedCellFinding
  | HitRateFinding
  | VeilOfDarknessFinding
  | WithheldFinding;
