// Which sets can be worked out by adding and taking away others, and how.

/** Sets of places below `size`. */
type PlaceSet = readonly number[];

interface Basis {
  pivot: number;
  row: Float64Array;
  times: Float64Array;
}

const DUST = 1e-9;

/** For a set the times of each given one that add up to it, or null. */
export function spanOf(sets: readonly PlaceSet[], size: number): (target: PlaceSet) => number[] | null {
  const basis: Basis[] = [];
  for (const [at, set] of sets.entries()) {
    const times = new Float64Array(sets.length);
    times[at] = 1;
    const row = rowOf(set, size);
    reduce(row, times, basis);
    const pivot = row.findIndex((value) => Math.abs(value) > DUST);
    if (pivot >= 0) basis.push({ pivot, row, times });
  }
  return (target) => {
    const row = rowOf(target, size);
    const times = new Float64Array(sets.length);
    reduce(row, times, basis);
    if (row.some((value) => Math.abs(value) > DUST)) return null;
    return Array.from(times, (value) => (Math.abs(value) < DUST ? 0 : -value));
  };
}

function rowOf(set: PlaceSet, size: number): Float64Array {
  const row = new Float64Array(size);
  for (const place of set) row[place] = 1;
  return row;
}

function reduce(row: Float64Array, times: Float64Array, basis: readonly Basis[]): void {
  for (const { pivot, row: other, times: taken } of basis) {
    const by = row[pivot]! / other[pivot]!;
    if (Math.abs(by) < DUST) continue;
    for (const [at, value] of other.entries()) row[at]! -= by * value;
    for (const [at, value] of taken.entries()) times[at]! -= by * value;
  }
}
