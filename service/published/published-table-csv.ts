// One table of a release as CSV: a row of names for programs, then a row for each group; numbers stay numbers.
import { formatCsv } from '../platform/csv.ts';
import type { PublishedTable } from './figures/published-table.ts';

/** Symbols stand in place of numbers; infinity is `Inf`, as Table Schema writes it. */
export function publishedTableCsv({ columns, rows }: Pick<PublishedTable, 'columns' | 'rows'>): string {
  return formatCsv([columns.map(({ name }) => name), ...rows]);
}
