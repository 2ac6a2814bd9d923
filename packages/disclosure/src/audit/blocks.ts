// Parts of a large component that hang together closely: moves within one are found fast, and hold in the whole.
import type { Component } from './components.ts';

/** Unknowns of a block; a component of no more is one block. */
const SIZE = 1500;

/** Draws a block around an unknown: 1 for each that is in it. */
export type DrawBlock = (seed: number) => Uint8Array;

/** Null where the component is small enough to be taken whole; else how to draw blocks, and how many cover it a few times. */
export function blocksOf({ groups, rows }: Component): { draw: DrawBlock; count: number } | null {
  if (groups.length <= SIZE) return null;
  const rowsAt: number[][] = groups.map(() => []);
  for (const [row, { at }] of rows.entries()) for (const unknown of at) rowsAt[unknown]!.push(row);
  return { draw: (seed) => drawBlock(seed, rows, rowsAt), count: Math.ceil((4 * groups.length) / SIZE) };
}

/** Again and again the shortest row that the block touches is taken in whole. */
function drawBlock(seed: number, rows: Component['rows'], rowsAt: readonly number[][]): Uint8Array {
  const block = new Uint8Array(rowsAt.length);
  const touched = new Set<number>();
  const taken = new Set<number>();
  const members = new Set<number>();
  const take = (unknown: number): void => {
    if (members.has(unknown) || members.size >= SIZE) return;
    members.add(unknown);
    block[unknown] = 1;
    for (const row of rowsAt[unknown]!) if (!taken.has(row)) touched.add(row);
  };
  take(seed);
  while (members.size < SIZE && touched.size > 0) {
    let best = -1;
    for (const row of touched) if (best < 0 || rows[row]!.at.length < rows[best]!.at.length) best = row;
    touched.delete(best);
    taken.add(best);
    for (const unknown of rows[best]!.at) take(unknown);
  }
  return block;
}
