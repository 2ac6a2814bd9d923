// What is whole of a fractional answer: it differs from a whole data set in changes that hang together, and those that are whole stay.
import type { Component } from './components.ts';

const NEAR = 1e-6;

/** The data set with every change that is whole by itself; changes hang together where a row ties them. */
export function wholePart(base: Float64Array, x: ArrayLike<number>, { rows }: Component): Float64Array {
  const root = Int32Array.from(base.keys());
  const find = (place: number): number => {
    let top = place;
    while (root[top] !== top) top = root[top] = root[root[top]!]!;
    return top;
  };
  const isMoved = (unknown: number) => Math.abs(x[unknown]! - base[unknown]!) > NEAR;
  for (const { at } of rows) {
    let first = -1;
    for (const unknown of at)
      if (isMoved(unknown)) {
        if (first < 0) first = unknown;
        else root[find(unknown)] = find(first);
      }
  }
  const isBroken = new Uint8Array(base.length);
  for (const unknown of base.keys())
    if (Math.abs(x[unknown]! - Math.round(x[unknown]!)) > NEAR) isBroken[find(unknown)] = 1;
  return base.map((value, unknown) => (isBroken[find(unknown)] === 1 ? value : Math.round(x[unknown]!)));
}
