// The logarithm of a factorial, by Stirling's formula with Loader's correction.
import { stirlingError } from './saddle-point.ts';

const HALF_LOG_TWO_PI = 0.9189385332046727;

/** ln n! for a whole number n ≥ 0. */
export function logFactorial(n: number): number {
  if (n < 2) return 0;
  return stirlingError(n) + (n + 0.5) * Math.log(n) - n + HALF_LOG_TWO_PI;
}
