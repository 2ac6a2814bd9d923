// Which buckets must move from one change to another, so that the mean change is exactly 0 and little else is altered.

export interface Move {
  from: number;
  to: number;
}

/** A change with fewer buckets than this gives none away. */
const FEWEST = 8;

/** The way from this bias to none that alters the chances least; empty where there is none, and where there is no bias. */
export function movesTowardsNoBias(
  changes: readonly number[],
  numbers: readonly number[],
  bias: number,
): Move[] {
  const moves = bestMoves(changes, numbers);
  const furthest = Math.abs(bias) + 2 * Math.max(...changes.map(Math.abs));
  const costs = new Map([[bias, 0]]);
  const ways = new Map<number, Move[]>([[bias, []]]);
  const open = new Set([bias]);
  for (let here = nearest(open, costs); here !== null; here = nearest(open, costs)) {
    if (here === 0) return ways.get(0) ?? [];
    open.delete(here);
    for (const [shift, { move, cost }] of moves) {
      const next = here + shift;
      const through = (costs.get(here) ?? 0) + cost;
      if (Math.abs(next) > furthest || through >= (costs.get(next) ?? Infinity)) continue;
      costs.set(next, through);
      ways.set(next, [...(ways.get(here) ?? []), move]);
      open.add(next);
    }
  }
  return [];
}

/** For each shift of the bias by one move the one between the largest numbers, which one bucket alters least. */
function bestMoves(
  changes: readonly number[],
  numbers: readonly number[],
): Map<number, { move: Move; cost: number }> {
  const best = new Map<number, { move: Move; cost: number }>();
  for (const [from, one] of changes.entries())
    for (const [to, other] of changes.entries()) {
      if (from === to || (numbers[from] ?? 0) < FEWEST) continue;
      const cost = 1 / (1 + (numbers[from] ?? 0)) + 1 / (1 + (numbers[to] ?? 0));
      if (cost < (best.get(other - one)?.cost ?? Infinity))
        best.set(other - one, { move: { from, to }, cost });
    }
  return best;
}

function nearest(open: ReadonlySet<number>, costs: ReadonlyMap<number, number>): number | null {
  let [found, least]: [number | null, number] = [null, Infinity];
  for (const each of open)
    if ((costs.get(each) ?? Infinity) < least) [found, least] = [each, costs.get(each) ?? 0];
  return found;
}
