// Quantiles of a sample by the definitions that statistical programs number from 1 to 9.
// Source: R. J. Hyndman and Y. Fan (1996), Sample quantiles in statistical packages, American Statistician 50:361.
import { refuse, requireChoice, requireList, requireProbability } from '../input.ts';

export type QuantileType = 1 | 2 | 6 | 7 | 8;

/** Rounding in n × share that is not to push a whole number past itself (as R forgives it). */
const FUZZ = 4 * 2.220446049250313e-16;

/** Where in the sorted sample (1 is the first) each continuous definition looks. */
const POSITIONS: Record<6 | 7 | 8, (n: number, share: number) => number> = {
  6: (n, share) => (n + 1) * share,
  7: (n, share) => 1 + (n - 1) * share,
  8: (n, share) => 1 / 3 + (n + 1 / 3) * share,
};

/**
 * The value below which `share` (0 to 1) of a sample lies. Type 7 is R's and Excel's default, 2 averages at steps, 1
 * only answers values of the sample.
 * @throws ImpossibleInput for an empty sample, a value that is no number or a share outside 0 to 1.
 */
export function sampleQuantile(values: readonly number[], share: number, type: QuantileType = 7): number {
  requireProbability(share, 'The share below the quantile');
  requireList(values, 'The values');
  requireChoice(type, [1, 2, 6, 7, 8], 'The type of the quantile');
  if (values.length === 0) refuse('A quantile needs at least one value.');
  values.forEach((value, index) => {
    if (!Number.isFinite(value)) refuse(`Value ${index + 1} must be a number, and is ${value}.`);
  });
  return sortedQuantile(Float64Array.from(values).sort(), share, type);
}

/** The same of a sample that is sorted already. */
export function sortedQuantile(sorted: ArrayLike<number>, share: number, type: QuantileType = 7): number {
  const n = sorted.length;
  if (type === 1 || type === 2) return stepQuantile(sorted, n * share, type);
  const position = POSITIONS[type](n, share);
  const whole = Math.floor(position + FUZZ);
  const part = Math.abs(position - whole) < FUZZ ? 0 : position - whole;
  const [low, high] = [at(sorted, whole), at(sorted, whole + 1)];
  const between = high - low < Infinity ? low + part * (high - low) : low * (1 - part) + high * part;
  return Math.min(high, between);
}

function stepQuantile(sorted: ArrayLike<number>, position: number, type: 1 | 2): number {
  const whole = Math.floor(position + FUZZ);
  const between = position > whole + FUZZ;
  if (between) return at(sorted, whole + 1);
  return type === 1 ? at(sorted, whole) : (at(sorted, whole) + at(sorted, whole + 1)) / 2;
}

function at(sorted: ArrayLike<number>, position: number): number {
  return sorted[Math.min(Math.max(position, 1), sorted.length) - 1]!;
}
