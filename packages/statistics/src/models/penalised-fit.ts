// Maximum of Firth's penalised likelihood of a logistic model, with some coefficient held fast if need be.
// Source: D. Firth (1993), Bias reduction of maximum likelihood estimates, Biometrika 80:27.
import { inverted } from '../numeric/positive-definite.ts';
import { BINOMIAL } from './model-families.ts';
import { linearPredictor } from './reweighted-fit.ts';
import type { ModelRows } from './reweighted-fit.ts';

export interface PenalisedFit {
  coefficients: number[];
  inverseInformation: number[][];
  /** ln likelihood + ½ ln |information|, without the constant. */
  logLikelihood: number;
}

const MOST_STEPS = 500;
const SETTLED = 1e-10;
const LONGEST_STEP = 3;

/** From `start`, moving every coefficient but the one held fast; null when the information is singular or steps do not end. */
export function penalisedFit(
  rows: ModelRows,
  start: readonly number[],
  held: number | null = null,
): PenalisedFit | null {
  let here = evaluate(rows, start);
  for (let step = 0; step < MOST_STEPS && here !== null; step += 1) {
    const move = moveOf(here, held);
    if (Math.max(...move.map(Math.abs)) < SETTLED) return here;
    here = uphill(rows, here, move);
  }
  return null;
}

type Evaluated = PenalisedFit & { slopes: number[]; information: number[][] };

function evaluate(rows: ModelRows, coefficients: readonly number[]): Evaluated | null {
  const { columns, outcomes, sizes } = rows;
  const means = linearPredictor(rows, coefficients).map((value) => BINOMIAL.mean(value));
  const weights = means.map((mean, i) => sizes[i]! * mean * (1 - mean));
  const information = columns.map(() => columns.map(() => 0));
  columns.forEach((one, j) => {
    for (let k = 0; k <= j; k += 1)
      information[j]![k] = information[k]![j] = weightedProduct(one, columns[k]!, weights);
  });
  const result = inverted(information);
  if (result === null) return null;
  const { inverse, logDeterminant } = result;
  const slopes = columns.map(() => 0);
  let deviance = 0;
  const row = new Float64Array(columns.length);
  means.forEach((mean, i) => {
    for (let k = 0; k < row.length; k += 1) row[k] = columns[k]![i]!;
    const leverage = weights[i]! * quadratic(row, inverse);
    const residual = sizes[i]! * (outcomes[i]! - mean) + leverage * (0.5 - mean);
    for (let k = 0; k < row.length; k += 1) slopes[k] = slopes[k]! + row[k]! * residual;
    deviance += BINOMIAL.deviance(outcomes[i]!, mean, sizes[i]!);
  });
  const logLikelihood = (logDeterminant - deviance) / 2;
  return { coefficients: [...coefficients], inverseInformation: inverse, logLikelihood, slopes, information };
}

/** The Newton step of the coefficients that are free. */
function moveOf({ slopes, information }: Evaluated, held: number | null): number[] {
  const free = slopes.flatMap((_, k) => (k === held ? [] : [k]));
  const result = inverted(free.map((j) => free.map((k) => information[j]![k]!)));
  const move = slopes.map(() => 0);
  free.forEach((j, a) => {
    move[j] = result === null ? 0 : free.reduce((sum, k, b) => sum + result.inverse[a]![b]! * slopes[k]!, 0);
  });
  const longest = Math.max(...move.map(Math.abs));
  return longest <= LONGEST_STEP ? move : move.map((value) => (value * LONGEST_STEP) / longest);
}

/** The step, halved until it does not lead down. */
function uphill(rows: ModelRows, here: Evaluated, move: readonly number[]): Evaluated | null {
  for (let share = 1; share > 1e-10; share /= 2) {
    const next = evaluate(
      rows,
      here.coefficients.map((value, k) => value + share * move[k]!),
    );
    if (next !== null && next.logLikelihood >= here.logLikelihood - 1e-12 * Math.abs(here.logLikelihood))
      return next;
  }
  return null;
}

function weightedProduct(one: Float64Array, other: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) sum += one[i]! * other[i]! * weights[i]!;
  return sum;
}

function quadratic(row: Float64Array, matrix: readonly (readonly number[])[]): number {
  let sum = 0;
  for (let j = 0; j < row.length; j += 1) {
    if (row[j] === 0) continue;
    let inner = 0;
    for (let k = 0; k < row.length; k += 1) inner += row[k]! * matrix[j]![k]!;
    sum += row[j]! * inner;
  }
  return sum;
}
