// Regularised incomplete beta function by a continued fraction that keeps its digits at both ends.
// Source: A. R. DiDonato and A. H. Morris (1992), Algorithm 708, ACM Transactions on Mathematical Software 18:360.
import { binomialPoint } from './saddle-point.ts';

const EPSILON = 1e-15;

/** I_x(a, b) for a, b > 0, where y = 1 − x is handed in so that it keeps its digits. */
export function betaLower(a: number, b: number, x: number, y: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  // How far x lies below the mean, times a + b; from whichever of x and y is smaller.
  const below = a > b ? (a + b) * y - b : a - (a + b) * x;
  return below >= 0 ? direct(a, b, x, y, below) : 1 - direct(b, a, y, x, -below);
}

function direct(a: number, b: number, x: number, y: number, below: number): number {
  const front = ((a * b) / (a + b)) * binomialPoint(a, a + b, { p: x, q: y });
  return front === 0 ? 0 : Math.min(1, front * fraction(a, b, x, y, below));
}

/** The even part of the classical fraction, so that terms 1 − (a + b)x are never formed. */
function fraction(a: number, b: number, x: number, y: number, below: number): number {
  const start = (a + 1) / a / (1 + below);
  let [lastTop, lastBottom, top, bottom, value] = [0, start, start, 1, start];
  for (let n = 1, p = 1, s = a + 1; ; n += 1, p = 1 + (n - 1) / a, s += 2) {
    const w = n * (b - n) * x;
    const alpha = p * (p + b / a) * (a / s) ** 2 * w * x;
    const share = (n / a + 1) / ((a + 1 + 2 * n) / a);
    const beta = n + w / s + share * (1 + below + n * (1 + y));
    const nextTop = alpha * lastTop + beta * top;
    const nextBottom = alpha * lastBottom + beta * bottom;
    [lastTop, lastBottom, top, bottom] = [top / nextBottom, bottom / nextBottom, nextTop / nextBottom, 1];
    if (!(Math.abs(top - value) > EPSILON * top)) return top;
    value = top;
  }
}
