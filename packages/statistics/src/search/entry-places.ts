// Where the entries of a cube lie in a table of some of its characteristics.
import type { CountCube } from './count-cube.ts';

/** Places in a table with the last axis fastest. */
export interface EntryPlaces {
  /** Positions of the characteristics in the cube. */
  axes: readonly number[];
  /** Places of each axis: one for each category, and the last for those not known. */
  sizes: readonly number[];
  cells: number;
  places: Int32Array;
}

export function entryPlaces(cube: CountCube, axes: readonly number[]): EntryPlaces {
  const sizes = axes.map((axis) => placesOfAxis(cube, axis));
  const places = new Int32Array(cube.totals.length);
  axes.forEach((axis, a) => addAxis(places, cube.codes[axis]!, sizes[a]!));
  return { axes, sizes, cells: sizes.reduce((product, size) => product * size, 1), places };
}

export function placesOfAxis({ characteristics }: CountCube, axis: number): number {
  return characteristics[axis]!.categories.length + 1;
}

/** One axis at a time over all entries: millions of them take milliseconds. */
function addAxis(places: Int32Array, codes: ArrayLike<number>, size: number): void {
  const last = size - 1;
  for (let i = 0; i < places.length; i += 1) {
    const code = codes[i]!;
    places[i] = places[i]! * size + (code < 0 ? last : code);
  }
}
