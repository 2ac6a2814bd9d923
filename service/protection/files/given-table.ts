// A table as it was given to be protected: its rows with their true numbers, and what its file says of them besides.
import type { LongTable } from '@due-regard/disclosure';

export interface GivenTable extends LongTable {
  /** The headings as the file has them. */
  headings: { dimensions: readonly string[]; count: string };
  /** Rows that the file marks as sensitive; null where it has no such column. */
  primaries: readonly number[] | null;
  /** Where rows were added after those of the file: how many the file has. */
  rowsOfFile?: number;
}

/** More rows than this are not worked on together. */
export const mostRows = 200_000;
