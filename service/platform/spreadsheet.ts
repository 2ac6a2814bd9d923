// The one door to spreadsheets: XLSX and ODS in, sheets of rows of cell text out, with limits against bombs; and XLSX of one table.

import { HucreError, readXlsx, writeXlsx, type CellValue } from 'hucre';
import { openDocumentSheets } from './opendocument-tables.ts';
import { OverLimit, type Sheet } from './spreadsheet-sheet.ts';
import { unpackZipEntry, zipEntries, type ZipEntry } from './zip-directory.ts';

export type { Sheet } from './spreadsheet-sheet.ts';

/** Sheets, or why there are none: damaged, locked with a password, or too large; `detail` completes "it holds …". */
export type ReadSpreadsheet =
  { ok: true; sheets: Sheet[] } | { ok: false; code: 'DAMAGED' | 'LOCKED' | 'TOO_LARGE'; detail: string };

export interface SpreadsheetLimits {
  /** Bytes the whole container may unpack to. */
  unpackedBytes: number;
  /** Cells with something in them, over all sheets. */
  cells: number;
}

const usualLimits: SpreadsheetLimits = { unpackedBytes: 300_000_000, cells: 10_000_000 };

/** Reads every sheet of a workbook held in memory. */
export async function readSpreadsheet(
  bytes: Uint8Array,
  kind: 'xlsx' | 'ods',
  limits: SpreadsheetLimits = usualLimits,
): Promise<ReadSpreadsheet> {
  const entries = zipEntries(bytes);
  if (!entries) return { ok: false, code: 'DAMAGED', detail: 'no whole container' };
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (unpacked > limits.unpackedBytes) return tooLarge(`${megabytes(unpacked)} once unpacked`);
  try {
    return kind === 'ods'
      ? readOpenDocument(bytes, entries, limits)
      : await readOfficeOpen(bytes, entries, limits);
  } catch (thrown) {
    if (thrown instanceof OverLimit) return tooLarge(thrown.message);
    if (thrown instanceof HucreError) return failureOf(thrown);
    throw thrown;
  }
}

function readOpenDocument(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  limits: SpreadsheetLimits,
): ReadSpreadsheet {
  const manifest = textOf(bytes, entries, 'META-INF/manifest.xml');
  if (manifest?.includes('encryption-data')) return { ok: false, code: 'LOCKED', detail: 'a password' };
  const content = textOf(bytes, entries, 'content.xml');
  if (content === null) return { ok: false, code: 'DAMAGED', detail: 'no readable content.xml' };
  return { ok: true, sheets: openDocumentSheets(content, limits.cells) };
}

function textOf(bytes: Uint8Array, entries: readonly ZipEntry[], name: string): string | null {
  const entry = entries.find((each) => each.name === name);
  const unpacked = entry ? unpackZipEntry(bytes, entry) : null;
  return unpacked ? new TextDecoder().decode(unpacked) : null;
}

async function readOfficeOpen(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  limits: SpreadsheetLimits,
): Promise<ReadSpreadsheet> {
  const lying = entries.find((entry) => entry.size > 0 && unpackZipEntry(bytes, entry) === null);
  if (lying) return { ok: false, code: 'DAMAGED', detail: `an unreadable part, ${lying.name.slice(0, 80)}` };
  const workbook = await readXlsx(bytes);
  const cells = workbook.sheets.reduce(
    (sum, sheet) => sum + sheet.rows.reduce((inner, row) => inner + row.length, 0),
    0,
  );
  if (cells > limits.cells) return tooLarge(`${cells.toLocaleString('en-GB')} cells`);
  return {
    ok: true,
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      rows: sheet.rows.map((row) => row.map(cellText)),
    })),
  };
}

function cellText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().replace(/(T00:00:00)?\.000Z$/, '');
  return String(value);
}

function failureOf(error: HucreError): ReadSpreadsheet {
  if (/encrypt|password/i.test(error.name + error.message))
    return { ok: false, code: 'LOCKED', detail: 'a password' };
  if (/limit|cells/i.test(error.message)) return tooLarge('more cells than can be read');
  return { ok: false, code: 'DAMAGED', detail: 'parts that cannot be read' };
}

function tooLarge(detail: string): ReadSpreadsheet {
  return { ok: false, code: 'TOO_LARGE', detail };
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000).toLocaleString('en-GB')} MB`;
}

/** One sheet as XLSX: the first row is its headings, which stay in sight and can be filtered by. Cells are text, and no formula. */
export async function writeWorkbook(
  sheet: string,
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const [headings = []] = rows;
  const last = `${columnName(Math.max(headings.length, 1))}${Math.max(rows.length, 1)}`;
  return writeXlsx({
    sheets: [
      {
        name: sheet,
        rows: rows.map((row) => [...row]),
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${last}` },
      },
    ],
  });
}

/** 1 is A, 27 is AA. */
function columnName(number: number): string {
  const [high, low] = [Math.floor((number - 1) / 26), (number - 1) % 26];
  return (high > 0 ? columnName(high) : '') + String.fromCharCode(65 + low);
}
