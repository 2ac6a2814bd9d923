// Chooses which cells of nobody are shown with somebody, so that a shown small number may always be nobody.
import type { CellSystem } from '../model/cell-system.ts';
import { bucketOf, summedKeys } from './cell-keys.ts';
import { type KeyedHash, recordKeys } from './record-keys.ts';

export interface ZeroOptions {
  /** 1 for cells in which nobody can be (pregnant men, a post that does not exist): they stay 0. */
  structural: ArrayLike<number>;
  /** The share of the other cells of nobody that is shown with somebody. */
  share: number;
  /** What is shown in them; 1 when left out. */
  shownAs?: number;
  /** Words for everybody in a dimension; “Total” when left out. */
  totals?: readonly string[];
}

/** Nobody has a key, so a cell's key is the sum of the keys of its categories: the same combination is chosen in every table. */
export function raisedZeros(
  { cells }: Pick<CellSystem, 'cells'>,
  { structural, share, shownAs = 1, totals = ['Total'] }: ZeroOptions,
  hash: KeyedHash,
): Float64Array {
  if (!(share >= 0 && share <= 1))
    throw new RangeError(`The share of cells of nobody must be from 0 to 1, and is ${share}.`);
  return Float64Array.from(cells, ({ value, labels }, cell) => {
    if (value !== 0 || structural[cell] === 1) return 0;
    const categories = labels.flatMap((label, at) => (totals.includes(label) ? [] : [`${at} ${label}`]));
    const { keys } = recordKeys(categories, new Map(), hash);
    const sum = summedKeys(
      keys,
      categories.map(() => 0),
      1,
    );
    return bucketOf(sum, 0, 2 ** 32) < share * 2 ** 32 ? shownAs : 0;
  });
}
