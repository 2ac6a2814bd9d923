// Wilcoxon's rank-sum test as R's wilcox.test: exact for fewer than 50 a side without ties, otherwise normal.
// Source: H. B. Mann and D. R. Whitney (1947), Annals of Mathematical Statistics 18:50.
import { normalAbove } from '../numeric/normal-distribution.ts';

const EXACT_BELOW = 50;

/** Two-sided p value of "neither group tends to be paid more"; null when everybody is paid the same. */
export function rankSumP(one: Float64Array, other: Float64Array): number | null {
  const { above, ties } = pairsAbove(one, other);
  const [n, m] = [one.length, other.length];
  if (ties.length === 0 && n < EXACT_BELOW && m < EXACT_BELOW) return exactP(above, n, m);
  const tied = ties.reduce((sum, size) => sum + size ** 3 - size, 0);
  const variance = ((n * m) / 12) * (n + m + 1 - tied / ((n + m) * (n + m - 1)));
  if (!(variance > 0)) return null;
  const distance = above - (n * m) / 2;
  const z = (distance - Math.sign(distance) * 0.5) / Math.sqrt(variance);
  return Math.min(1, 2 * normalAbove(Math.abs(z)));
}

/** Pairs in which the first group's person is paid more (a tie counts half), and the sizes of ties in both together. */
function pairsAbove(one: Float64Array, other: Float64Array): { above: number; ties: number[] } {
  const all = Float64Array.from([...one, ...other]).sort();
  const [ranks, ties] = [new Map<number, number>(), [] as number[]];
  for (let start = 0; start < all.length;) {
    let end = start;
    while (end < all.length && all[end] === all[start]) end += 1;
    ranks.set(all[start]!, (start + 1 + end) / 2);
    if (end - start > 1) ties.push(end - start);
    start = end;
  }
  const sum = one.reduce((total, value) => total + ranks.get(value)!, 0);
  return { above: sum - (one.length * (one.length + 1)) / 2, ties };
}

/** Twice the smaller tail of the number of pairs, by counting the orders that give it. */
function exactP(above: number, n: number, m: number): number {
  const chances = chancesOfPairs(n, m);
  const tail = Math.min(above, n * m - above);
  let sum = 0;
  for (let pairs = 0; pairs <= tail; pairs += 1) sum += chances[pairs]!;
  return Math.min(1, 2 * sum);
}

/**
 * The chance of each number of pairs from 0 to n × m, from smaller groups to larger: the highest paid of all is one of
 * the first group (and above all m of the other) with chance n/(n + m).
 */
function chancesOfPairs(n: number, m: number): Float64Array {
  let rows = Array.from({ length: m + 1 }, () => Float64Array.of(1));
  for (let i = 1; i <= n; i += 1) {
    const next = [Float64Array.of(1)];
    for (let j = 1; j <= m; j += 1) {
      const chances = new Float64Array(i * j + 1);
      rows[j]!.forEach((chance, pairs) => (chances[pairs + j]! += (i / (i + j)) * chance));
      next[j - 1]!.forEach((chance, pairs) => (chances[pairs]! += (j / (i + j)) * chance));
      next.push(chances);
    }
    rows = next;
  }
  return rows[m]!;
}
