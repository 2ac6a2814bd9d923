// The normal distribution: tails from the incomplete gamma function, quantile by Wichura's AS 241 (1988).
import { gammaLower, gammaUpper } from './incomplete-gamma.ts';

/** P(Z > z), accurate far into the tail. */
export function normalAbove(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  if (z === Infinity) return 0;
  if (z === -Infinity) return 1;
  const half = (z * z) / 2;
  return z >= 0 ? gammaUpper(0.5, half) / 2 : 0.5 + gammaLower(0.5, half) / 2;
}

/** P(Z ≤ z). */
export function normalBelow(z: number): number {
  return normalAbove(-z);
}

/** Two-sided p value of a z score. */
export function twoSidedP(z: number): number {
  return Math.min(1, 2 * normalAbove(Math.abs(z)));
}

/** z with P(Z > z) = tail, for 0 < tail < 1. */
export function normalQuantileAbove(tail: number): number {
  const q = 0.5 - tail;
  if (Math.abs(q) <= 0.425) return q * rational(0.180625 - q * q, CENTRE_TOP, CENTRE_BOTTOM);
  const r = Math.sqrt(-Math.log(q < 0 ? 1 - tail : tail));
  const size = r <= 5 ? rational(r - 1.6, MIDDLE_TOP, MIDDLE_BOTTOM) : rational(r - 5, FAR_TOP, FAR_BOTTOM);
  return q < 0 ? -size : size;
}

/** The z of a two-sided confidence level: 1.959964 for 0.95. */
export function zOf(confidence: number): number {
  return normalQuantileAbove((1 - confidence) / 2);
}

function rational(x: number, top: readonly number[], bottom: readonly number[]): number {
  return polynomial(x, top) / polynomial(x, bottom);
}

function polynomial(x: number, coefficients: readonly number[]): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

const CENTRE_TOP = [
  3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
  45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
];
const CENTRE_BOTTOM = [
  1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867,
  39307.89580009271061, 28729.085735721942674, 5226.495278852854561,
];
const MIDDLE_TOP = [
  1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
  1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
];
const MIDDLE_BOTTOM = [
  1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
  0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
];
const FAR_TOP = [
  6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
  0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
];
const FAR_BOTTOM = [
  1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
  1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
];
