// Regularised incomplete gamma functions, both tails, by series or continued fraction, whichever converges.
import { poissonPoint } from './saddle-point.ts';

const TINY = 1e-300;
const EPSILON = 6e-16;

/** P(a, x): the lower tail, for a > 0, x ≥ 0. */
export function gammaLower(a: number, x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x <= 0) return 0;
  if (x === Infinity) return 1;
  return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
}

/** Q(a, x): the upper tail. */
export function gammaUpper(a: number, x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
}

function series(a: number, x: number): number {
  const front = poissonPoint(a, x);
  if (front === 0) return 0;
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-17; k += 1) {
    term *= x / (a + k);
    sum += term;
  }
  return Math.min(1, front * sum);
}

/** Lentz's continued fraction. */
function fraction(a: number, x: number): number {
  const front = poissonPoint(a, x);
  if (front === 0) return 0;
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let h = d;
  for (let k = 1; ; k += 1) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / away(numerator * d + b);
    c = away(b + numerator / c);
    const factor = c * d;
    h *= factor;
    if (!(Math.abs(factor - 1) >= EPSILON)) return Math.min(1, front * a * h);
  }
}

function away(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
