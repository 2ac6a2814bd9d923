// The score interval for a ratio of two rates, in closed form and finite at one zero.
// Source: P. L. Graham, K. Mengersen and A. P. Morton (2003), Statistics in Medicine 22:2071.
import type { Limits } from '../estimate.ts';
import { zOf } from '../numeric/normal-distribution.ts';
import type { RatePair } from './rate-pair.ts';

export const SCORE_RATIO = 'Score';

/** Both roots of (x₁ − θx₀)² = z²θ(x₁ + x₀), as ratios θ·E₀/E₁. */
export function scoreRatioLimits({ group, reference, events }: RatePair, confidence: number): Limits {
  const [x1, x0, spread] = [group.events, reference.events, zOf(confidence) ** 2 * events];
  const sum = 2 * x1 * x0 + spread + Math.sqrt(spread * (spread + 4 * x1 * x0));
  const exposures = reference.exposure / group.exposure;
  return [((2 * x1 * x1) / sum) * exposures, (sum / (2 * x0 * x0)) * exposures];
}
