// One table out of a cube: every combination of the categories of one, two or three characteristics, with sums of its entries.
import type { CountCube } from './count-cube.ts';

/** Cells in the order of their categories, the last characteristic fastest. */
export interface CrossedTable {
  /** Positions of the characteristics in the cube. */
  axes: readonly number[];
  /** How many categories each axis has. */
  sizes: readonly number[];
  totals: Float64Array;
  counts: Float64Array;
  /** Cases that the single characteristics give each cell, and how much they would vary by chance; zeros without a fit. */
  expected: Float64Array;
  variances: Float64Array;
}

/** Every set of one to `most` of so many characteristics, the small ones first: [0], [1], …, [0, 1], [0, 2], … */
export function axesOf(characteristics: number, most: number): number[][] {
  let sets: number[][] = [[]];
  const found: number[][] = [];
  for (let size = 1; size <= most; size += 1) {
    sets = sets.flatMap((set) => {
      const from = (set.at(-1) ?? -1) + 1;
      return Array.from({ length: characteristics - from }, (_, i) => [...set, from + i]);
    });
    found.push(...sets);
  }
  return found;
}

/** Entries with a category that is not known on one of the axes take no part. */
export function crossedTable(
  cube: CountCube,
  axes: readonly number[],
  shares: Float64Array | null,
): CrossedTable {
  const sizes = axes.map((axis) => cube.characteristics[axis]!.categories.length);
  const cells = sizes.reduce((product, size) => product * size, 1);
  const [totals, counts] = [new Float64Array(cells), new Float64Array(cells)];
  const [expected, variances] = [new Float64Array(cells), new Float64Array(cells)];
  const columns = axes.map((axis) => cube.codes[axis]!);
  for (let i = 0; i < cube.totals.length; i += 1) {
    let cell = 0;
    for (let a = 0; a < columns.length && cell >= 0; a += 1) {
      const code = columns[a]![i]!;
      cell = code < 0 ? -1 : cell * sizes[a]! + code;
    }
    if (cell < 0) continue;
    const total = cube.totals[i]!;
    totals[cell]! += total;
    counts[cell]! += cube.counts[i]!;
    if (shares === null) continue;
    expected[cell]! += total * shares[i]!;
    variances[cell]! += total * shares[i]! * (1 - shares[i]!);
  }
  return { axes, sizes, totals, counts, expected, variances };
}
