// Binomial probabilities: both tails, each computed directly.
import { betaLower } from './incomplete-beta.ts';
import type { Chance } from './saddle-point.ts';

/** The chance whose odds are exp(logOdds). */
export function chanceOfLogOdds(logOdds: number): Chance {
  return { p: 1 / (1 + Math.exp(-logOdds)), q: 1 / (1 + Math.exp(logOdds)) };
}

/** P(X ≥ x) out of n. */
export function binomialAtLeast(x: number, n: number, { p, q }: Chance): number {
  if (x <= 0) return 1;
  return x > n ? 0 : betaLower(x, n - x + 1, p, q);
}

/** P(X ≤ x) out of n. */
export function binomialAtMost(x: number, n: number, { p, q }: Chance): number {
  if (x >= n) return 1;
  return x < 0 ? 0 : betaLower(n - x, x + 1, q, p);
}
