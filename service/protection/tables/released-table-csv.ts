// A released table as CSV: its rows as they were given, totals that were added after them, a symbol where a number is hidden.
import type { Released, ReleasedTables } from '@due-regard/disclosure';
import { formatCsv } from '../../platform/csv.ts';
import { headingsOf, type TableHeading } from './table-heading.ts';

/** One text a table, in their order. Nothing but what is released is in it. */
export function releasedTablesCsv(
  released: Released<ReleasedTables>,
  headings: readonly TableHeading[],
): { name: string; text: string }[] {
  return released.content.tables.map((table) => ({
    name: table.name,
    text: formatCsv([
      headingsOf(table, headings),
      ...table.rows.map(({ labels, shown }) => [...labels, shown]),
    ]),
  }));
}
