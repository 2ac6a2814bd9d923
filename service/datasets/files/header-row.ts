// Which rows of a table are its headings: below the title rows, above the data, perhaps two or three rows deep.

import { isNumeric, looksNumeric, standsForNumber } from './published-number.ts';

/** Where the headings stand. Indexes are into the rows given, from 0. */
export interface HeaderRows {
  /** Rows above the headings: titles, notes, blank lines. */
  preamble: readonly number[];
  /** Rows that make up the headings, top to bottom. */
  headings: readonly number[];
  /** First row of data; equal to the number of rows given when there is none. */
  firstData: number;
  /** One name a column, flattened from all heading rows; '' for a column without one. */
  names: readonly string[];
}

export interface HeaderOptions {
  /** Names to look for when the caller knows what columns to expect: any spelling, compared without case or spaces. */
  known?: readonly string[];
}

/**
 * Finds the headings in the first rows of a table, or null when there are none: a file that begins with data at once.
 * With `known` names, the first row that holds at least half of them, or three, is the header.
 */
export function recogniseHeaderRow(
  rows: readonly (readonly string[])[],
  options: HeaderOptions = {},
): HeaderRows | null {
  const known = options.known ? rowWithKnownNames(rows, options.known) : -1;
  if (known >= 0) return singleRow(rows, known);
  const firstData = firstDataRow(rows);
  if (firstData === null) return firstFullRow(rows);
  const full = fullRowOfWords(rows, firstData);
  const headings = full < 0 ? headingRowsAbove(rows, firstData) : [...headingRowsAbove(rows, full), full];
  if (headings.length === 0) return null;
  return assemble(rows, headings, full < 0 ? firstData : full + 1);
}

/** A name as compared: lower case, letters and digits only. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

function rowWithKnownNames(rows: readonly (readonly string[])[], known: readonly string[]): number {
  const wanted = new Set(known.map(plainName));
  const enough = Math.min(3, Math.ceil(wanted.size / 2));
  return rows.findIndex(
    (row) => new Set(row.map(plainName).filter((name) => wanted.has(name))).size >= enough,
  );
}

function singleRow(rows: readonly (readonly string[])[], at: number): HeaderRows {
  return assemble(rows, [at], at + 1);
}

/** With no column of numbers, the first row as full as the rest is the header. */
function firstFullRow(rows: readonly (readonly string[])[]): HeaderRows | null {
  const width = usualWidth(rows);
  const at = rows.findIndex((row) => filled(row) >= Math.max(1, width * 0.6));
  return at < 0 ? null : singleRow(rows, at);
}

/** First row with numbers in at least half of the columns of numbers, and with its first cell filled if that is usual. */
function firstDataRow(rows: readonly (readonly string[])[]): number | null {
  const numeric = numericColumns(rows);
  if (numeric.length === 0) return null;
  const labelled = firstCellUsuallyFilled(rows);
  const at = rows.findIndex((row) => {
    if (labelled && (row[0] ?? '').trim() === '') return false;
    if (isRowOfYears(row)) return false;
    const held = numeric.filter((column) => standsForNumber(row[column] ?? '')).length;
    return held >= Math.max(1, numeric.length / 2);
  });
  return at < 0 ? null : at;
}

function numericColumns(rows: readonly (readonly string[])[]): number[] {
  const width = usualWidth(rows);
  const columns: number[] = [];
  for (let column = 0; column < width; column += 1) {
    const cells = rows
      .filter((row) => filled(row) > 1)
      .map((row) => (row[column] ?? '').trim())
      .filter((cell) => cell !== '');
    const numbers = cells.filter(looksNumeric).length;
    const real = cells.filter(isNumeric).length;
    if (real > 0 && numbers >= cells.length / 2) columns.push(column);
  }
  return columns;
}

function firstCellUsuallyFilled(rows: readonly (readonly string[])[]): boolean {
  const written = rows.filter((row) => filled(row) > 1);
  return written.filter((row) => (row[0] ?? '').trim() !== '').length >= written.length / 2;
}

