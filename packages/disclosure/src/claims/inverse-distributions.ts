// Quantiles of the gamma, beta and normal distributions, as far as intervals of counts need them: by halving, to about 1e-13.

/** The value that a gamma variable of this shape (and scale 1) stays below with this chance. */
export function gammaInverse(chance: number, shape: number): number {
  let high = shape + 1;
  while (gammaBelow(shape, high) < chance) high *= 2;
  return halved((value) => gammaBelow(shape, value) < chance, 0, high);
}

/** The same for a beta variable. */
export function betaInverse(chance: number, a: number, b: number): number {
  return halved((value) => betaBelow(value, a, b) < chance, 0, 1);
}

/** The same for a standard normal variable: its square is twice a gamma variable of shape one half. */
export function normalInverse(chance: number): number {
  if (chance < 0.5) return -normalInverse(1 - chance);
  return chance === 0.5 ? 0 : Math.sqrt(2 * gammaInverse(2 * chance - 1, 0.5));
}

function halved(isBelow: (value: number) => boolean, low: number, high: number): number {
  let [from, to] = [low, high];
  for (let step = 0; step < 200 && to - from > 1e-15 * Math.max(to, 1e-300); step++) {
    const middle = (from + to) / 2;
    if (isBelow(middle)) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/** Regularised lower incomplete gamma: a series below the shape, a continued fraction (Lentz) above. */
function gammaBelow(shape: number, value: number): number {
  if (value <= 0) return 0;
  const front = Math.exp(shape * Math.log(value) - value - logGamma(shape));
  if (value < shape + 1) {
    let [sum, term] = [1 / shape, 1 / shape];
    for (let n = 1; term > sum * 1e-17; n++) sum += term *= value / (shape + n);
    return front * sum;
  }
  const fraction = lentz(value + 1 - shape, (n) => [n * (shape - n), value + 2 * n + 1 - shape]);
  return 1 - front / fraction;
}

/** Regularised incomplete beta, by its continued fraction. */
function betaBelow(value: number, a: number, b: number): number {
  if (value <= 0) return 0;
  if (value >= 1) return 1;
  if (value > (a + 1) / (a + b + 2)) return 1 - betaBelow(1 - value, b, a);
  const log = a * Math.log(value) + b * Math.log1p(-value) + logGamma(a + b) - logGamma(a) - logGamma(b);
  const fraction = lentz(1, (n) => {
    const half = Math.floor(n / 2);
    const top =
      n % 2 === 0
        ? (half * (b - half)) / ((a + n - 1) * (a + n))
        : -((a + half) * (a + b + half)) / ((a + n - 1) * (a + n));
    return [top * value, 1];
  });
  return Math.exp(log) / (a * fraction);
}

/** First + top₁ / (bottom₁ + top₂ / (bottom₂ + …)). */
function lentz(first: number, part: (n: number) => readonly [top: number, bottom: number]): number {
  const floor = 1e-300;
  let value = first === 0 ? floor : first;
  let [up, down] = [value, 0];
  for (let n = 1; n < 100_000; n++) {
    const [top, bottom] = part(n);
    down = 1 / (bottom + top * down || floor);
    up = bottom + top / up || floor;
    value *= up * down;
    if (Math.abs(up * down - 1) < 1e-16) break;
  }
  return value;
}

/** Stirling's series, after the argument is raised to where it holds to the last digit. */
function logGamma(value: number): number {
  let [shift, at] = [0, value];
  for (; at < 12; at++) shift -= Math.log(at);
  const square = 1 / (at * at);
  const series =
    (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)))) / at;
  return shift + (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series;
}
