// A funnel of observed ÷ expected over many units, with overdispersion measured where a count of zero is finite.
// Source: D. J. Spiegelhalter (2005), Qual Saf Health Care 14:347; square-root scale, limits squared back.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { Answer, ConfidenceOption, Interval } from '../estimate.ts';
import { requireCount, requireExpected, requireList, requireNotNegative, requireShare } from '../input.ts';
import { zOf } from '../numeric/normal-distribution.ts';
import { DEFAULT_TRIM, overdispersion } from './overdispersion.ts';

export interface CountUnit {
  observed: number;
  /** Above 0. */
  expected: number;
}

export interface FunnelOfCounts extends Answer {
  phi: number | null;
  tauSquared: number | null;
  /** In the order they were given. */
  units: { ratio: number; z: number; winsorisedZ: number | null }[];
}

export interface FunnelOptions {
  /** Share of units pulled in at each end before φ is taken; 0.1 when left out. */
  trim?: number;
}

const METHOD = 'Funnel of counts on the square-root scale, additive overdispersion';

/** Every unit's ratio and z score, with φ and τ². Fewer than two units: no φ or τ². */
export function funnelOfCounts(units: readonly CountUnit[], options: FunnelOptions = {}): FunnelOfCounts {
  requireList(units, 'The units');
  units.forEach(({ observed, expected }, i) => {
    requireCount(observed, `The observed count of unit ${i + 1}`);
    requireExpected(expected, `The expected count of unit ${i + 1}`);
  });
  const deviations = units.map(({ observed, expected }) => {
    const standardError = 0.5 / Math.sqrt(expected);
    return { z: (Math.sqrt(observed / expected) - 1) / standardError, standardError };
  });
  const over = units.length < 2 ? null : overdispersion(deviations, options.trim ?? DEFAULT_TRIM);
  return {
    phi: over?.phi ?? null,
    tauSquared: over?.tauSquared ?? null,
    units: units.map(({ observed, expected }, i) => {
      return {
        ratio: observed / expected,
        z: deviations[i]?.z ?? 0,
        winsorisedZ: over?.winsorised[i] ?? null,
      };
    }),
    method: METHOD,
    reason: over === null ? 'One unit alone cannot show how much units differ.' : null,
  };
}

/** Limits of observed ÷ expected around 1 for a unit with this many expected, widened by τ² (0 for chance alone). */
export function funnelOfCountsLimits(
  expected: number,
  tauSquared: number,
  options: ConfidenceOption = {},
): Interval {
  const { confidence = DEFAULT_CONFIDENCE } = options;
  requireExpected(expected, 'The expected count');
  requireNotNegative(tauSquared, 'The variance between units');
  requireShare(confidence, 'The confidence level');
  const reach = zOf(confidence) * Math.sqrt(1 / (4 * expected) + tauSquared);
  const [lower, upper] = [Math.max(0, 1 - reach) ** 2, (1 + reach) ** 2];
  return { lower, upper, confidence, method: METHOD, reason: null };
}
