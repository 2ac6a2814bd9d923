// One table out of a cube: every combination of the categories of some characteristics, with sums over its entries.
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

/** A table of every entry: on each axis those not known have a place of their own, after the categories. */
export function blockOf(cube: CountCube, axes: readonly number[], shares: Float64Array | null): CrossedTable {
  const sizes = axes.map((axis) => cube.characteristics[axis]!.categories.length + 1);
  const block = emptyTable(axes, sizes);
  const columns = axes.map((axis) => cube.codes[axis]!);
  for (let i = 0; i < cube.totals.length; i += 1) {
    let cell = 0;
    for (let a = 0; a < columns.length; a += 1) {
      const code = columns[a]![i]!;
      cell = cell * sizes[a]! + (code < 0 ? sizes[a]! - 1 : code);
    }
    const [total, share] = [cube.totals[i]!, shares === null ? 0 : shares[i]!];
    block.totals[cell]! += total;
    block.counts[cell]! += cube.counts[i]!;
    block.expected[cell]! += total * share;
    block.variances[cell]! += total * share * (1 - share);
  }
  return block;
}

/** The table of some of a block's axes; who is not known on one of them takes no part. */
export function crossedTable(block: CrossedTable, axes: readonly number[]): CrossedTable {
  const sizes = axes.map((axis) => block.sizes[block.axes.indexOf(axis)]! - 1);
  const table = emptyTable(axes, sizes);
  placesOf(block, axes, sizes).forEach((place, cell) => {
    if (place < 0) return;
    table.totals[place]! += block.totals[cell]!;
    table.counts[place]! += block.counts[cell]!;
    table.expected[place]! += block.expected[cell]!;
    table.variances[place]! += block.variances[cell]!;
  });
  return table;
}

/** Where each cell of a block goes in a table of some of its axes; −1 for nowhere. */
function placesOf(block: CrossedTable, axes: readonly number[], sizes: readonly number[]): Int32Array {
  let places = new Int32Array(1);
  block.axes.forEach((axis, b) => {
    const [known, a] = [block.sizes[b]! - 1, axes.indexOf(axis)];
    const stride = sizes.slice(a + 1).reduce((product, size) => product * size, a < 0 ? 0 : 1);
    const next = new Int32Array(places.length * (known + 1));
    places.forEach((place, i) => {
      for (let code = 0; code <= known; code += 1) {
        const nowhere = place < 0 || (a >= 0 && code === known);
        next[i * (known + 1) + code] = nowhere ? -1 : place + code * stride;
      }
    });
    places = next;
  });
  return places;
}

function emptyTable(axes: readonly number[], sizes: readonly number[]): CrossedTable {
  const cells = sizes.reduce((product, size) => product * size, 1);
  const [totals, counts] = [new Float64Array(cells), new Float64Array(cells)];
  return {
    axes,
    sizes,
    totals,
    counts,
    expected: new Float64Array(cells),
    variances: new Float64Array(cells),
  };
}
