// Whether a ratio has itself changed between two periods: the ratio of the two ratios.
// Source: D. G. Altman and J. M. Bland (2003), Interaction revisited: the difference between two estimates, BMJ 326:219.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption, ProportionGroup, RateGroup, TestedEstimate } from '../estimate.ts';
import { requireShare } from '../input.ts';
import { twoSidedP, zOf } from '../numeric/normal-distribution.ts';
import { logRiskRatioError } from './katz-risk-ratio.ts';
import { logRateRatioError } from './log-wald-rate-ratio.ts';
import { crudeRiskRatio, proportionPair, whyNoRiskRatio } from './proportion-pair.ts';
import { crudeRateRatio, ratePair, whyNoRateRatio } from './rate-pair.ts';

/** A group and the reference group in one period. */
export interface Period<Group> {
  group: Group;
  reference: Group;
}

/** Ratio of the later period ÷ ratio of the earlier one; below 1 the ratio has fallen. */
export interface ChangeInRatio extends TestedEstimate {
  earlier: number | null;
  later: number | null;
}

/** One period's ratio with the standard error of its logarithm, or why it has none. */
interface PeriodRatio {
  ratio: number | null;
  error: number;
  reason: string | null;
}

/** Change of a ratio of proportions. A zero count in any of the four cells: no change can be worked out. */
export function changeInRiskRatio(
  earlier: Period<ProportionGroup>,
  later: Period<ProportionGroup>,
  options: ConfidenceOption = {},
): ChangeInRatio {
  return change(riskRatioOf(earlier), riskRatioOf(later), options);
}

/** Change of a ratio of rates. A zero count in any of the four cells: no change can be worked out. */
export function changeInRateRatio(
  earlier: Period<RateGroup>,
  later: Period<RateGroup>,
  options: ConfidenceOption = {},
): ChangeInRatio {
  return change(rateRatioOf(earlier), rateRatioOf(later), options);
}

function riskRatioOf({ group, reference }: Period<ProportionGroup>): PeriodRatio {
  const pair = proportionPair(group, reference);
  const reason = whyNoRiskRatio(pair);
  return { ratio: reason === null ? crudeRiskRatio(pair) : null, error: logRiskRatioError(pair), reason };
}

function rateRatioOf({ group, reference }: Period<RateGroup>): PeriodRatio {
  const pair = ratePair(group, reference);
  const reason = whyNoRateRatio(pair);
  return { ratio: reason === null ? crudeRateRatio(pair) : null, error: logRateRatioError(pair), reason };
}

function change(
  earlier: PeriodRatio,
  later: PeriodRatio,
  { confidence = DEFAULT_CONFIDENCE }: ConfidenceOption,
): ChangeInRatio {
  requireShare(confidence, 'The confidence level');
  const named = {
    confidence,
    method: 'Ratio of ratios, log-Wald',
    pValueMethod: 'Wald on the log ratio of ratios',
  };
  const ratios = { earlier: earlier.ratio, later: later.ratio };
  const error = Math.hypot(earlier.error, later.error);
  const reason = earlier.reason ?? later.reason ?? (error > 0 && error < Infinity ? null : AT_ZERO);
  if (reason !== null || earlier.ratio === null || later.ratio === null) {
    return { estimate: null, lower: null, upper: null, pValue: null, ...ratios, ...named, reason };
  }
  const estimate = later.ratio / earlier.ratio;
  const factor = Math.exp(zOf(confidence) * error);
  const pValue = twoSidedP(Math.log(estimate) / error);
  return {
    estimate,
    lower: estimate / factor,
    upper: estimate * factor,
    pValue,
    ...ratios,
    ...named,
    reason: null,
  };
}

const AT_ZERO =
  'A group had no events, or everybody had the outcome, in one of the periods, so the change has no limits.';
