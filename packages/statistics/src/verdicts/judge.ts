// All that is needed to speak of one ratio: the ratio, its equivalence, the verdict and the smallest visible ratio.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption, ProportionGroup, RateGroup, TestedEstimate } from '../estimate.ts';
import { refuse } from '../input.ts';
import type { RateRatio } from '../ratios/rate-ratio.ts';
import { rateRatio } from '../ratios/rate-ratio.ts';
import { riskRatio } from '../ratios/risk-ratio.ts';
import type { Band } from './band.ts';
import type { Equivalence } from './equivalence.ts';
import { rateRatioEquivalence, riskRatioEquivalence } from './equivalence.ts';
import type { VisibleRatio } from './smallest-visible-ratio.ts';
import { smallestVisibleRateRatio, smallestVisibleRiskRatio } from './smallest-visible-ratio.ts';
import type { Verdict } from './verdict.ts';
import { verdict } from './verdict.ts';

export interface JudgeOptions extends ConfidenceOption {
  /** Ratios too near 1 to matter; 0.8 to 1.25 when left out. */
  band?: Band;
  /** Chance of seeing the smallest visible ratio; 0.8 when left out. */
  power?: number;
}

export interface Judgement<Ratio extends TestedEstimate> {
  ratio: Ratio;
  equivalence: Equivalence;
  verdict: Verdict;
  smallestVisible: VisibleRatio;
}

/** Judges a ratio of rates by mid-P. The equivalence tests are at 1 − confidence each. */
export function judgeRateRatio(
  group: RateGroup,
  reference: RateGroup,
  options: JudgeOptions = {},
): Judgement<RateRatio> {
  const { confidence, equivalenceConfidence, band, alpha, power } = settings(options);
  const ratio = rateRatio(group, reference, { confidence });
  const equivalence = rateRatioEquivalence(group, reference, { confidence: equivalenceConfidence, band });
  const design = {
    exposure: group.exposure,
    referenceExposure: reference.exposure,
    referenceRate: reference.exposure === 0 ? 0 : reference.events / reference.exposure,
  };
  const smallestVisible = smallestVisibleRateRatio(design, { alpha, power });
  return { ratio, equivalence, verdict: verdict(ratio, equivalence, band), smallestVisible };
}

/** Judges a ratio of proportions by Koopman's score. */
export function judgeRiskRatio(
  group: ProportionGroup,
  reference: ProportionGroup,
  options: JudgeOptions = {},
): Judgement<TestedEstimate> {
  const { confidence, equivalenceConfidence, band, alpha, power } = settings(options);
  const ratio = riskRatio(group, reference, { confidence });
  const equivalence = riskRatioEquivalence(group, reference, { confidence: equivalenceConfidence, band });
  const design = {
    total: group.total,
    referenceTotal: reference.total,
    referenceShare: reference.total === 0 ? 0 : reference.count / reference.total,
  };
  const smallestVisible = smallestVisibleRiskRatio(design, { alpha, power });
  return { ratio, equivalence, verdict: verdict(ratio, equivalence, band), smallestVisible };
}

function settings({ confidence = DEFAULT_CONFIDENCE, band, power }: JudgeOptions) {
  if (!(confidence > 0.5 && confidence < 1)) {
    refuse(`A verdict needs a confidence level above 0.5 and below 1, and was given ${confidence}.`);
  }
  return {
    confidence,
    equivalenceConfidence: clean(2 * confidence - 1),
    band,
    alpha: clean(1 - confidence),
    power,
  };
}

/** 0.05 for 0.05000000000000004. */
function clean(value: number): number {
  return Number(value.toPrecision(15));
}
