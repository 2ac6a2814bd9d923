// Reads the file of a register: each sheet that is a table, with its rows as they stand and a guess at what its columns are.
import { readFile } from 'node:fs/promises';
import { readTables, type Table, type TableRow } from '../datasets/index.ts';
import type { UploadedFile } from '../pages/route.ts';
import { guessColumns, knownHeadings } from './import-fields.ts';
import type { NewImport } from './import-store.ts';

export type ReadFile = { ok: true; sheets: Omit<NewImport, 'at'>[] } | { ok: false; messages: string[] };

/** A register of more is not one body’s. */
const mostRows = 20_000;
const mostSheets = 20;

export async function readRegisterFile({ fileName, path, digest }: UploadedFile): Promise<ReadFile> {
  const bytes = await readFile(path);
  const read = await readTables(fileName, bytes, { known: knownHeadings, oddRowsAside: true });
  if (!read.ok) return { ok: false, messages: read.problems.map(({ message }) => message) };
  const tables = read.value.filter(({ rows }) => rows.length > 0).slice(0, mostSheets);
  const tooLong = tables.find(({ rows }) => rows.length > mostRows);
  if (tooLong)
    return {
      ok: false,
      messages: [`${tooLong.name} has ${tooLong.rows.length} rows. Bring in at most ${mostRows} at once.`],
    };
  return {
    ok: true,
    sheets: tables.map((table) => ({
      ...{ fileName, fileDigest: digest, sheet: tables.length > 1 ? table.sheet : null },
      columns: table.columns,
      rows: rowsOf(table),
      meaning: {
        columns: guessColumns(table.columns),
        ...{ kind: 'policy', state: isOfThePast(table.sheet) ? 'ended' : 'in-force' },
        notes: [
          ...table.preamble.map((text) => `Above the headings, not taken: “${text.slice(0, 200)}”.`),
          ...bannersNote(table),
          ...table.footers.map(
            (text) => `Below the rows, read as a footnote and not taken: “${text.slice(0, 200)}”.`,
          ),
        ],
      },
    })),
  };
}

/** A sheet such as “Retired policies”. */
function isOfThePast(sheet: string | null): boolean {
  return /retired|archiv|obsolete|withdrawn|supersed|expired|\bold\b/i.test(sheet ?? '');
}

function rowsOf(table: Table): TableRow[] {
  const all = [...table.rows, ...table.oddRows].sort((one, other) => one.line - other.line);
  return all.filter((row) => !isBanner(row, table));
}

/** One cell alone, and not in the column of titles: it stands over the rows that follow, such as the name of a department. */
function isBanner({ cells }: TableRow, { columns }: Table): boolean {
  const filled = cells.flatMap((cell, at) => (cell === '' ? [] : [at]));
  const { title } = guessColumns(columns);
  return columns.length > 2 && title !== null && filled.length === 1 && filled[0] !== title;
}

function bannersNote(table: Table): string[] {
  const banners = [...table.rows, ...table.oddRows].filter((row) => isBanner(row, table));
  if (banners.length === 0) return [];
  const said = banners
    .slice(0, 12)
    .map(({ line, cells }) => `“${cells.find((cell) => cell !== '')?.slice(0, 60)}” (line ${line})`);
  const more = banners.length > said.length ? ` and ${banners.length - said.length} more` : '';
  return [`Read as headings of the rows below them, and not taken: ${said.join(', ')}${more}.`];
}
