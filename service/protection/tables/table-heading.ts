// How a released table is headed: its dimensions as the given file calls them, and the word for its numbers.
import type { ReleasedTables } from '@due-regard/disclosure';

export interface TableHeading {
  /** The table as the release calls it. */
  name: string;
  /** One a dimension, then that of the numbers. */
  dimensions: readonly string[];
  count: string;
  /** Rows that the file has; those after them were added. */
  rowsOfFile?: number;
}

export type ReleasedTable = ReleasedTables['tables'][number];

/** The name of a file without its ending and its sheet. */
export function stemOf(name: string): string {
  const [file = '', sheet] = name.split('!');
  const stem = file.replace(/\.(csv|tsv|txt|xlsx|ods)(\.gz)?$/i, '');
  return sheet ? `${stem} ${sheet}` : stem;
}

export function headingsOf(table: ReleasedTable, headings: readonly TableHeading[]): string[] {
  const own = headings.find(({ name }) => name === table.name);
  return own ? [...own.dimensions, own.count] : [...table.dimensions, 'Count'];
}
