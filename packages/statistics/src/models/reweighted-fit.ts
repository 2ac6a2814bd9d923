// Maximum likelihood of a generalised linear model by iteratively reweighted least squares, each step by QR.
// Source: P. McCullagh and J. A. Nelder (1989), Generalized Linear Models, section 2.5; starts as R's glm.
import { leastSquares } from '../numeric/least-squares.ts';

/** What makes a model Poisson, negative binomial or logistic. */
export interface ModelFamily {
  /** A first guess of the mean of a row. */
  start(outcome: number, size: number): number;
  link(mean: number): number;
  mean(linear: number): number;
  /** Variance of one trial at a mean. */
  variance(mean: number): number;
  /** How fast the mean moves with the linear predictor. */
  slope(mean: number): number;
  /** Twice the log-likelihood that a row falls short of a perfect fit. */
  deviance(outcome: number, mean: number, size: number): number;
}

/** Outcomes with a column for each coefficient; `outcomes` are shares of `sizes` where a row is many trials. */
export interface ModelRows {
  columns: readonly Float64Array[];
  outcomes: Float64Array;
  sizes: Float64Array;
  offsets: Float64Array;
}

export interface ReweightedFit {
  coefficients: number[];
  /** Inverse of the expected information: the covariance when the model's own variance is right. */
  inverseInformation: number[][];
  means: Float64Array;
  /** Weight of each row in the last step. */
  weights: Float64Array;
  deviance: number;
  iterations: number;
}

/** Why a model has no fit: a column that adds nothing, or steps that never settle. */
export type NoFit = { aliased: number } | { unsettled: true };

const MOST_STEPS = 100;

/** Steps until the deviance moves by less than `enough` of itself. */
export function reweightedFit(rows: ModelRows, family: ModelFamily, enough: number): ReweightedFit | NoFit {
  const { outcomes, sizes } = rows;
  let means: Float64Array = outcomes.map((outcome, i) => family.start(outcome, sizes[i]!));
  let linear: Float64Array = means.map((mean) => family.link(mean));
  let deviance = totalDeviance(rows, means, family);
  for (let iterations = 1; iterations <= MOST_STEPS; iterations += 1) {
    const step = leastSquaresStep(rows, family, means, linear);
    // A column that was sound at the start has lost its weight: the outcome is settled by the columns.
    if ('aliased' in step) return iterations === 1 ? step : { unsettled: true };
    const { coefficients, inverseGram, weights } = step;
    linear = linearPredictor(rows, coefficients);
    means = linear.map((value) => family.mean(value));
    const next = totalDeviance(rows, means, family);
    if (!Number.isFinite(next)) return { unsettled: true };
    const settled = Math.abs(next - deviance) / (Math.abs(next) + 0.1) < enough;
    deviance = next;
    if (settled)
      return { coefficients, inverseInformation: inverseGram, means, weights, deviance, iterations };
  }
  return { unsettled: true };
}

function leastSquaresStep(
  { columns, outcomes, sizes, offsets }: ModelRows,
  family: ModelFamily,
  means: Float64Array,
  linear: Float64Array,
) {
  const weights = means.map((mean, i) => (sizes[i]! * family.slope(mean) ** 2) / family.variance(mean));
  const roots = weights.map(Math.sqrt);
  const working = outcomes.map(
    (outcome, i) => roots[i]! * (linear[i]! - offsets[i]! + (outcome - means[i]!) / family.slope(means[i]!)),
  );
  const scaled = columns.map((column) => column.map((value, i) => value * roots[i]!));
  const fit = leastSquares(scaled, working);
  return 'aliased' in fit ? fit : { ...fit, weights };
}

export function linearPredictor(
  { columns, offsets }: ModelRows,
  coefficients: readonly number[],
): Float64Array {
  const linear = Float64Array.from(offsets);
  columns.forEach((column, k) => {
    for (let i = 0; i < linear.length; i += 1) linear[i] = linear[i]! + column[i]! * coefficients[k]!;
  });
  return linear;
}

function totalDeviance({ outcomes, sizes }: ModelRows, means: Float64Array, family: ModelFamily): number {
  let sum = 0;
  for (let i = 0; i < means.length; i += 1) sum += family.deviance(outcomes[i]!, means[i]!, sizes[i]!);
  return sum;
}
