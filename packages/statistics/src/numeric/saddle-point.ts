// Poisson and binomial point probabilities by Loader's saddle-point, accurate at any size.
// Source: C. Loader (2000), Fast and accurate computation of binomial probabilities.

const SERIES_FROM = 16;

/** ln Γ(n+1) − [(n+½) ln n − n + ½ ln 2π], for n > 0 (fractions allowed). */
export function stirlingError(n: number): number {
  let shifted = n;
  let sum = 0;
  while (shifted < SERIES_FROM) {
    sum += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
    shifted += 1;
  }
  return sum + stirlingSeries(shifted);
}

function stirlingSeries(n: number): number {
  const s = 1 / (n * n);
  const tail = 1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s / 156)));
  return (1 / 12 - s * (1 / 360 - s * tail)) / n;
}

/** x ln(x/m) + m − x for x > 0 and m > 0, without loss when x is near m. */
export function devianceTerm(x: number, m: number): number {
  const difference = x - m;
  if (Math.abs(difference) >= 0.1 * (x + m)) return x * Math.log(x / m) - difference;
  if (Number.isNaN(difference)) return Number.NaN;
  const v = difference / (x + m);
  let sum = difference * v;
  let power = 2 * x * v;
  for (let k = 3; ; k += 2) {
    power *= v * v;
    const next = sum + power / k;
    if (next === sum) return sum;
    sum = next;
  }
}

/** P(X = x) for mean ≥ 0; x may be a fraction, then it is mean^x e^−mean / Γ(x+1). */
export function poissonPoint(x: number, mean: number): number {
  if (mean === 0) return x === 0 ? 1 : 0;
  if (x === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(x) - devianceTerm(x, mean)) / Math.sqrt(2 * Math.PI * x);
}

/** A chance and its complement, both given so that neither loses digits. */
export interface Chance {
  p: number;
  q: number;
}

/** P(X = x) out of n; x and n may be fractions, then it is Γ(n+1)/Γ(x+1)Γ(n−x+1) p^x q^(n−x). */
export function binomialPoint(x: number, n: number, { p, q }: Chance): number {
  if (p === 0) return x === 0 ? 1 : 0;
  if (q === 0) return x === n ? 1 : 0;
  if (x === 0) return Math.exp(n * logOf(q, p));
  if (x === n) return Math.exp(n * logOf(p, q));
  const rest = n - x;
  const exponent = stirlingError(n) - stirlingError(x) - stirlingError(rest) - devianceTerm(x, n * p);
  return Math.exp(exponent - devianceTerm(rest, n * q)) * Math.sqrt(n / (2 * Math.PI * x * rest));
}

/** ln a, where a + b = 1. */
function logOf(a: number, b: number): number {
  return b < 0.5 ? Math.log1p(-b) : Math.log(a);
}
