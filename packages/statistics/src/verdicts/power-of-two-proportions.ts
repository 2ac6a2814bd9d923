// The power to tell two proportions apart, and the people needed, by the normal approximation of R's power.prop.test.
import type { Answer } from '../estimate.ts';
import { refuse, requireProbability, requireShare } from '../input.ts';
import { normalAbove, normalQuantileAbove } from '../numeric/normal-distribution.ts';

/** Two proportions from 0 to 1 and how many people are in each group (each at least 1). */
export interface TwoProportions {
  proportion: number;
  referenceProportion: number;
  total: number;
  referenceTotal: number;
}

export interface Power extends Answer {
  /** Chance that a two-sided test at `alpha` shows a difference, in the direction there is. */
  power: number | null;
  alpha: number;
}

export interface SampleSize extends Answer {
  /** People needed in each of two equal groups; a fraction, to be rounded up. */
  perGroup: number | null;
  alpha: number;
  power: number;
}

const METHOD = 'Normal approximation for two proportions';

export function powerOfTwoProportions(design: TwoProportions, options: { alpha?: number } = {}): Power {
  const { alpha = 0.05 } = options;
  const { proportion: p1, referenceProportion: p0, total: n1, referenceTotal: n0 } = design;
  requireInputs(p1, p0, alpha);
  for (const n of [n1, n0])
    if (!(n >= 1 && n < Infinity)) refuse(`Each group must have at least 1 person, and one has ${n}.`);
  const pooled = (n1 * p1 + n0 * p0) / (n1 + n0);
  const equalError = Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n0));
  const error = Math.sqrt((p1 * (1 - p1)) / n1 + (p0 * (1 - p0)) / n0);
  const needed = normalQuantileAbove(alpha / 2) * equalError;
  const power = p1 === p0 ? alpha / 2 : normalAbove((needed - Math.abs(p1 - p0)) / error);
  return { power, alpha, method: METHOD, reason: null };
}

export function sampleSizeOfTwoProportions(
  proportions: { proportion: number; referenceProportion: number },
  options: { alpha?: number; power?: number } = {},
): SampleSize {
  const { alpha = 0.05, power = 0.8 } = options;
  const { proportion: p1, referenceProportion: p0 } = proportions;
  requireInputs(p1, p0, alpha);
  requireShare(power, 'The power');
  const named = { alpha, power, method: METHOD };
  if (p1 === p0)
    return {
      perGroup: null,
      ...named,
      reason: 'The proportions are equal, so no number of people shows a difference.',
    };
  const mean = (p1 + p0) / 2;
  const reach =
    normalQuantileAbove(alpha / 2) * Math.sqrt(2 * mean * (1 - mean)) +
    normalQuantileAbove(1 - power) * Math.sqrt(p1 * (1 - p1) + p0 * (1 - p0));
  return { perGroup: (reach / (p1 - p0)) ** 2, ...named, reason: null };
}

function requireInputs(p1: number, p0: number, alpha: number): void {
  requireProbability(p1, 'The proportion of the group');
  requireProbability(p0, 'The proportion of the reference group');
  requireShare(alpha, 'The level of the test');
}
