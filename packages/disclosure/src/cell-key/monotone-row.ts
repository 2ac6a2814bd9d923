// Mends chances so that no change is likelier than a smaller one of the same direction.
import { type EntropyRow, entropyRow } from './entropy-row.ts';

/** Neighbours that are out of order share one chance, until none are; null where that leaves no room for the variance. */
export function monotoneRow(changes: readonly number[], variance: number): EntropyRow | null {
  let groups = changes.map((_, at) => [at]);
  for (;;) {
    const row = entropyRow(changes, variance, groups);
    if (row === null) return null;
    const wrong = outOfOrder(row);
    if (wrong < 0) return row;
    groups = joined(groups, wrong);
  }
}

/** The place of the change whose chance is out of order with that of the next, the worst first; −1 where none is. */
function outOfOrder({ changes, chances }: EntropyRow): number {
  let [at, worst] = [-1, 1e-12];
  for (let place = 0; place + 1 < changes.length; place++) {
    const [one = 0, next = 0] = [changes[place], changes[place + 1]];
    // On the other side of nothing there is no smaller change to compare with.
    if (one < 0 && next > 0) continue;
    const rise = (chances[place + 1] ?? 0) - (chances[place] ?? 0);
    const wrong = one >= 0 ? rise : -rise;
    if (wrong > worst) [at, worst] = [place, wrong];
  }
  return at;
}

function joined(groups: readonly number[][], place: number): number[][] {
  const first = groups.findIndex((group) => group.includes(place));
  const pair = [...(groups[first] ?? []), ...(groups[first + 1] ?? [])];
  return [...groups.slice(0, first), pair, ...groups.slice(first + 2)];
}
