// Characteristics bundled by the small tables they make, so that an entry needs one place for several of its effects.
import type { CountCube } from './count-cube.ts';
import type { EntryPlaces } from './entry-places.ts';
import { entryPlaces, placesOfAxis } from './entry-places.ts';

/** Cells of one bundle: two of them then cross in a table that stays in the processor's cache. */
const MOST_CELLS = 256;

export interface EffectBundle extends EntryPlaces {
  /** Of each cell, the effects that its people have, lowest first. */
  effects: readonly (readonly number[])[];
}

/** `effectOf[axis][category]` is the number of an effect, or −1 for a category that has none. */
export function effectBundles(cube: CountCube, effectOf: readonly (readonly number[])[]): EffectBundle[] {
  const sizes = effectOf.map((_, axis) => placesOfAxis(cube, axis));
  return bundledAxes(sizes, cube.totals.length).map((axes) => {
    const places = entryPlaces(cube, axes);
    return {
      ...places,
      effects: Array.from({ length: places.cells }, (_, cell) => effectsOfCell(places, effectOf, cell)),
    };
  });
}

/** Each axis goes into the first bundle that has room for it, the largest axes first. A cube of few entries has small bundles. */
function bundledAxes(sizes: readonly number[], entries: number): number[][] {
  const room = Math.min(MOST_CELLS, Math.sqrt(entries));
  const bundles: { axes: number[]; cells: number }[] = [];
  const largestFirst = [...sizes.keys()].sort((one, other) => sizes[other]! - sizes[one]!);
  for (const axis of largestFirst) {
    const bundle = bundles.find(({ cells }) => cells * sizes[axis]! <= room);
    if (bundle === undefined) bundles.push({ axes: [axis], cells: sizes[axis]! });
    else {
      bundle.axes.push(axis);
      bundle.cells *= sizes[axis]!;
    }
  }
  return bundles.map(({ axes }) => axes.sort((one, other) => one - other));
}

function effectsOfCell(
  { axes, sizes }: EntryPlaces,
  effectOf: readonly (readonly number[])[],
  cell: number,
): number[] {
  const own: number[] = [];
  let rest = cell;
  for (let a = axes.length - 1; a >= 0; a -= 1) {
    const effect = effectOf[axes[a]!]![rest % sizes[a]!]!;
    if (effect >= 0) own.unshift(effect);
    rest = Math.floor(rest / sizes[a]!);
  }
  return own;
}
