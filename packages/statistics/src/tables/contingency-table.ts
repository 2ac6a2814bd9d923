// A table of counts, groups down and outcomes across: its margins, and what is expected when nothing differs.
import type { Answer } from '../estimate.ts';
import { refuse, requireCount, requireList } from '../input.ts';

/** Rows of whole numbers ≥ 0, every row as long as the first; at least two rows and two columns. */
export type Table = readonly (readonly number[])[];

export interface TableMargins {
  rows: number[];
  columns: number[];
  total: number;
}

/** @throws ImpossibleInput for tables that cannot be. */
export function requireTable(table: Table): void {
  requireList(table, 'The table');
  table.forEach((row, i) => requireList(row, `Row ${i + 1} of the table`));
  const width = table[0]?.length ?? 0;
  if (table.length < 2 || width < 2) refuse('A table needs at least two rows and two columns.');
  table.forEach((row, i) => {
    if (row.length !== width)
      refuse(`Row ${i + 1} of the table has ${row.length} cells, and row 1 has ${width}.`);
    row.forEach((cell, j) => requireCount(cell, `The cell in row ${i + 1}, column ${j + 1}`));
  });
}

export function tableMargins(table: Table): TableMargins {
  const rows = table.map(sum);
  const columns = (table[0] ?? []).map((_, j) => sum(table.map((row) => row[j] ?? 0)));
  return { rows, columns, total: sum(rows) };
}

/** Why a table cannot be tested; null when it can. */
export function whyNoTest({ rows, columns, total }: TableMargins): string | null {
  if (total === 0) return 'The table is empty, so there is nothing to test.';
  const [row, column] = [rows.indexOf(0), columns.indexOf(0)];
  if (row >= 0) return `Row ${row + 1} of the table is empty; leave it out.`;
  return column >= 0 ? `Column ${column + 1} of the table is empty; leave it out.` : null;
}

/** Row total × column total ÷ total, in every cell. */
export function expectedCells({ rows, columns, total }: TableMargins): number[][] {
  return rows.map((row) => columns.map((column) => (row / total) * column));
}

export function degreesOfFreedom(table: Table): number {
  return (table.length - 1) * ((table[0]?.length ?? 0) - 1);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export interface ExpectedTable extends Answer {
  /** Counts expected when groups and outcomes are unrelated, same shape as the table. */
  expected: number[][] | null;
  /** The smallest of them: below 5 the χ² tests are rough, and Fisher's is better. */
  smallest: number | null;
}

/** What each cell would hold if groups and outcomes were unrelated. */
export function expectedTable(table: Table): ExpectedTable {
  requireTable(table);
  const margins = tableMargins(table);
  const method = 'Expected counts from the margins';
  if (margins.total === 0) return { expected: null, smallest: null, method, reason: whyNoTest(margins) };
  const expected = expectedCells(margins);
  const smallest = expected.flat().reduce((least, one) => Math.min(least, one), Infinity);
  return { expected, smallest, method, reason: null };
}
