// Poisson probabilities: both tails, each computed directly.
import { gammaLower, gammaUpper } from './incomplete-gamma.ts';

/** P(X ≤ x); 0 below 0. */
export function poissonAtMost(x: number, mean: number): number {
  return x < 0 ? 0 : gammaUpper(x + 1, mean);
}

/** P(X ≥ x); 1 at 0 and below. */
export function poissonAtLeast(x: number, mean: number): number {
  return x <= 0 ? 1 : gammaLower(x, mean);
}
