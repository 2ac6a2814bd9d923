// Reads any table file: CSV with any delimiter and encoding, ODS, XLSX, and each of them packed with gzip.

import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseCsv, withoutFormulaGuard } from '../../platform/csv.ts';
import { readSpreadsheet } from '../../platform/spreadsheet.ts';
import { recogniseDelimiter } from '../files/delimiter.ts';
import { fileForm } from '../files/file-form.ts';
import { type Outcome, accepted, refuse } from '../files/problem.ts';
import { type NoTable, type ShapeOptions, shapeTable } from './shape-table.ts';
import type { Table, TableFile, TableRow } from './table.ts';
import { decodeText, recogniseEncoding } from '../files/text-encoding.ts';
import { quoted } from '../../phrases/list.ts';

/** Longest file that is read whole into memory; tables of counts are far below. */
export const mostTableBytes = 256 * 1024 * 1024;

/**
 * Reads every table of a file; `tables.ods!Table_16` names one sheet. Each sheet that is a table counts; a file without one is refused, with what was seen.
 * Problems: FILE_NOT_FOUND, FILE_EMPTY, FILE_TOO_LARGE, FILE_DAMAGED, FILE_LOCKED, FILE_NOT_A_TABLE, FILE_ENCODING,
 * SHEET_UNKNOWN, FILE_QUOTE_NEVER_CLOSED, FILE_LINE_TOO_LONG, FILE_NO_HEADINGS, FILE_HEADINGS_ONLY, FILE_ROW_TOO_WIDE.
 */
