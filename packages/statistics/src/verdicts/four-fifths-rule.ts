// The four-fifths rule with its interval: selection rates compared with a band, as employment practice does.
// Source: US Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4(D). The point rule alone misleads in small
// groups, so the verdict here goes by the whole interval.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption, Estimate, ProportionGroup } from '../estimate.ts';
import { shortfall, shortfallToShare } from '../differences/shortfall.ts';
import { riskRatio } from '../ratios/risk-ratio.ts';
import type { RiskRatioMethod } from '../ratios/risk-ratio.ts';
import type { Band } from './band.ts';
import { DEFAULT_BAND, insideBand, requireBand } from './band.ts';
import type { VerdictWord } from './verdict.ts';

export interface FourFifthsOptions extends ConfidenceOption {
  band?: Band;
  /** 'katz' when left out, as in practice; 'koopman' answers at zero counts too. */
  method?: RiskRatioMethod;
}

export interface FourFifths extends Estimate {
  band: Band;
  /** What the point-only rule says. */
  pointBelowLow: boolean;
  intervalBelowLow: boolean;
  intervalInsideBand: boolean;
  /** `gap` when the whole interval is outside the band, `no gap that matters` when it is inside, else `not settled`. */
  verdict: VerdictWord;
  /** People short of the reference group's selection rate; below 0 an excess. */
  shortfall: number | null;
  /** People short of the low end of the band; 0 when not short. */
  shortfallToLow: number | null;
}

export function fourFifthsRule(
  selected: ProportionGroup,
  reference: ProportionGroup,
  options: FourFifthsOptions = {},
): FourFifths {
  const { band = DEFAULT_BAND, method = 'katz', confidence = DEFAULT_CONFIDENCE } = options;
  requireBand(band);
  const ratio = riskRatio(selected, reference, { confidence, method });
  const { estimate, lower, upper, reason } = ratio;
  return {
    estimate,
    lower,
    upper,
    confidence,
    band,
    pointBelowLow: estimate !== null && estimate < band.low,
    intervalBelowLow: upper !== null && upper < band.low,
    intervalInsideBand: insideBand(ratio, band),
    verdict: judge(ratio, band),
    shortfall: shortfall(selected, reference).estimate,
    shortfallToLow: shortfallToShare(selected, reference, band.low).estimate,
    method: `Four-fifths rule by interval, ${ratio.method}`,
    reason,
  };
}

function judge(ratio: Estimate, band: Band): VerdictWord {
  if (ratio.lower === null || ratio.upper === null) return 'cannot be computed';
  if (insideBand(ratio, band)) return 'no gap that matters';
  return ratio.upper < band.low || ratio.lower > band.high ? 'gap' : 'not settled';
}
