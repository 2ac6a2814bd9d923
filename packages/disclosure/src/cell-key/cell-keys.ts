// The key of a cell: the sum of the keys of all who are in it, modulo 2 to the 64.
import type { CellSystem } from '../model/cell-system.ts';
import type { Keys } from './record-keys.ts';

const WORD = 2 ** 32;

/** Sums of keys by group: `groupOf` says for each key in which of `groups` it is; below 0 is in none. */
export function summedKeys(keys: Keys, groupOf: ArrayLike<number>, groups: number): Keys {
  const sums: Keys = { high: new Uint32Array(groups), low: new Uint32Array(groups) };
  for (let at = 0; at < keys.high.length; at++) {
    const group = groupOf[at] ?? -1;
    if (group >= 0) add(sums, group, keys.high[at] ?? 0, keys.low[at] ?? 0);
  }
  return sums;
}

/** The keys of published cells from those of inner cells, whichever table they stand in. Throws where inner cells are not known. */
export function cellKeys({ cells }: CellSystem, inner: Keys): Keys {
  const sums: Keys = { high: new Uint32Array(cells.length), low: new Uint32Array(cells.length) };
  for (const [cell, { members, labels }] of cells.entries()) {
    if (members === null)
      throw new RangeError(`The people in “${labels.join(', ')}” are not known, so that it has no key.`);
    for (const place of members) add(sums, cell, inner.high[place] ?? 0, inner.low[place] ?? 0);
  }
  return sums;
}

/** Typed arrays take the rest by 2 to the 32 themselves. */
function add(sums: Keys, at: number, high: number, low: number): void {
  const lows = (sums.low[at] ?? 0) + low;
  sums.low[at] = lows;
  sums.high[at] = (sums.high[at] ?? 0) + high + (lows >= WORD ? 1 : 0);
}

/** The key as one of so many buckets, all as likely: its first digits. */
export function bucketOf(keys: Keys, at: number, buckets: number): number {
  return Math.floor(((keys.high[at] ?? 0) / WORD) * buckets);
}
