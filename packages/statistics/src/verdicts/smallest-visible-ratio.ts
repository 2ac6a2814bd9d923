// The smallest ratio that numbers of this size could have been expected to show.
// Source: log-Wald approximation, ln ρ ÷ √(1/(E₁r₀ρ) + 1/(E₀r₀)) = z(1−α/2) + z(power).
import type { Answer } from '../estimate.ts';
import { requireNotNegative, requireShare } from '../input.ts';
import { brent } from '../numeric/brent.ts';
import { normalQuantileAbove } from '../numeric/normal-distribution.ts';

/** Exposures of both groups (people or person-years), and the rate of the reference group per 1 of exposure. */
export interface RateDesign {
  exposure: number;
  referenceExposure: number;
  referenceRate: number;
}

export interface VisibilityOptions {
  /** Two-sided level of the test; 0.05 when left out. */
  alpha?: number;
  /** Chance of seeing it; 0.8 when left out. */
  power?: number;
}

export interface VisibleRatio extends Answer {
  /** The smallest ratio above 1 that would be seen; null with a reason when there is none. */
  above: number | null;
  /** The largest ratio below 1 that would be seen; null when even no events at all would not be seen. */
  below: number | null;
  alpha: number;
  power: number;
}
