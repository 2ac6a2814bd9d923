// g-computation: what share of everybody would have the outcome if all were of one group, and if all were of the other.
// Source: J. M. Robins (1986), Mathematical Modelling 7:1393; delta method as in A. R. Localio and others (2007), J Clin Epi 60:874.
import type { Answer, Estimate } from '../estimate.ts';
import { refuse, requireNumber } from '../input.ts';
import { zOf } from '../numeric/normal-distribution.ts';
import type { Design, Predictor } from './design.ts';
import { fittedModel } from './fitted-model.ts';
import type { FittedModel, ModelOptions } from './fitted-model.ts';
import { fitLogistic } from './logistic-model.ts';
import type { ShareData } from './logistic-model.ts';
import { BINOMIAL } from './model-families.ts';
import { linearPredictor } from './reweighted-fit.ts';
import type { ModelRows } from './reweighted-fit.ts';

/** The predictor whose two values (numbers, or categories) are set against each other. */
export interface Contrast {
  predictor: string;
  group: number | string;
  reference: number | string;
}

export interface StandardisedRisks extends Answer {
  /** Share of everybody if all were of the group, and of the reference group, each with their own other predictors. */
  risk: number | null;
  referenceRisk: number | null;
  ratio: Estimate;
  difference: Estimate;
  model: FittedModel;
}

const METHOD = 'Logistic g-computation, delta limits';

/** Adjusted shares, their ratio and difference. Everything is null where the model is withheld. */
export function standardisedRisks(
  data: ShareData,
  contrast: Contrast,
  options: ModelOptions = {},
): StandardisedRisks {
  const fitted = fitLogistic(data, options);
  if (!('fit' in fitted)) return nothing(fitted);
  const model = fittedModel(fitted);
  const at = (value: number | string): Standardised =>
    standardise(
      columnsSet(fitted.design, data.predictors, contrast.predictor, value),
      fitted.rows,
      fitted.fit.coefficients,
    );
  const [group, reference] = [at(contrast.group), at(contrast.reference)];
  const error = (weights: readonly number[]): number => quadraticRoot(weights, model.covariance);
  const logError = error(
    group.slopes.map((slope, k) => slope / group.risk - reference.slopes[k]! / reference.risk),
  );
  const gapError = error(group.slopes.map((slope, k) => slope - reference.slopes[k]!));
  const reach = zOf(model.confidence);
  const [ratio, gap] = [group.risk / reference.risk, group.risk - reference.risk];
  const named = { confidence: model.confidence, method: METHOD, reason: null };
  const factor = Math.exp(reach * logError);
  return {
    risk: group.risk,
    referenceRisk: reference.risk,
    ratio:
      group.risk > 0 && reference.risk > 0
        ? { estimate: ratio, lower: ratio / factor, upper: ratio * factor, ...named }
        : { estimate: null, lower: null, upper: null, ...named, reason: NO_RISK },
    difference: { estimate: gap, lower: gap - reach * gapError, upper: gap + reach * gapError, ...named },
    model,
    method: METHOD,
    reason: null,
  };
}

interface Standardised {
  risk: number;
  /** Derivative of the risk in each coefficient. */
  slopes: number[];
}

/** The columns of the model with one predictor set to one value in every row. */
function columnsSet(
  { names, columns }: Design,
  predictors: readonly Predictor[],
  name: string,
  value: number | string,
) {
  const predictor = predictors.find((one) => one.name === name);
  if (predictor === undefined) return refuse(`No predictor is named "${name}".`);
  const entries = entriesAt(predictor, value);
  return columns.map((column, k) => {
    const entry = entries.get(names[k]!);
    return entry === undefined ? column : new Float64Array(column.length).fill(entry);
  });
}

/** What each column of a predictor is when the predictor has this value. */
function entriesAt(predictor: Predictor, value: number | string): Map<string, number> {
  const { name } = predictor;
  if ('values' in predictor && typeof value === 'number' && Number.isFinite(value)) {
    requireNumber(value, name);
    return new Map([[name, value]]);
  }
  if ('categories' in predictor && predictor.categories.some((category) => category === value)) {
    return new Map(predictor.categories.map((level) => [`${name}${level}`, level === value ? 1 : 0]));
  }
  return refuse(
    `${name} cannot be set to ${typeof value === 'string' ? JSON.stringify(value) : String(value)}: no row has it, or it is no number.`,
  );
}

function standardise(
  columns: readonly Float64Array[],
  rows: ModelRows,
  coefficients: readonly number[],
): Standardised {
  const linear = linearPredictor({ ...rows, columns }, coefficients);
  const people = rows.sizes.reduce((sum, size) => sum + size, 0);
  const slopes = columns.map(() => 0);
  let risk = 0;
  linear.forEach((value, i) => {
    const mean = BINOMIAL.mean(value);
    risk += (rows.sizes[i]! * mean) / people;
    const weight = (rows.sizes[i]! * mean * (1 - mean)) / people;
    columns.forEach((column, k) => (slopes[k] = slopes[k]! + weight * column[i]!));
  });
  return { risk, slopes };
}

function quadraticRoot(weights: readonly number[], covariance: readonly (readonly number[])[]): number {
  const square = weights.reduce(
    (sum, one, j) => sum + weights.reduce((inner, other, k) => inner + one * other * covariance[j]![k]!, 0),
    0,
  );
  return Math.sqrt(Math.max(0, square));
}

const NO_RISK = 'The model leaves one of the groups no risk at all, so there is no ratio.';

function nothing(model: FittedModel): StandardisedRisks {
  const { confidence, reason } = model;
  const empty = { estimate: null, lower: null, upper: null, confidence, method: METHOD, reason };
  return { risk: null, referenceRisk: null, ratio: empty, difference: empty, model, method: METHOD, reason };
}
