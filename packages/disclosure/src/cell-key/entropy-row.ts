// The least telling chances of a change to one count: no bias, a given variance, and else as even as can be.

export interface EntropyRow {
  /** What may be added, ascending; negative takes away. */
  changes: readonly number[];
  /** One for each change; they sum to 1, and the mean change is 0. */
  chances: readonly number[];
}

/** Squares of the mean change that can be had without bias. */
export interface VarianceRange {
  least: number;
  most: number;
}

/** The variances that some choice of chances has with mean 0; null where no choice has mean 0. */
export function varianceRange(changes: readonly number[]): VarianceRange | null {
  const down = changes.filter((change) => change < 0).map((change) => -change);
  const up = changes.filter((change) => change > 0);
  const stays = changes.includes(0);
  if (down.length === 0 || up.length === 0) return stays ? { least: 0, most: 0 } : null;
  return {
    least: stays ? 0 : Math.min(...down) * Math.min(...up),
    most: Math.max(...down) * Math.max(...up),
  };
}

/**
 * Chances of greatest entropy with mean 0 and this variance: proportional to exp(a·v + b·v²), with a and b found by Newton's
 * method on the dual. Null where no chances have this variance. Groups of changes may share one chance each.
 * Source: the design of perturbation tables of Giessing (2016) and of the R package ptable.
 */
export function entropyRow(
  changes: readonly number[],
  variance: number,
  groups: readonly (readonly number[])[] = changes.map((_, at) => [at]),
): EntropyRow | null {
  const [means, squares] = [
    groups.map((group) => meanOf(group, (at) => changes[at] ?? 0)),
    groups.map((group) => meanOf(group, (at) => (changes[at] ?? 0) ** 2)),
  ];
  const sizes = groups.map((group) => group.length);
  const shares =
    newton(means, squares, sizes, variance) ??
    edgeShares(means, squares, variance) ??
    nearEdgeShares(means, squares, sizes, variance);
  if (shares === null) return null;
  const chances = changes.map(() => 0);
  for (const [at, group] of groups.entries())
    for (const place of group) chances[place] = (shares[at] ?? 0) / group.length;
  return { changes, chances };
}

function meanOf(group: readonly number[], value: (at: number) => number): number {
  return group.reduce((sum, at) => sum + value(at), 0) / group.length;
}

const EXACT = 1e-13;
const MOST_STEPS = 200;
/** A shorter step than this is none. */
const SMALLEST = 1e-9;

/** The share of each group, or null where the steps do not end: at the edges of what can be had, or beyond. */
function newton(
  means: readonly number[],
  squares: readonly number[],
  sizes: readonly number[],
  variance: number,
): number[] | null {
  const furthest = Math.max(1, ...means.map(Math.abs));
  const isWithin = ({ mean, excess }: Moments, much: number) =>
    Math.abs(mean) < much * furthest && Math.abs(excess) < much * Math.max(1, variance);
  let [tilt, spread] = [0, 0];
  let now = momentsOf(means, squares, sizes, variance, tilt, spread);
  for (let step = 0; step < MOST_STEPS; step++) {
    if (isWithin(now, EXACT)) return now.shares;
    const determinant = now.tiltTilt * now.spreadSpread - now.tiltSpread ** 2;
    if (!(determinant > 1e-280)) return null;
    const towardsTilt = (now.tiltSpread * now.excess - now.spreadSpread * now.mean) / determinant;
    const towardsSpread = (now.tiltSpread * now.mean - now.tiltTilt * now.excess) / determinant;
    const fall = towardsTilt * now.mean + towardsSpread * now.excess;
    let size = 1;
    let next = now;
    for (; size > SMALLEST; size /= 2) {
      const [a, b] = [tilt + size * towardsTilt, spread + size * towardsSpread];
      next = momentsOf(means, squares, sizes, variance, a, b);
      // Near the end rounding hides whether the dual falls, and the full step is right.
      if (next.dual <= now.dual + 1e-4 * size * fall + 1e-15 * Math.abs(now.dual)) break;
    }
    if (size <= SMALLEST) break;
    [tilt, spread, now] = [tilt + size * towardsTilt, spread + size * towardsSpread, next];
    if (!Number.isFinite(now.dual) || Math.abs(spread) > 400) return null;
  }
  return isWithin(now, 1e-11) ? now.shares : null;
}

interface Moments {
  shares: number[];
  dual: number;
  mean: number;
  /** By how much the variance is above what is asked. */
  excess: number;
  tiltTilt: number;
  tiltSpread: number;
  spreadSpread: number;
}

function momentsOf(
  means: readonly number[],
  squares: readonly number[],
  sizes: readonly number[],
  variance: number,
  tilt: number,
  spread: number,
): Moments {
  const powers = means.map((mean, at) => tilt * mean + spread * ((squares[at] ?? 0) - variance));
  const top = Math.max(...powers);
  const weights = powers.map((power, at) => (sizes[at] ?? 1) * Math.exp(power - top));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / total);
  const sum = (value: (at: number) => number) =>
    shares.reduce((partial, share, at) => partial + share * value(at), 0);
  const [mean, square] = [sum((at) => means[at] ?? 0), sum((at) => squares[at] ?? 0)];
  return {
    shares,
    dual: top + Math.log(total),
    mean,
    excess: square - variance,
    tiltTilt: sum((at) => ((means[at] ?? 0) - mean) ** 2),
    tiltSpread: sum((at) => ((means[at] ?? 0) - mean) * ((squares[at] ?? 0) - square)),
    spreadSpread: sum((at) => ((squares[at] ?? 0) - square) ** 2),
  };
}

/** At the least and at the greatest variance no more than two groups have a chance, and they follow from the mean. */
function edgeShares(means: readonly number[], squares: readonly number[], variance: number): number[] | null {
  for (const [one, low] of means.entries())
    for (const [other, high] of means.entries()) {
      if (low > 0 || high < 0 || (low === high && one !== other)) continue;
      const share = one === other ? 1 : high / (high - low);
      const square = share * (squares[one] ?? 0) + (1 - share) * (squares[other] ?? 0);
      if (Math.abs(square - variance) < 1e-9)
        return means.map((_, at) => (at === one ? share : at === other ? 1 - share : 0));
    }
  return null;
}

/** Very near an edge, where the steps lose themselves: a mixture of the edge and of chances a little further in. */
function nearEdgeShares(
  means: readonly number[],
  squares: readonly number[],
  sizes: readonly number[],
  variance: number,
): number[] | null {
  const range = varianceRange(means);
  // Groups of changes have other edges.
  if (range === null || sizes.some((size) => size > 1)) return null;
  const isInside = variance > range.least && variance < range.most;
  const atMost = variance - range.least > range.most - variance;
  const edge = atMost ? range.most : range.least;
  const inner = edge + (atMost ? -0.02 : 0.02) * (range.most - range.least);
  const [one, other] = [edgeShares(means, squares, edge), newton(means, squares, sizes, inner)];
  if (!isInside || one === null || other === null) return null;
  const weight = (variance - edge) / (inner - edge);
  if (weight > 1) return null;
  return one.map((share, at) => (1 - weight) * share + weight * (other[at] ?? 0));
}