export async function readTable(path: string, options: ShapeOptions = {}): Promise<Outcome<TableFile>> {
  const { file, sheet } = await sheetNamed(path);
  const name = basename(file);
  const found = await stat(file).catch(() => null);
  if (!found)
    return refuse(name, 'FILE_NOT_FOUND', `There is no file ${file}. Check the name and the folder.`);
  if (found.isDirectory())
    return refuse(name, 'FILE_NOT_FOUND', `${name} is a folder. Name the files in it.`);
  if (found.size > mostTableBytes) return refuse(name, 'FILE_TOO_LARGE', tooLarge(name));
  const bytes = await readFile(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const tables = await readTables(name, bytes, options);
  if (!tables.ok) return tables;
  const chosen = sheet === null ? tables.value : tables.value.filter((table) => table.sheet === sheet);
  if (chosen.length === 0) return refuse(name, 'SHEET_UNKNOWN', noSheet(name, sheet ?? '', tables.value));
  return accepted({ name, sha256, tables: chosen });
}

/** `tables.ods!Table_16` names a sheet, where no file has that whole name. */
async function sheetNamed(path: string): Promise<{ file: string; sheet: string | null }> {
  const at = path.lastIndexOf('!');
  if (at < 0 || (await stat(path).catch(() => null))) return { file: path, sheet: null };
  return { file: path.slice(0, at), sheet: path.slice(at + 1) };
}

function noSheet(name: string, sheet: string, tables: readonly Table[]): string {
  const names = quoted(tables.map((table) => table.sheet ?? table.name));
  return `${name} has no table on a sheet “${sheet}”. Sheets with a table: ${names}.`;
}

/** Reads the tables in bytes that came under `name`. */
export async function readTables(
  name: string,
  bytes: Uint8Array,
  options: ShapeOptions = {},
): Promise<Outcome<Table[]>> {
  const form = fileForm(bytes.subarray(0, 8192));
  switch (form.form) {
    case 'empty':
      return refuse(name, 'FILE_EMPTY', `${name} is empty: it has no bytes at all. Fetch or save it again.`);
    case 'foreign':
      return refuse(name, 'FILE_NOT_A_TABLE', `${name} is ${form.looksLike}, not a table. ${form.advice}`);
    case 'zip':
      return refuse(
        name,
        'FILE_NOT_A_TABLE',
        `${name} is a ZIP archive. Unpack it and name the table in it.`,
      );
    case 'gzip':
      return unpackGzip(name, bytes, options);
    case 'xlsx':
    case 'ods':
      return readWorkbook(name, bytes, form.form, options);
    default:
      return readText(name, bytes, options);
  }
}

function unpackGzip(
  name: string,
  bytes: Uint8Array,
  options: ShapeOptions,
): Promise<Outcome<Table[]>> | Outcome<Table[]> {
  try {
    const unpacked = gunzipSync(bytes, { maxOutputLength: mostTableBytes });
    if (unpacked.toString('latin1', 257, 262) === 'ustar') {
      const message = `${name} is an archive of several files. Unpack it and name the table in it.`;
      return refuse(name, 'FILE_NOT_A_TABLE', message);
    }
    return readTables(name, unpacked, options);
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null;
    if (code === 'ERR_BUFFER_TOO_LARGE') return refuse(name, 'FILE_TOO_LARGE', tooLarge(name));
    if (typeof code === 'string' && code.startsWith('Z_'))
      return refuse(
        name,
        'FILE_DAMAGED',
        `${name} is packed with gzip and breaks off or is damaged. Fetch it again.`,
      );
    throw thrown;
  }
}

async function readWorkbook(
  name: string,
  bytes: Uint8Array,
  kind: 'xlsx' | 'ods',
  options: ShapeOptions,
): Promise<Outcome<Table[]>> {
  const read = await readSpreadsheet(bytes, kind);
  if (!read.ok) return refuse(name, `FILE_${read.code}`, workbookFailure(name, read.code, read.detail));
  const several = read.sheets.length > 1;
  const tables: Table[] = [];
  const failures: NoTable[] = [];
  for (const sheet of read.sheets) {
    const rows = sheet.rows.map((cells, at): TableRow => ({ line: at + 1, cells }));
    const sheetName = several ? `${name}!${sheet.name}` : name;
    const shaped = shapeTable({ name: sheetName, sheet: sheet.name, rows }, options);
    if ('code' in shaped) failures.push(shaped);
    else if (shaped.columns.length > 1) tables.push(shaped);
  }
  if (tables.length > 0) return accepted(tables);
  const first = failures.find((failure) => failure.code !== 'TABLE_EMPTY') ?? failures[0];
  return refuse(
    name,
    codeOf(first),
    `${name} has no sheet with a table. ${first?.message ?? 'It has no sheets.'}`,
  );
}

function workbookFailure(name: string, code: 'DAMAGED' | 'LOCKED' | 'TOO_LARGE', detail: string): string {
  if (code === 'LOCKED') return `${name} is locked with a password. Save it without one and send it again.`;
  if (code === 'TOO_LARGE')
    return `${name} is too large for a table: it holds ${detail}. Save the sheet you need as CSV.`;
  return `${name} is a damaged workbook: it has ${detail}. Open it, save it again and send that.`;
}

function readText(name: string, bytes: Uint8Array, options: ShapeOptions): Outcome<Table[]> {
  const encoding = recogniseEncoding(bytes, { whole: true });
  if (encoding.kind === 'binary')
    return refuse(
      name,
      'FILE_NOT_A_TABLE',
      `${name} is not text: its bytes are of some other kind of file. Save the table as CSV, XLSX or ODS.`,
    );
  if (encoding.kind === 'damaged')
    return refuse(
      name,
      'FILE_ENCODING',
      `${name} is UTF-8 text with broken characters, the first on line ${encoding.line}. Save it again as CSV in UTF-8.`,
    );
  const text = decodeText(bytes, encoding.encoding);
  if (text.trim() === '')
    return refuse(name, 'FILE_EMPTY', `${name} holds nothing but blank lines. Fetch or save it again.`);
  const delimiter = recogniseDelimiter(text.slice(0, 200_000)) ?? ',';
  const parsed = parseCsv(text, { delimiter, trimStart: delimiter !== '\t' });
  if (!parsed.ok) return refuse(name, ...textFailure(name, parsed.code, parsed.line));
  const rows = parsed.rows.map(({ line, cells }) => ({ line, cells: cells.map(withoutFormulaGuard) }));
  const shaped = shapeTable({ name, sheet: null, rows }, options);
  if ('code' in shaped)
    return refuse(name, codeOf(shaped), `${name} cannot be read as a table. ${shaped.message}`);
  if (shaped.columns.length < 2) return refuse(name, 'FILE_NOT_A_TABLE', oneColumn(name, shaped));
  return accepted([shaped]);
}

function textFailure(
  name: string,
  code: 'QUOTE_NEVER_CLOSED' | 'ROW_TOO_LONG' | 'UNREADABLE',
  line: number,
): [string, string] {
  if (code === 'QUOTE_NEVER_CLOSED')
    return [
      'FILE_QUOTE_NEVER_CLOSED',
      `${name} has a quote that is opened and never closed; the reading ran from it to line ${line}. Close it, or save the table as CSV again.`,
    ];
  if (code === 'ROW_TOO_LONG')
    return [
      'FILE_LINE_TOO_LONG',
      `${name} has a line of more than a million characters at line ${line}. That is not a row of a table: look for a quote that is never closed, or save it again.`,
    ];
  return ['FILE_DAMAGED', `${name} cannot be read past line ${line}. Save the table as CSV again.`];
}

function oneColumn(name: string, table: Table): string {
  return `${name} has one column only (“${(table.columns[0] ?? '').slice(0, 60)}”). Cells must be parted by a comma, semicolon, tab or vertical bar.`;
}

function codeOf(failure: NoTable | undefined): string {
  return (failure?.code ?? 'TABLE_EMPTY')
    .replace('TABLE_TOO_WIDE', 'FILE_ROW_TOO_WIDE')
    .replace('TABLE_', 'FILE_');
}

function tooLarge(name: string): string {
  return `${name} is larger than ${mostTableBytes / 1024 / 1024} MB. A table of counts is smaller: send the part that is needed.`;
}
