// Two one-sided tests: whether a ratio is shown to lie inside the band that does not matter.
// Source: D. J. Schuirmann (1987), Journal of Pharmacokinetics and Biopharmaceutics 15:657.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption, Interval, ProportionGroup, RateGroup } from '../estimate.ts';
import { requireShare } from '../input.ts';
import { normalAbove } from '../numeric/normal-distribution.ts';
import { logRiskRatioError } from '../ratios/katz-risk-ratio.ts';
import { rateRatioTest } from '../ratios/rate-ratio-test.ts';
import { rateRatio } from '../ratios/rate-ratio.ts';
import { riskRatio } from '../ratios/risk-ratio.ts';
import type { RiskRatioMethod } from '../ratios/risk-ratio.ts';
import type { Band } from './band.ts';
import { DEFAULT_BAND, insideBand, requireBand } from './band.ts';

export interface EquivalenceOptions extends ConfidenceOption {
  band?: Band;
}

/** The equivalence interval (confidence 1 − 2α where the tests are at α) with both one-sided p values. */
export interface Equivalence extends Interval {
  band: Band;
  /** Against "the ratio is at or below the band's low end". */
  pAboveLow: number | null;
  /** Against "the ratio is at or above the band's high end". */
  pBelowHigh: number | null;
  /** Both tests pass: the interval is inside the band. */
  equivalent: boolean;
}
