// A logistic model in which every stratum has its own normal deviation from the fixed part: maximum Laplace likelihood.
// Source: D. Bates et al. (2015), Fitting linear mixed-effects models using lme4, J. Stat. Software 67:1 (glmer, nAGQ = 1).
import type { ProportionGroup } from '../estimate.ts';
import { brent } from '../numeric/brent.ts';
import { leastSquares } from '../numeric/least-squares.ts';
import type { StratumLikelihood } from './stratum-likelihood.ts';
import { stratumLikelihood } from './stratum-likelihood.ts';

/** Strata and, for each fixed coefficient, its column over them. */
export interface MixedRows {
  strata: readonly ProportionGroup[];
  columns: readonly Float64Array[];
}

export interface MixedFit {
  coefficients: number[];
  /** Variance of the deviations between strata, on the scale of log odds; 0 is a singular fit. */
  variance: number;
  logLikelihood: number;
  /** Fixed log odds of each stratum. */
  fixed: Float64Array;
  strata: StratumLikelihood[];
}

interface FixedFit {
  coefficients: number[];
  fixed: Float64Array;
  strata: StratumLikelihood[];
  logLikelihood: number;
}

const SPREADS = [0, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4];
const MOST_STEPS = 200;

/** Why there is no fit: a column that others make up, or strata so much all or none that no spread is too large. */
export type NoMixedFit = 'aliased' | 'unbounded';

/** The fit of largest likelihood over all spreads. */
export function mixedLogisticModel(rows: MixedRows): MixedFit | NoMixedFit {
  let last = fixedFit(rows, 0, null);
  if (last === null) return 'aliased';
  const slopeAt = (spread: number): number => {
    const fit = fixedFit(rows, spread, last);
    if (fit === null) return Number.NaN;
    last = fit;
    return sum(fit.strata, (stratum) => stratum.varianceSlope);
  };
  const slopes = SPREADS.map(slopeAt);
  const peaks = slopes[0]! <= 0 ? [0] : [];
  slopes.forEach((slope, i) => {
    if (slope > 0 && slopes[i + 1]! <= 0) peaks.push(brent(slopeAt, SPREADS[i]!, SPREADS[i + 1]!));
  });
  const fits = peaks.flatMap((spread) => {
    const fit = fixedFit(rows, spread, last);
    return fit === null ? [] : [{ ...fit, variance: spread * spread }];
  });
  return fits.sort((one, other) => other.logLikelihood - one.logLikelihood)[0] ?? 'unbounded';
}

/** The best coefficients at a spread: Newton steps with the curvature of each stratum, halved until they climb. */
function fixedFit(rows: MixedRows, spread: number, from: FixedFit | null): FixedFit | null {
  let current = evaluate(rows, from?.coefficients ?? rows.columns.map(() => 0), spread);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const direction = ascent(rows, current);
    if (direction === null) return null;
    const largest = Math.max(...direction.map(Math.abs));
    const next = climb(rows, current, direction, spread);
    if (next === null || largest < 1e-12) return current;
    current = next;
  }
  return null;
}

function climb(
  rows: MixedRows,
  current: FixedFit,
  direction: readonly number[],
  spread: number,
): FixedFit | null {
  for (let part = 1; part > 1e-8; part /= 2) {
    const coefficients = current.coefficients.map((value, k) => value + part * direction[k]!);
    const next = evaluate(rows, coefficients, spread);
    if (next.logLikelihood >= current.logLikelihood - 1e-13 * Math.abs(current.logLikelihood)) return next;
  }
  return null;
}

/** Solves (XᵀWX) step = Xᵀ slope as a least squares problem. */
function ascent({ columns }: MixedRows, { strata }: FixedFit): number[] | null {
  const roots = strata.map(({ curvature }) => Math.sqrt(curvature));
  const scaled = columns.map((column) => column.map((value, i) => value * roots[i]!));
  const target = Float64Array.from(strata, ({ slope }, i) => (roots[i] === 0 ? 0 : slope / roots[i]!));
  const fit = leastSquares(scaled, target);
  return 'aliased' in fit ? null : [...fit.coefficients];
}

function evaluate({ strata, columns }: MixedRows, coefficients: readonly number[], spread: number): FixedFit {
  const fixed = new Float64Array(strata.length);
  columns.forEach((column, k) =>
    column.forEach((value, i) => (fixed[i] = fixed[i]! + value * coefficients[k]!)),
  );
  const likelihoods = strata.map((stratum, i) => stratumLikelihood(stratum, fixed[i]!, spread));
  const logLikelihood = sum(likelihoods, (stratum) => stratum.logLikelihood);
  return { coefficients: [...coefficients], fixed, strata: likelihoods, logLikelihood };
}

function sum<T>(values: readonly T[], part: (value: T) => number): number {
  return values.reduce((total, value) => total + part(value), 0);
}
