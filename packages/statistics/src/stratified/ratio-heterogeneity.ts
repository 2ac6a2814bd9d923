// Whether the ratios of several strata agree, on the log scale.
import type { ConfidenceOption } from '../estimate.ts';
import { crudeRiskRatio } from '../ratios/proportion-pair.ts';
import { logRiskRatioError } from '../ratios/katz-risk-ratio.ts';
import type { Effect, Heterogeneity } from './heterogeneity.ts';
import { heterogeneity } from './heterogeneity.ts';
import type { ProportionStratum, RateStratum } from './stratum.ts';
import { comparableRateStrata, comparableStrata } from './stratum.ts';

/** Heterogeneity of ratios: `estimate` and limits are ratios. */
export interface RatioHeterogeneity extends Heterogeneity {
  /** Strata whose log ratio does not exist (nobody, or no events in a group): they are not counted. */
  leftOut: number;
}

export function riskRatioHeterogeneity(
  strata: readonly ProportionStratum[],
  options: ConfidenceOption = {},
): RatioHeterogeneity {
  const effects = comparableStrata(strata).map((pair) => ({
    value: Math.log(crudeRiskRatio(pair)),
    standardError: logRiskRatioError(pair),
  }));
  return ofLogRatios(effects, strata.length, options);
}

export function rateRatioHeterogeneity(
  strata: readonly RateStratum[],
  options: ConfidenceOption = {},
): RatioHeterogeneity {
  const effects = comparableRateStrata(strata).map(({ group, reference }) => ({
    value: Math.log(group.events / group.exposure) - Math.log(reference.events / reference.exposure),
    standardError: Math.sqrt(1 / group.events + 1 / reference.events),
  }));
  return ofLogRatios(effects, strata.length, options);
}

function ofLogRatios(effects: Effect[], strata: number, options: ConfidenceOption): RatioHeterogeneity {
  const usable = effects.filter(
    ({ value, standardError }) => Number.isFinite(value) && standardError > 0 && standardError < Infinity,
  );
  const answer = heterogeneity(usable, options);
  const ratio = (log: number | null): number | null => (log === null ? null : Math.exp(log));
  const [estimate, lower, upper] = [ratio(answer.estimate), ratio(answer.lower), ratio(answer.upper)];
  return { ...answer, estimate, lower, upper, leftOut: strata - usable.length };
}
