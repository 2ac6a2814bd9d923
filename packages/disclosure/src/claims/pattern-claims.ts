// What a table with hidden cells says: every cell that is shown, as it is.
import type { CellSystem } from '../model/cell-system.ts';
import { type Claim, exactly } from './claim.ts';

/** 1 where a cell is hidden, whatever for. */
export type Pattern = Uint8Array | readonly (0 | 1)[];

export function patternClaims({ cells }: CellSystem, hidden: Pattern): Claim[] {
  return cells.flatMap(({ value }, cell) => (hidden[cell] ? [] : [exactly(cell, value)]));
}
