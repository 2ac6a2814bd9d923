// Every table of one to three characteristics of a cube, in as few passes over its entries as its sizes allow.
import { refuse } from '../input.ts';
import type { CountCube } from './count-cube.ts';
import type { Block, CrossedTable } from './crossed-table.ts';
import { blockOf, crossedTable, withoutAxis } from './crossed-table.ts';
import { placesOfAxis } from './entry-places.ts';

/** Cells of one table that are still worth looking at. */
const LARGEST_TABLE = 2 ** 23;
const SMALLEST_BLOCK = 4096;
const LARGEST_BLOCK = 2 ** 20;

/** In the order of `axesOf`. `shares` is what the single characteristics give each entry, if they have a fit. */
export function crossedTables(cube: CountCube, most: number, shares: Float64Array | null): CrossedTable[] {
  const sets = axesOf(cube.characteristics.length, most);
  const room = Math.min(LARGEST_BLOCK, Math.max(SMALLEST_BLOCK, cube.totals.length / 2));
  const sizes = cube.characteristics.map((_, axis) => placesOfAxis(cube, axis));
  requireRoom(sizes, most);
  const tables = new Map<string, CrossedTable>();
  for (const axes of coveringBlocks(sets, sizes, room)) {
    const blocks = [blockOf(cube, axes, shares)];
    for (const set of sets.toReversed()) {
      if (!tables.has(set.join()) && holds(axes, set))
        tables.set(set.join(), crossedTable(narrowed(blocks, set)));
    }
  }
  return sets.map((set) => tables.get(set.join())!);
}

/** The block of these axes alone, from the smallest that holds them; what is summed on the way is kept in `blocks`. */
function narrowed(blocks: Block[], set: readonly number[]): Block {
  let block = blocks
    .filter(({ axes }) => holds(axes, set))
    .reduce((least, one) => (one.sums.length < least.sums.length ? one : least));
  while (block.axes.length > set.length) {
    const { axes, sizes } = block;
    const extra = axes.filter((axis) => !set.includes(axis));
    const largest = extra.reduce((most, axis) =>
      sizes[axes.indexOf(axis)]! > sizes[axes.indexOf(most)]! ? axis : most,
    );
    block = withoutAxis(block, largest);
    blocks.push(block);
  }
  return block;
}

/** @throws ImpossibleInput when characteristics have so many categories that no table of them could be read. */
function requireRoom(sizes: readonly number[], most: number): void {
  const largest = sizes.toSorted((a, b) => b - a).slice(0, most);
  const cells = largest.reduce((product, size) => product * size, 1);
  if (cells > LARGEST_TABLE)
    refuse(`Crossing ${largest.length} characteristics makes ${cells} cells; group their categories first.`);
}

/** Every set of one to `most` of so many characteristics, the small ones first: [0], [1], …, [0, 1], [0, 2], … */
export function axesOf(characteristics: number, most: number): number[][] {
  let sets: number[][] = [[]];
  const found: number[][] = [];
  for (let size = 1; size <= most; size += 1) {
    sets = sets.flatMap((set) => {
      const from = (set.at(-1) ?? -1) + 1;
      return Array.from({ length: Math.max(0, characteristics - from) }, (_, i) => [...set, from + i]);
    });
    found.push(...sets);
  }
  return found;
}

/** Sets of axes, each with at most `room` cells (unless one set needs more), that together hold every set. */
export function coveringBlocks(
  sets: readonly (readonly number[])[],
  sizes: readonly number[],
  room: number,
): number[][] {
  let left = sets.toReversed();
  const blocks: number[][] = [];
  while (left.length > 0) {
    const block = grown([...left[0]!], left, sizes, room);
    blocks.push(block);
    left = left.filter((set) => !holds(block, set));
  }
  return blocks;
}

/** Adds the axis with which most of the sets that are left are held, until none fits. */
function grown(
  block: number[],
  left: readonly (readonly number[])[],
  sizes: readonly number[],
  room: number,
): number[] {
  const cells = block.reduce((product, axis) => product * sizes[axis]!, 1);
  const wider = sizes
    .flatMap((size, axis) => (block.includes(axis) || cells * size > room ? [] : [[...block, axis]]))
    .map((axes) => ({ axes, held: left.filter((set) => holds(axes, set)).length }))
    .sort((one, other) => other.held - one.held)[0];
  return wider === undefined ? block.sort((a, b) => a - b) : grown(wider.axes, left, sizes, room);
}

function holds(axes: readonly number[], set: readonly number[]): boolean {
  return set.every((axis) => axes.includes(axis));
}
