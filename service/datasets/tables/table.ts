// A table as it was found in a file: headings, rows with their lines, and what stood around it.

/** One row of data. `cells` has one entry a column, trimmed; `line` is the physical line, or the row of the sheet, from 1. */
export interface TableRow {
  line: number;
  cells: string[];
}

export interface Table {
  /** Name of the file, with its sheet after `!` when it has several. */
  name: string;
  /** Name of the sheet; null for a text file. */
  sheet: string | null;
  /** One name a column; columns that are wholly blank are left out. */
  columns: string[];
  /** Line of the lowest row of headings. */
  headerLine: number;
  rows: TableRow[];
  /** Rows with more or fewer cells than headings; empty unless the reader asked for them to be put aside. */
  oddRows: TableRow[];
  /** Text above the headings. */
  preamble: string[];
  /** Text below the data: footnotes, sources. */
  footers: string[];
  /** How it was read, in plain sentences. */
  notes: string[];
}

/** A file that was read: the tables in it, and its digest. */
export interface TableFile {
  name: string;
  sha256: string;
  tables: Table[];
}

/** The place of a column whose name is the one wanted, spelling apart; -1 when there is none. */
export function columnNamed(table: Table, name: string): number {
  const wanted = name.trim().toLowerCase();
  return table.columns.findIndex((column) => column.toLowerCase() === wanted);
}

/** The cells of one column, in order. */
export function cellsOf(table: Table, column: number): string[] {
  return table.rows.map((row) => row.cells[column] ?? '');
}
