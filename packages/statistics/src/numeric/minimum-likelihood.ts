// The two-sided p value by minimum likelihood, as R's poisson.test and binom.test work it out.

/** A discrete distribution with one peak, and the value that was observed. */
export interface PeakedDistribution {
  observed: number;
  /** Its mean: points fall away from it on both sides. */
  mode: number;
  /** Largest possible value; Infinity when there is none. */
  last: number;
  point(x: number): number;
  atMost(x: number): number;
  atLeast(x: number): number;
}

/** R forgives a relative difference of 1e-7 when it asks which points are no likelier than the observed one. */
const FORGIVEN = 1 + 1e-7;

/** The chance of everything that is no likelier than what was observed. */
export function minimumLikelihoodP(of: PeakedDistribution): number {
  const { observed, mode } = of;
  if (observed === mode) return 1;
  const limit = of.point(observed) * FORGIVEN;
  const far =
    observed < mode ? of.atLeast(firstUnlikely(of, limit)) : of.atMost(-firstUnlikely(mirrored(of), limit));
  const near = observed < mode ? of.atMost(observed) : of.atLeast(observed);
  return Math.min(1, near + far);
}

/** The smallest value from the mode upwards that is no likelier than `limit`, by bisection. */
function firstUnlikely(of: PeakedDistribution, limit: number): number {
  let low = Math.ceil(of.mode) - 1;
  let step = 1;
  while (low + step <= of.last && of.point(low + step) > limit) step *= 2;
  let high = Math.min(low + step, of.last + 1);
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (of.point(middle) > limit) low = middle;
    else high = middle;
  }
  return high;
}

function mirrored(of: PeakedDistribution): PeakedDistribution {
  return { ...of, mode: -of.mode, last: 0, point: (x) => of.point(-x) };
}
