// Quantiles of the gamma and beta distributions, found on the log scale from the tail that is asked for.
import { chanceOfLogOdds } from './binomial-distribution.ts';
import { brentFrom } from './brent.ts';
import { betaLower } from './incomplete-beta.ts';
import { gammaLower, gammaUpper } from './incomplete-gamma.ts';
import { normalQuantileAbove } from './normal-distribution.ts';

const SMALLEST = 5e-324;

/** ln of a tail, finite where the tail has underflowed. */
export function logTail(tail: number): number {
  return Math.log(Math.max(tail, SMALLEST));
}

/** x with P(X ≤ x) = tail (or P(X > x) = tail) for X of the gamma distribution with this shape and scale 1. */
export function gammaQuantile(shape: number, tail: number, side: 'lower' | 'upper'): number {
  const area = side === 'lower' ? gammaLower : gammaUpper;
  const target = Math.log(tail);
  const z = normalQuantileAbove(tail) * (side === 'lower' ? -1 : 1);
  const start = Math.log(wilsonHilferty(shape, z));
  return Math.exp(brentFrom((logX) => logTail(area(shape, Math.exp(logX))) - target, start, 0.01));
}

function wilsonHilferty(shape: number, z: number): number {
  const root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  return root > 0.2 ? shape * root ** 3 : shape * 0.008;
}

/** ln(x/(1−x)) where I_x(a, b) = tail (or 1 − I_x(a, b) = tail): a beta quantile as log odds. */
export function betaQuantileLogOdds(a: number, b: number, tail: number, side: 'lower' | 'upper'): number {
  const target = Math.log(tail);
  const z = normalQuantileAbove(tail) * (side === 'lower' ? -1 : 1);
  const start = Math.log(a / b) + z * Math.sqrt(1 / a + 1 / b);
  const area = (logOdds: number): number => {
    const { p, q } = chanceOfLogOdds(logOdds);
    return side === 'lower' ? betaLower(a, b, p, q) : betaLower(b, a, q, p);
  };
  return brentFrom((logOdds) => logTail(area(logOdds)) - target, start, 0.01);
}

/** Beta quantile between 0 and 1. */
export function betaQuantile(a: number, b: number, tail: number, side: 'lower' | 'upper'): number {
  return chanceOfLogOdds(betaQuantileLogOdds(a, b, tail, side)).p;
}
