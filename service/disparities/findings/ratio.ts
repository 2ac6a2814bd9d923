// How many times one group's figure another's is, alone and allowing for the other comparisons.

import type { Figure } from './figure.ts';

/** How many times the reference's figure the group's figure is. */
export interface Ratio {
  /** The observed ratio of the two. */
  estimate: Figure;
  lower: Figure;
  upper: Figure;
  /** Two-sided, for this group alone. */
  pValue: Figure;
  method: string | null;
  /** The same, allowing for the number of groups that were compared (Holm); the verdict rests on this. */
  adjusted: { pValue: Figure; lower: Figure; upper: Figure; level: Figure };
  reason?: string;
}

/** Of two rates, for which more can be worked out. */
export interface RateRatio extends Ratio {
  /** The estimate that is too high as often as too low. */
  medianUnbiased: Figure;
  medianUnbiasedReason?: string;
  /** Probability that the true ratio is above `ratio`, with Jeffreys priors. */
  probabilityAbove: { ratio: number; probability: Figure; reason?: string };
}
