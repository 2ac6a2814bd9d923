// Regularised incomplete beta function by Lentz's continued fraction, with the complement handed in.
import { binomialPoint } from './saddle-point.ts';

const TINY = 1e-300;
const EPSILON = 6e-16;

/** I_x(a, b) for a, b > 0, where y = 1 − x is handed in so that it keeps its digits. */
export function betaLower(a: number, b: number, x: number, y: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  return x * (a + b + 2) < a + 1 ? direct(a, b, x, y) : 1 - direct(b, a, y, x);
}

function direct(a: number, b: number, x: number, y: number): number {
  const front = (b / (a + b)) * binomialPoint(a, a + b, { p: x, q: y });
  return front === 0 ? 0 : Math.min(1, front * fraction(a, b, x));
}

function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; ; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < EPSILON) return h;
  }
}

function away(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
