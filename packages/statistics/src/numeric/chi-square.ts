// The upper tail of the χ² distribution.
import { gammaUpper } from './incomplete-gamma.ts';

/** P(X > x) with this many degrees of freedom, accurate far into the tail. */
export function chiSquareAbove(x: number, degreesOfFreedom: number): number {
  return gammaUpper(degreesOfFreedom / 2, x / 2);
}
