// Two one-sided tests: whether a ratio is shown to lie inside the band that does not matter.
// Source: D. J. Schuirmann (1987), Journal of Pharmacokinetics and Biopharmaceutics 15:657.
import { requireChoice } from '../input.ts';
import type { Estimate, Interval, ProportionGroup, RateGroup } from '../estimate.ts';
import { normalAbove, normalBelow } from '../numeric/normal-distribution.ts';
import { logRiskRatioError } from '../ratios/katz-risk-ratio.ts';
import { riskRatioScore } from '../ratios/koopman-risk-ratio.ts';
import { rateRatioTest } from '../ratios/rate-ratio-test.ts';
import { rateRatio } from '../ratios/rate-ratio.ts';
import { riskRatio } from '../ratios/risk-ratio.ts';
import type { Band } from './band.ts';
import { DEFAULT_BAND, insideBand, requireBand } from './band.ts';

export interface EquivalenceOptions {
  /** Ratios too near 1 to matter; 0.8 to 1.25 when left out. */
  band?: Band;
  /** Confidence of the interval: 1 − 2α where each one-sided test is at α; 0.9 when left out. */
  confidence?: number;
}

/** The equivalence interval with the ratio and both one-sided p values. */
export interface Equivalence extends Interval {
  estimate: number | null;
  band: Band;
  /** Against "the ratio is at or below the band's low end". */
  pAboveLow: number | null;
  /** Against "the ratio is at or above the band's high end". */
  pBelowHigh: number | null;
  /** Both tests pass: the interval is inside the band. */
  equivalent: boolean;
}

const BESIDE_95 = 0.9;

/** Equivalence of two rates by mid-P. */
export function rateRatioEquivalence(
  group: RateGroup,
  reference: RateGroup,
  options: EquivalenceOptions = {},
): Equivalence {
  const { band = DEFAULT_BAND, confidence = BESIDE_95 } = options;
  requireBand(band);
  return equivalence(rateRatio(group, reference, { confidence }), band, {
    pAboveLow: rateRatioTest(group, reference, band.low).pMidPHigher,
    pBelowHigh: rateRatioTest(group, reference, band.high).pMidPLower,
  });
}

export interface RiskEquivalenceOptions extends EquivalenceOptions {
  /** 'koopman' when left out. */
  method?: 'koopman' | 'katz';
}

/** Equivalence of two proportions by Koopman's score, or by Katz's log interval. */
export function riskRatioEquivalence(
  group: ProportionGroup,
  reference: ProportionGroup,
  options: RiskEquivalenceOptions = {},
): Equivalence {
  const { band = DEFAULT_BAND, confidence = BESIDE_95, method = 'koopman' } = options;
  requireBand(band);
  requireChoice(method, ['koopman', 'katz'], 'The method');
  const ratio = riskRatio(group, reference, { confidence, method });
  const pair = { group, reference };
  const z = (tested: number): number =>
    method === 'koopman'
      ? riskRatioScore(pair, tested)
      : Math.log((ratio.estimate ?? 1) / tested) / logRiskRatioError(pair);
  const tests = { pAboveLow: normalAbove(z(band.low)), pBelowHigh: normalBelow(z(band.high)) };
  return equivalence(ratio, band, ratio.lower === null ? { pAboveLow: null, pBelowHigh: null } : tests);
}

function equivalence(
  ratio: Estimate,
  band: Band,
  p: Pick<Equivalence, 'pAboveLow' | 'pBelowHigh'>,
): Equivalence {
  const { estimate, lower, upper, confidence, method, reason } = ratio;
  const equivalent = insideBand(ratio, band);
  return { estimate, lower, upper, confidence, band, ...p, equivalent, method: `TOST, ${method}`, reason };
}
