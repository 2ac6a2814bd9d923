// One-number summaries of the rates of many groups, each answering a different question.
import type { Answer } from '../estimate.ts';
import { attributableFraction, disparityFromBest, disparityFromMean } from './best-group-indices.ts';
import { meanLogDeviation, theilIndex } from './entropy-indices.ts';
import type { RatedGroup } from './rated-groups.ts';
import { ratedGroups } from './rated-groups.ts';
import {
  betweenGroupVariance,
  giniCoefficient,
  largest,
  meanDeviation,
  rangeDifference,
  rangeRatio,
  smallest,
} from './spread-indices.ts';

/** Sizes of rates, in their unit; groups without people are left out. A field without a value is null. */
export interface InequalitySummary extends Answer {
  mean: number;
  rangeDifference: number;
  rangeRatio: number | null;
  meanDeviation: number;
  betweenGroupVariance: number;
  gini: number | null;
  theil: number | null;
  meanLogDeviation: number | null;
  /** Percentages. */
  indexOfDisparityFromBest: number | null;
  indexOfDisparityFromMean: number | null;
  /** From 0 to 1 when a lower rate is better: the share of events above the best group's rate. */
  attributableFraction: number | null;
}

export interface InequalityOptions {
  /** False when left out: the lowest rate is the best one. */
  higherIsBetter?: boolean;
}

const METHOD = 'Summaries of inequality between groups';

/** @throws ImpossibleInput for fewer than two groups with people, or rates that cannot be. */
export function inequalitySummary(
  groups: readonly RatedGroup[],
  options: InequalityOptions = {},
): InequalitySummary {
  const rated = ratedGroups(groups);
  const best = options.higherIsBetter ? largest(rated.rates) : smallest(rated.rates);
  const sizes = {
    mean: rated.mean,
    rangeDifference: rangeDifference(rated),
    meanDeviation: meanDeviation(rated),
    betweenGroupVariance: betweenGroupVariance(rated),
    method: METHOD,
  };
  if (rated.mean === 0) return { ...NO_RELATIVES, ...sizes, reason: ALL_ZERO };
  return {
    ...sizes,
    rangeRatio: rangeRatio(rated),
    gini: giniCoefficient(rated),
    theil: theilIndex(rated),
    meanLogDeviation: meanLogDeviation(rated),
    indexOfDisparityFromBest: disparityFromBest(rated, best),
    indexOfDisparityFromMean: disparityFromMean(rated),
    attributableFraction: attributableFraction(rated, best),
    reason: rated.rates.includes(0) ? A_ZERO : null,
  };
}

const NO_RELATIVES = {
  rangeRatio: null,
  gini: null,
  theil: null,
  meanLogDeviation: null,
  indexOfDisparityFromBest: null,
  indexOfDisparityFromMean: null,
  attributableFraction: null,
};
const ALL_ZERO = 'Every rate is 0, so there is nothing to compare them with.';
const A_ZERO =
  'A group has a rate of 0, where the mean logarithmic deviation does not exist (nor a disparity from a best rate of 0); use Theil’s index.';
