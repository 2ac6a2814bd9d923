// The ratio of two rates with place, age and period taken into account, beside the crude one.
// Source: G. Zou (2004), American Journal of Epidemiology 159:702, for robust errors with a Poisson model.
import type { Answer, ConfidenceOption, Estimate } from '../estimate.ts';
import { refuse, requireList } from '../input.ts';
import { rateRatio } from '../ratios/rate-ratio.ts';
import type { RateRatio } from '../ratios/rate-ratio.ts';
import { simpsonWarning } from '../stratified/simpson-warning.ts';
import type { CountData } from './count-data.ts';
import type { Predictor } from './design.ts';
import type { FittedModel } from './fitted-model.ts';
import { poissonModel } from './poisson-model.ts';

export interface AdjustedRows {
  counts: readonly number[];
  exposures: readonly number[];
  /** The group of each row. */
  groups: readonly string[];
  /** What to adjust for: only what the decision itself does not produce. */
  adjustFor: readonly Predictor[];
}

export interface GroupAgainst {
  group: string;
  reference: string;
}

export interface AdjustedRateRatio extends Answer {
  /** Without adjustment, by mid-P. */
  crude: RateRatio;
  adjusted: Estimate;
  /** When the two differ by more than 10%, or in direction. */
  warning: string | null;
  model: FittedModel;
}

const METHOD = 'Poisson model with offset, robust errors (HC0), beside the crude ratio';

/** All groups are in the model; the ratio is of `group` to `reference`. The adjusted one is null where the model is withheld. */
export function adjustedRateRatio(
  rows: AdjustedRows,
  against: GroupAgainst,
  options: ConfidenceOption = {},
): AdjustedRateRatio {
  const { counts, exposures, groups, adjustFor } = rows;
  requireList(groups, 'The groups');
  requireList(adjustFor, 'What is adjusted for');
  if (!groups.includes(against.group)) refuse(`No row is of the group "${against.group}".`);
  const compared = { name: 'group ', categories: groups, reference: against.reference };
  const data: CountData = { counts, exposures, predictors: [compared, ...adjustFor] };
  const model = poissonModel(data, { ...options, errors: 'robust' });
  const total = (name: string) => ({
    events: sumWhere(counts, groups, name),
    exposure: sumWhere(exposures, groups, name),
  });
  const crude = rateRatio(total(against.group), total(against.reference), options);
  const found = model.coefficients.find(({ name }) => name === `group ${against.group}`);
  const { confidence, reason } = model;
  const limits = {
    estimate: found?.ratio ?? null,
    lower: found?.ratioLower ?? null,
    upper: found?.ratioUpper ?? null,
  };
  const adjusted = { ...limits, confidence, method: model.method, reason };
  return {
    crude,
    adjusted,
    warning: simpsonWarning(crude.estimate, adjusted.estimate),
    model,
    method: METHOD,
    reason,
  };
}

function sumWhere(values: readonly number[], groups: readonly string[], name: string): number {
  return values.reduce((sum, value, i) => (groups[i] === name ? sum + value : sum), 0);
}
