// One multilevel model of crossed strata: how much of all variation lies between strata, and each stratum drawn towards its fit.
// Source: C. R. Evans et al. (2018), A multilevel approach to modeling health inequalities, Soc. Sci. Med. 203:64; J. Merlo (2018), SSM Pop. Health 4:74.
import type { Answer, ProportionGroup } from '../estimate.ts';
import { chanceOfLogOdds } from '../numeric/binomial-distribution.ts';
import { normalQuantileAbove } from '../numeric/normal-distribution.ts';
import type { MixedFit, NoMixedFit } from './mixed-logistic-model.ts';
import { mixedLogisticModel } from './mixed-logistic-model.ts';

/** A column of the model with its name: `(Intercept)`, or a characteristic and a category of it. */
export interface NamedColumn {
  name: string;
  values: Float64Array;
}

/** All null when the model has no fit. */
export interface MaihdaModel extends Answer {
  /** In log odds; the reference categories are those of the first stratum. */
  coefficients: { name: string; estimate: number }[];
  /** Variance between strata, in log odds. */
  stratumVariance: number | null;
  /** Share of all variation in the propensity that lies between strata: σ² ÷ (σ² + π²/3). */
  variancePartition: number | null;
  /** The odds ratio, in the median, of two people of different strata, the worse off ÷ the better off: 1 when strata are alike. */
  medianOddsRatio: number | null;
  logLikelihood: number | null;
  /** The strata differ by no more than chance from the fixed part: their variance is put at 0. */
  singular: boolean | null;
  /** In the order given; empty when there is no fit. */
  strata: StratumFit[];
}

export interface StratumFit {
  /** Share by the fixed part alone. */
  fixedShare: number;
  /** Share by the fixed part and what this stratum adds to it. */
  shrunken: number;
  /** Limits of the shrunken share with the fixed part taken as known; null for a singular fit. */
  lower: number | null;
  upper: number | null;
  /** What this stratum adds to the fixed part, in log odds. */
  deviation: number;
}

const METHOD = 'Logistic model with a random intercept for each stratum, Laplace approximation';
const LOGISTIC_VARIANCE = Math.PI ** 2 / 3;
const UPPER_QUARTILE = /* @__PURE__ */ normalQuantileAbove(0.25);

export function maihdaModel(
  strata: readonly ProportionGroup[],
  columns: readonly NamedColumn[],
  z: number,
): MaihdaModel {
  const fit = mixedLogisticModel({ strata, columns: columns.map(({ values }) => values) });
  if (typeof fit === 'string') return withheldModel(WHY_NO_FIT[fit]);
  const { variance, logLikelihood } = fit;
  return {
    coefficients: columns.map(({ name }, k) => ({ name, estimate: fit.coefficients[k]! })),
    stratumVariance: variance,
    variancePartition: variance / (variance + LOGISTIC_VARIANCE),
    medianOddsRatio: Math.exp(Math.sqrt(2 * variance) * UPPER_QUARTILE),
    logLikelihood,
    singular: variance === 0,
    strata: fit.strata.map((_, i) => stratumFit(fit, i, z)),
    method: METHOD,
    reason: null,
  };
}

export function withheldModel(reason: string): MaihdaModel {
  return { ...NOTHING, coefficients: [], strata: [], method: METHOD, reason };
}

function stratumFit({ fixed, strata, variance }: MixedFit, i: number, z: number): StratumFit {
  const { deviation, deviationError } = strata[i]!;
  const share = (logOdds: number): number => chanceOfLogOdds(logOdds).p;
  const centre = fixed[i]! + deviation;
  return {
    fixedShare: share(fixed[i]!),
    shrunken: share(centre),
    lower: variance === 0 ? null : share(centre - z * deviationError),
    upper: variance === 0 ? null : share(centre + z * deviationError),
    deviation,
  };
}

const NOTHING = {
  stratumVariance: null,
  variancePartition: null,
  medianOddsRatio: null,
  logLikelihood: null,
  singular: null,
};
const WHY_NO_FIT: Record<NoMixedFit, string> = {
  aliased:
    'One characteristic is made up of others, or settles the outcome, so their effects cannot be told apart.',
  unbounded:
    'Nearly every combination has the outcome in all of its people or in none, so the variance between them cannot be told.',
};
