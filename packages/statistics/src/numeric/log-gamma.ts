// The logarithm of the gamma function and its first two derivatives.
// Source: M. Abramowitz and I. A. Stegun (1964), Handbook of Mathematical Functions, 6.1 to 6.4.
import { stirlingError } from './saddle-point.ts';

const HALF_LOG_TWO_PI = 0.918938533204672742;
const SERIES_FROM = 12;

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
  const atNext = (x + 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingError(x);
  return atNext - Math.log(x);
}

/** ln B(a, b) for a, b > 0. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** ψ(x), the derivative of ln Γ, for x > 0. */
export function digamma(x: number): number {
  let [shifted, sum] = [x, 0];
  for (; shifted < SERIES_FROM; shifted += 1) sum -= 1 / shifted;
  const s = 1 / (shifted * shifted);
  const tail =
    s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s * (1 / 132 - (s * 691) / 32760)))));
  return sum + Math.log(shifted) - 1 / (2 * shifted) - tail;
}

/** ψ′(x) for x > 0. */
export function trigamma(x: number): number {
  let [shifted, sum] = [x, 0];
  for (; shifted < SERIES_FROM; shifted += 1) sum += 1 / (shifted * shifted);
  const s = 1 / (shifted * shifted);
  const tail = s * (1 / 6 - s * (1 / 30 - s * (1 / 42 - s * (1 / 30 - s * (5 / 66 - (s * 691) / 2730)))));
  return sum + (1 + 1 / (2 * shifted) + tail) / shifted;
}
