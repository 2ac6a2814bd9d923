// Whether a ratio has itself changed between two periods: the ratio of the two ratios.
// Source: D. G. Altman and J. M. Bland (2003), Interaction revisited: the difference between two estimates, BMJ 326:219.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption, ProportionGroup, RateGroup, TestedEstimate } from '../estimate.ts';
import { requireShare } from '../input.ts';
import { twoSidedP, zOf } from '../numeric/normal-distribution.ts';
import { logRiskRatioError } from './katz-risk-ratio.ts';
import { logRateRatioError } from './log-wald-rate-ratio.ts';
import { crudeRiskRatio, proportionPair } from './proportion-pair.ts';
import { crudeRateRatio, ratePair } from './rate-pair.ts';

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

interface LogRatio {
  ratio: number;
  error: number;
}

/** Change of a ratio of proportions. A zero count in any of the four cells: no change can be worked out. */
export function changeInRiskRatio(
  earlier: Period<ProportionGroup>,
  later: Period<ProportionGroup>,
  options: ConfidenceOption = {},
): ChangeInRatio {
  const [one, two] = [earlier, later].map(({ group, reference }) => {
    const pair = proportionPair(group, reference);
    return { ratio: crudeRiskRatio(pair), error: logRiskRatioError(pair) };
  }) as [LogRatio, LogRatio];
  return change(one, two, options);
}

/** Change of a ratio of rates. A zero count in any of the four cells: no change can be worked out. */
export function changeInRateRatio(
  earlier: Period<RateGroup>,
  later: Period<RateGroup>,
  options: ConfidenceOption = {},
): ChangeInRatio {
  const [one, two] = [earlier, later].map(({ group, reference }) => {
    const pair = ratePair(group, reference);
    return { ratio: crudeRateRatio(pair), error: logRateRatioError(pair) };
  }) as [LogRatio, LogRatio];
  return change(one, two, options);
}

function change(
  earlier: LogRatio,
  later: LogRatio,
  { confidence = DEFAULT_CONFIDENCE }: ConfidenceOption,
): ChangeInRatio {
  requireShare(confidence, 'The confidence level');
  const named = {
    confidence,
    method: 'Ratio of ratios, log-Wald',
    pValueMethod: 'Wald on the log ratio of ratios',
  };
  const ratios = { earlier: orNull(earlier.ratio), later: orNull(later.ratio) };
  const error = Math.hypot(earlier.error, later.error);
  if (!(error > 0 && error < Infinity)) {
    return { estimate: null, lower: null, upper: null, pValue: null, ...ratios, ...named, reason: AT_ZERO };
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

function orNull(ratio: number): number | null {
  return Number.isNaN(ratio) ? null : ratio;
}

const AT_ZERO =
  'A group had no events, or everybody had the outcome, in one of the periods, so the change has no limits.';
