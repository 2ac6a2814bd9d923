// A figure: one number of a table with where it stands and what it says it is of.

import { type Meaning, meaningOf } from './category-meaning.ts';
import type { Classification } from '@due-regard/classifications';
import { type PublishedNumber, publishedNumber } from '../files/published-number.ts';
import type { Layout } from './layout.ts';
import type { Table, TableRow } from './table.ts';

export interface Figure {
  row: TableRow;
  /** Label or heading as published. */
  label: string;
  /** Heading of the column that holds the number. */
  column: string;
  meaning: Meaning;
  number: PublishedNumber;
}

/** The figures of some rows of a table. Shares are among them, as such. */
export function figuresOf(
  table: Table,
  layout: Layout,
  rows: readonly TableRow[],
  classification: Classification,
): Figure[] {
  const meanings = new Map<string, Meaning>();
  const meaning = (label: string) => {
    const known = meanings.get(label) ?? meaningOf(classification, label);
    meanings.set(label, known);
    return known;
  };
  const figures: Figure[] = [];
  for (const row of rows) {
    if (layout.shape === 'long') {
      const label = row.cells[layout.category] ?? '';
      figures.push(figure(table, row, layout.value, label, meaning(label)));
    } else {
      for (const group of layout.groups)
        figures.push(figure(table, row, group.column, table.columns[group.column] ?? '', group.meaning));
      if (layout.total !== null)
        figures.push(figure(table, row, layout.total, table.columns[layout.total] ?? '', { kind: 'total' }));
    }
  }
  return figures;
}

function figure(table: Table, row: TableRow, column: number, label: string, meaning: Meaning): Figure {
  return {
    row,
    label,
    column: table.columns[column] ?? '',
    meaning,
    number: publishedNumber(row.cells[column] ?? ''),
  };
}
