// How much more units differ than chance allows: the dispersion φ and the variance between units τ².
// Source: D. J. Spiegelhalter (2005), Handling over-dispersion of performance indicators, Qual Saf Health Care 14:347.
import { refuse, requireList, requireNumber, requirePositive } from '../input.ts';
import { sampleQuantile } from '../numeric/sample-quantile.ts';

/** A unit's distance from its target in standard errors, and that standard error. */
export interface Deviation {
  z: number;
  standardError: number;
}

export interface Overdispersion {
  /** z scores with the extremes pulled in, in the order of the units. */
  winsorised: number[];
  /** Mean square of them: about 1 when chance explains everything. */
  phi: number;
  /** Variance between units on the scale of the standard errors; 0 when φ is no more than chance. */
  tauSquared: number;
}

/** Share of units pulled in at each end when none is asked for. */
export const DEFAULT_TRIM = 0.1;

/** φ and τ² of at least two units, both finite. @throws ImpossibleInput for fewer, or for a trim outside 0 to 0.5. */
export function overdispersion(deviations: readonly Deviation[], trim = DEFAULT_TRIM): Overdispersion {
  requireList(deviations, 'The units');
  if (deviations.length < 2) refuse('Overdispersion needs at least two units.');
  if (!(trim >= 0 && trim < 0.5)) refuse(`The share to pull in must be from 0 to below 0.5, and is ${trim}.`);
  deviations.forEach(({ z, standardError }, i) => {
    requireNumber(z, `The z score of unit ${i + 1}`);
    requirePositive(standardError, `The standard error of unit ${i + 1}`);
  });
  const scores = deviations.map(({ z }) => z);
  const [low, high] = [sampleQuantile(scores, trim), sampleQuantile(scores, 1 - trim)];
  const winsorised = scores.map((z) => Math.min(high, Math.max(low, z)));
  const phi = winsorised.reduce((sum, z) => sum + z * z, 0) / winsorised.length;
  return { winsorised, phi, tauSquared: betweenUnits(deviations, phi) };
}

function betweenUnits(deviations: readonly Deviation[], phi: number): number {
  const weights = deviations.map(({ standardError }) => standardError ** -2);
  const weight = weights.reduce((sum, one) => sum + one, 0);
  const squares = weights.reduce((sum, one) => sum + one * one, 0);
  const units = deviations.length;
  return Math.max(0, (units * phi - (units - 1)) / (weight - squares / weight));
}
