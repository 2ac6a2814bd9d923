// Makes a table of raw rows: finds the headings, parts title rows and footnotes from the data, drops blank columns.

import { recogniseHeaderRow, type HeaderRows } from '../files/header-row.ts';
import { isNumeric, looksNumeric } from '../files/published-number.ts';
import type { Table, TableRow } from './table.ts';
import { counted } from '../../phrases/spoken-number.ts';
import { quoted } from '../../phrases/list.ts';

/** Raw rows with their lines, as a parser or a spreadsheet gave them. */
export interface RawRows {
  name: string;
  sheet: string | null;
  rows: readonly TableRow[];
}

/** What keeps raw rows from being a table; `seen` completes a sentence. */
export interface NoTable {
  code: 'TABLE_EMPTY' | 'TABLE_NO_HEADINGS' | 'TABLE_HEADINGS_ONLY' | 'TABLE_TOO_WIDE';
  message: string;
}

export interface ShapeOptions {
  /** Headings to look for when the caller knows what columns to expect. */
  known?: readonly string[];
  /** Puts rows with more or fewer cells than headings aside; otherwise a wider row refuses the table, and a shorter one has blanks. */
  oddRowsAside?: boolean;
}

const headSample = 400;

export function shapeTable(raw: RawRows, options: ShapeOptions = {}): Table | NoTable {
  const rows = raw.rows.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.trim()) }));
  if (rows.every((row) => isBlank(row.cells)))
    return { code: 'TABLE_EMPTY', message: 'It holds nothing but blanks.' };
  const header = recogniseHeaderRow(
    rows.slice(0, headSample).map((row) => row.cells),
    options,
  );
  if (!header) return noHeadings(rows);
  const { data, footers } = partFooters(rows.slice(header.firstData));
  const headerLine = rows[header.headings.at(-1) ?? 0]?.line ?? 1;
  if (data.length === 0) return headingsOnly(header, headerLine);
  const isEven = options.oddRowsAside ? evenness(raw, header) : () => true;
  const { even = [], odd = [] } = Object.groupBy(data, (row) => (isEven(row) ? 'even' : 'odd'));
  if (odd[0] && even.length === 0) return tooWide(odd[0], header.names.length);
  const table = tableOf(raw, rows, header, headerLine, even, footers);
  return 'code' in table ? table : { ...table, oddRows: odd };
}

/** Whether a row has a cell for each heading; a sheet leaves blank cells at the end of its rows out. */
function evenness({ sheet }: RawRows, { names }: HeaderRows): (row: TableRow) => boolean {
  const fewest = sheet === null ? names.findLastIndex((name) => name !== '') + 1 : 0;
  return ({ cells }) =>
    cells.length >= fewest && cells.every((cell, column) => cell === '' || column < names.length);
}

function tableOf(
  raw: RawRows,
  rows: readonly TableRow[],
  header: HeaderRows,
  headerLine: number,
  data: readonly TableRow[],
  footers: string[],
): Table | NoTable {
  const width = header.names.length;
  const kept = keptColumns(header.names, data, width);
  const overflow = data.find((row) => row.cells.some((cell, column) => cell !== '' && column >= width));
  if (overflow) return tooWide(overflow, width);
  return {
    name: raw.name,
    sheet: raw.sheet,
    columns: kept.map((column) => header.names[column] || `Column ${column + 1}`),
    headerLine,
    rows: data.map(({ line, cells }) => ({ line, cells: kept.map((column) => cells[column] ?? '') })),
    oddRows: [],
    preamble: header.preamble.flatMap((at) => rows[at]?.cells.filter((cell) => cell !== '').join(' ') || []),
    footers,
    notes: notesOf(header, footers),
  };
}

function keptColumns(names: readonly string[], data: readonly TableRow[], width: number): number[] {
  const filled = new Set<number>();
  for (const { cells } of data) cells.forEach((cell, column) => cell !== '' && filled.add(column));
  return Array.from({ length: width }, (_, column) => column).filter(
    (column) => names[column] || filled.has(column),
  );
}

/**
 * Parts the footnotes from the data: blank rows, then rows without a number at the end of the table that fill one cell
 * where the data fill several, and everything below a row that says "Notes" or "Source".
 */
function partFooters(rows: readonly TableRow[]): { data: TableRow[]; footers: string[] } {
  const written = rows.filter((row) => !isBlank(row.cells));
  const usual = medianFilled(written);
  let end = written.findIndex(
    (row) => filled(row.cells) <= 2 && row.cells.some((cell) => /^(foot)?notes?:?$/i.test(cell)),
  );
  if (end < 0 || usual < 2) end = written.length;
  while (end > 0 && isFooter(written[end - 1]?.cells ?? [], usual)) end -= 1;
  const footers = written.slice(end).map((row) => row.cells.filter((cell) => cell !== '').join(' '));
  return { data: written.slice(0, end), footers };
}

function isFooter(cells: readonly string[], usual: number): boolean {
  if (filled(cells) > 1 || usual < 3) return false;
  const text = cells.find((cell) => cell !== '') ?? '';
  return (
    !isNumeric(text) && (text.length > 24 || /^(source|notes?|footnotes?|contact|\(?\d+[.)])/i.test(text))
  );
}

function medianFilled(rows: readonly TableRow[]): number {
  const counts = rows.map((row) => filled(row.cells)).sort((a, b) => a - b);
  return counts[Math.floor(counts.length / 2)] ?? 0;
}

function notesOf(header: HeaderRows, footers: readonly string[]): string[] {
  const notes: string[] = [];
  if (header.preamble.length > 0)
    notes.push(`${counted(header.preamble.length, 'row')} above the headings were read as titles.`);
  if (header.headings.length > 1)
    notes.push(`${header.headings.length} rows of headings were made into one.`);
  if (footers.length > 0)
    notes.push(`${counted(footers.length, 'row')} below the data were read as footnotes.`);
  return notes.map((note) =>
    note
      .replace(/^1 row (.*) were read as titles/, '1 row $1 was read as a title')
      .replace(/^1 row (.*) were read as footnotes/, '1 row $1 was read as a footnote'),
  );
}

function noHeadings(rows: readonly TableRow[]): NoTable {
  const first = rows.find((row) => !isBlank(row.cells));
  const seen = quoted(first?.cells ?? [], 4);
  const message = `It begins with data at once (line ${first?.line ?? 1}: ${seen}). Add a first row that names the columns.`;
  return { code: 'TABLE_NO_HEADINGS', message };
}

function headingsOnly(header: HeaderRows, line: number): NoTable {
  const named = header.names.filter((name) => name !== '');
  const seen = quoted(named, 4);
  const message = `It has one row of headings on line ${line} (${seen}) and no rows of data below. Send the file with its rows.`;
  return { code: 'TABLE_HEADINGS_ONLY', message };
}

function tooWide(row: TableRow, width: number): NoTable {
  const message = `Line ${row.line} has ${row.cells.length} cells, where the headings name ${width}. A comma inside a cell needs quotes round the cell.`;
  return { code: 'TABLE_TOO_WIDE', message };
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '');
}

function filled(cells: readonly string[]): number {
  return cells.reduce((count, cell) => (cell === '' ? count : count + 1), 0);
}

/** Whether most of a column's filled cells are numbers or the markers that stand for them. */
export function isNumberColumn(cells: readonly string[]): boolean {
  const written = cells.filter((cell) => cell !== '');
  if (!written.some(isNumeric)) return false;
  return written.filter(looksNumeric).length >= written.length * 0.9;
}