/**
 * The first row above the data that names every column: data begin right below it, even where their first rows lack
 * numbers. -1 when the headings are spread over several rows.
 */
function fullRowOfWords(rows: readonly (readonly string[])[], firstData: number): number {
  const width = usualWidth(rows);
  return rows.findIndex((row, at) => {
    if (at >= firstData || width < 2 || filled(row) < width) return false;
    return isRowOfYears(row) || !row.some((cell) => isNumeric(cell));
  });
}

/** `Year, 2000, 2001, 2002`: numbers, but the names of columns. */
function isRowOfYears(row: readonly string[]): boolean {
  const numbers = row.map((cell) => cell.trim()).filter((cell) => isNumeric(cell));
  const years = numbers.filter((cell) => /^(19|20)\d\d$/.test(cell));
  const first = (row[0] ?? '').trim();
  return (
    years.length >= 2 &&
    years.length === numbers.length &&
    !isNumeric(first) &&
    new Set(years).size === years.length
  );
}

/** Climbs from the data, over blank rows and rows of stray numbers, until a title (one cell, at the left) or the top. */
function headingRowsAbove(rows: readonly (readonly string[])[], firstData: number): number[] {
  const width = usualWidth(rows);
  const headings: number[] = [];
  for (let at = firstData - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? [];
    if (filled(row) === 0) continue;
    if (isTitle(row, width)) break;
    if (isRowOfYears(row) || row.some((cell) => cell.trim() !== '' && !looksNumeric(cell)))
      headings.unshift(at);
  }
  return headings;
}

function isTitle(row: readonly string[], width: number): boolean {
  return width > 1 && filled(row) === 1 && (row[0] ?? '').trim() !== '';
}

function assemble(
  rows: readonly (readonly string[])[],
  headings: readonly number[],
  firstData: number,
): HeaderRows {
  const first = headings[0] ?? 0;
  const preamble = Array.from({ length: first }, (_, index) => index);
  return { preamble, headings, firstData, names: flattenHeadings(headings.map((at) => rows[at] ?? [])) };
}

/**
 * One name a column from several rows of headings: the lowest text in the column; where two columns would bear one name,
 * the heading that spans them is put in front ("Change in 12 months: number").
 */
export function flattenHeadings(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const lowest = Array.from({ length: width }, (_, column) => lowestText(rows, column));
  const times = new Map<string, number>();
  for (const found of lowest) if (found.text) times.set(found.text, (times.get(found.text) ?? 0) + 1);
  return lowest.map((found, column) => {
    if (!found.text || times.get(found.text) === 1 || found.row === 0) return found.text;
    const above = spanningText(rows, found.row - 1, column);
    return above ? `${above}: ${found.text}` : found.text;
  });
}

function lowestText(rows: readonly (readonly string[])[], column: number): { text: string; row: number } {
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    const text = tidy(rows[row]?.[column] ?? '');
    if (text !== '') return { text, row };
  }
  return { text: '', row: 0 };
}

function spanningText(rows: readonly (readonly string[])[], row: number, column: number): string {
  for (let at = column; at >= 0; at -= 1) {
    const text = tidy(rows[row]?.[at] ?? '');
    if (text !== '') return text;
  }
  return '';
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function filled(row: readonly string[]): number {
  let count = 0;
  for (const cell of row) if (cell.trim() !== '') count += 1;
  return count;
}

/** The commonest width of the rows with more than one cell filled, trailing blanks apart; the wider on a tie. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  for (const row of rows) {
    if (filled(row) < 2) continue;
    const width = row.findLastIndex((cell) => cell.trim() !== '') + 1;
    widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  let best = 1;
  let most = 0;
  for (const [width, times] of widths)
    if (times > most || (times === most && width > best)) [best, most] = [width, times];
  return best;
}
