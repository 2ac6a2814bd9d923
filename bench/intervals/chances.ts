// The chance of every count that a Poisson or a binomial variable can be expected to take, summed from the likeliest outwards.

/** Chances of the counts `first`, `first + 1`, …; together 1. */
export interface Chances {
  first: number;
  chances: Float64Array;
}

/** Counts left out at each end are together less likely than 1e-12: every one of them is 1e-17 times the likeliest or less. */
const NEGLIGIBLE = 1e-17;

export function poissonChances(mean: number): Chances {
  return outwards(
    Math.floor(mean),
    Infinity,
    (count) => mean / (count + 1),
    (count) => count / mean,
  );
}

export function binomialChances(total: number, share: number): Chances {
  const odds = share / (1 - share);
  return outwards(
    Math.min(total, Math.floor((total + 1) * share)),
    total,
    (count) => ((total - count) / (count + 1)) * odds,
    (count) => count / (total - count + 1) / odds,
  );
}

/** `up` and `down` give the chance of the next count, and of the one before, as a multiple of this count's. */
function outwards(
  mode: number,
  last: number,
  up: (count: number) => number,
  down: (count: number) => number,
): Chances {
  const [above, below]: [number[], number[]] = [[], []];
  for (let count = mode, term = 1; count < last && term > NEGLIGIBLE; count += 1)
    above.push((term *= up(count)));
  for (let count = mode, term = 1; count > 0 && term > NEGLIGIBLE; count -= 1)
    below.push((term *= down(count)));
  const terms = [...below.reverse(), 1, ...above];
  // Small terms first, so that none is lost beside the large ones.
  const sum = terms.toSorted((one, other) => one - other).reduce((total, term) => total + term, 0);
  return { first: mode - below.length, chances: Float64Array.from(terms, (term) => term / sum) };
}
