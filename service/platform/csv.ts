// The one door to reading and writing CSV: small tables in, every CSV we publish out.

import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';

/** A row of a text table, with the physical line (from 1) on which it begins. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/** Rows, or why there are none: a quote that is opened on `line` and never closed, or a row longer than allowed. */
export type ParsedCsv =
  | { ok: true; rows: CsvRow[] }
  | { ok: false; code: 'QUOTE_NEVER_CLOSED' | 'ROW_TOO_LONG' | 'UNREADABLE'; line: number };

export interface ParseCsvOptions {
  delimiter?: string;
  /** Longest row in characters; 1,000,000 unless told. */
  longestRow?: number;
  /** Leave out blanks before a cell, so that `, "6,000"` is a quoted cell. */
  trimStart?: boolean;
}

const records = z.array(z.array(z.string()));

/** Reads a whole table. Rows may differ in width; blank lines are rows of one empty cell. Cells are as written. */
export function parseCsv(text: string, options: ParseCsvOptions = {}): ParsedCsv {
  try {
    const parsed: unknown = parse(text, {
      delimiter: options.delimiter ?? ',',
      bom: true,
      ltrim: options.trimStart ?? false,
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: text.includes('\r') ? ['\r\n', '\n', '\r'] : '\n', // One alone is quicker.
      max_record_size: options.longestRow ?? 1_000_000,
    });
    return { ok: true, rows: withFirstLines(records.parse(parsed)) };
  } catch (thrown) {
    if (thrown instanceof CsvError) return { ok: false, ...whatFailed(thrown) };
    throw thrown;
  }
}

/** Counted here: the parser takes a CRLF inside quotes for two lines. */
function withFirstLines(records: readonly string[][]): CsvRow[] {
  let line = 1;
  return records.map((cells) => {
    const row = { line, cells };
    line += 1;
    for (const cell of cells) if (/[\r\n]/.test(cell)) line += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
    return row;
  });
}

function whatFailed(error: CsvError): {
  code: 'QUOTE_NEVER_CLOSED' | 'ROW_TOO_LONG' | 'UNREADABLE';
  line: number;
} {
  const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return { code: 'QUOTE_NEVER_CLOSED', line };
  if (error.code === 'CSV_MAX_RECORD_SIZE') return { code: 'ROW_TOO_LONG', line };
  return { code: 'UNREADABLE', line };
}

export type CsvCell = string | number | boolean | null | undefined;

/**
 * Writes CSV (RFC 4180, CRLF). A cell of text that a spreadsheet could take for a formula (beginning `=`, `+`, `-`, `@`,
 * also after blanks, or with a tab or a line break) gets a leading apostrophe, as OWASP's "CSV Injection" page advises; a plain number, also one below zero, does not.
 */
export function formatCsv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${formatRow(row)}\r\n`).join('');
}

function formatRow(row: readonly CsvCell[]): string {
  if (row.length === 1 && plainText(row[0]) === '') return '""';
  return row.map((cell) => quoteIfNeeded(plainText(cell))).join(',');
}

function plainText(cell: CsvCell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? String(cell) : cell > 0 ? 'Inf' : cell < 0 ? "'-Inf" : '';
  return typeof cell === 'boolean' ? String(cell) : guardFormula(cell);
}

const number = /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/;
const formulaLike = /^[\s']*[=+\-@＝＋－＠]|^'*[\t\r\n]/;

/** Puts an apostrophe before text that a spreadsheet could run. `withoutFormulaGuard` undoes it exactly. */
export function guardFormula(text: string): string {
  return formulaLike.test(text) && !number.test(text) ? `'${text}` : text;
}

/** Takes off the guard that we, or a publisher using a tab, put before a cell that looks like a formula. */
export function withoutFormulaGuard(cell: string): string {
  if (cell.startsWith("'") && formulaLike.test(cell)) return cell.slice(1);
  return /^\t+[=+\-@]/.test(cell) ? cell.replace(/^\t+/, '') : cell;
}

function quoteIfNeeded(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
