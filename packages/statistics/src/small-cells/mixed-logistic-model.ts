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

/** Where the slope is looked at, beside 0, before a peak is looked for between two of them. */
const SPREADS = [0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4];
const MOST_STEPS = 200;
/** Log-likelihood still to be gained when steps end, and when no step climbs any more. */
const SETTLED = 1e-20;
const NEARLY = 1e-9;

/** Why there is no fit: a column that others make up, or strata so much all or none that no spread is too large. */
export type NoMixedFit = 'aliased' | 'unbounded';

/** The fit of largest likelihood over all spreads. */
export function mixedLogisticModel(rows: MixedRows): MixedFit | NoMixedFit {
  const smallest = fixedFit(rows, 0, null);
  if (smallest === null) return 'aliased';
  const grid: Point[] = [{ spread: 0, fit: smallest }];
  for (const spread of SPREADS) {
    const fit = fixedFit(rows, spread, grid.at(-1)!.fit);
    if (fit !== null) grid.push({ spread, fit });
  }
  const peaks = varianceSlope(smallest) <= 0 ? [grid[0]!] : [];
  grid.forEach((from, i) => {
    const to = grid[i + 1];
    if (to && varianceSlope(from.fit) > 0 && varianceSlope(to.fit) <= 0)
      peaks.push(...peakBetween(rows, from, to));
  });
  const best = peaks.sort((one, other) => other.fit.logLikelihood - one.fit.logLikelihood)[0];
  return best === undefined ? 'unbounded' : { ...best.fit, variance: best.spread ** 2 };
}

interface Point {
  spread: number;
  fit: FixedFit;
}

function varianceSlope({ strata }: FixedFit): number {
  return sum(strata, (stratum) => stratum.varianceSlope);
}

/** Where the likelihood stops rising with the spread; none when the coefficients do not settle there. */
function peakBetween(rows: MixedRows, from: Point, to: Point): Point[] {
  const slopeAt = (spread: number): number => {
    if (spread === to.spread) return varianceSlope(to.fit);
    const fit = spread === from.spread ? from.fit : fixedFit(rows, spread, from.fit);
    return fit === null ? Number.NaN : varianceSlope(fit);
  };
  const spread = brent(slopeAt, from.spread, to.spread);
  const fit = fixedFit(rows, spread, from.fit);
  return fit === null ? [] : [{ spread, fit }];
}

/** The best coefficients at a spread, by Newton steps halved until they climb; null when they do not settle. */
function fixedFit(rows: MixedRows, spread: number, from: FixedFit | null): FixedFit | null {
  let current = evaluate(rows, from?.coefficients ?? rows.columns.map(() => 0), spread);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const direction = ascent(rows, current);
    if (direction === null) return null;
    const slopes = rows.columns.map((column) => sum(current.strata, ({ slope }, i) => slope * column[i]!));
    const promised = slopes.reduce((total, slope, k) => total + (slope * direction[k]!) / 2, 0);
    const next = climb(rows, current, direction, spread);
    if (next === null || promised < SETTLED) return promised < NEARLY ? (next ?? current) : null;
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
  for (let part = 1; part > 1e-10; part /= 2) {
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

function sum<T>(values: readonly T[], part: (value: T, i: number) => number): number {
  return values.reduce((total, value, i) => total + part(value, i), 0);
}
