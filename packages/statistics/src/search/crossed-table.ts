// One table out of a cube: every combination of the categories of some characteristics, with sums over its entries.
import type { CountCube } from './count-cube.ts';
import { entryPlaces } from './entry-places.ts';

/** Cells in the order of their categories, the last characteristic fastest. Who is not known on one of them takes no part. */
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

/** The same of every entry: on each axis those not known have a place of their own, after the categories. */
export interface Block {
  axes: readonly number[];
  sizes: readonly number[];
  /** Cell by cell: totals, counts, expected and variances side by side, so that an entry reaches one place of memory. */
  sums: Float64Array;
}

const WIDTH = 4;

/** `shares` is what the single characteristics give each entry, if they have a fit. */
export function blockOf(cube: CountCube, axes: readonly number[], shares: Float64Array | null): Block {
  const { sizes, cells, places } = entryPlaces(cube, axes);
  const sums = new Float64Array(cells * WIDTH);
  const { totals, counts } = cube;
  for (let i = 0; i < places.length; i += 1) {
    const [at, total, share] = [places[i]! * WIDTH, totals[i]!, shares === null ? 0 : shares[i]!];
    const expected = total * share;
    sums[at]! += total;
    sums[at + 1]! += counts[i]!;
    sums[at + 2]! += expected;
    sums[at + 3]! += expected * (1 - share);
  }
  return { axes, sizes, sums };
}

/** The block without one of its axes: sums over its places. */
export function withoutAxis({ axes, sizes, sums }: Block, axis: number): Block {
  const a = axes.indexOf(axis);
  const size = sizes[a]!;
  const inner = sizes.slice(a + 1).reduce((product, own) => product * own, WIDTH);
  const narrower = new Float64Array(sums.length / size);
  for (let to = 0, from = 0; to < narrower.length; to += inner)
    for (let place = 0; place < size; place += 1, from += inner)
      for (let i = 0; i < inner; i += 1) narrower[to + i]! += sums[from + i]!;
  return { axes: axes.toSpliced(a, 1), sizes: sizes.toSpliced(a, 1), sums: narrower };
}

/** The table of a block: without those who are not known on some axis. */
export function crossedTable({ axes, sizes, sums }: Block): CrossedTable {
  const known = sizes.map((size) => size - 1);
  const places = knownPlaces(sizes);
  const column = (value: number) => Float64Array.from(places, (place) => sums[place * WIDTH + value]!);
  return {
    axes,
    sizes: known,
    totals: column(0),
    counts: column(1),
    expected: column(2),
    variances: column(3),
  };
}

/** The cells of a block that are known on every axis, in their order. */
function knownPlaces(sizes: readonly number[]): Int32Array {
  let places = Int32Array.of(0);
  for (const size of sizes) {
    const next = new Int32Array(places.length * (size - 1));
    for (let i = 0, to = 0; i < places.length; i += 1)
      for (let code = 0; code < size - 1; code += 1, to += 1) next[to] = places[i]! * size + code;
    places = next;
  }
  return places;
}
