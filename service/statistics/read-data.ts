// Reads the CSV file that an input names under `data`, so that a case beside its data can be replayed as it stands.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseCsv } from '../platform/csv.ts';
import type { Fields } from './stat-method.ts';

export type WithData = { ok: true; fields: Fields } | { ok: false; problem: string };

/** `data` may be rows already, the name of a file, or `FILE.csv column NAME`, which gives `data_column` too. */
export async function readData(fields: Fields, folder: string): Promise<WithData> {
  if (typeof fields.data !== 'string') return { ok: true, fields };
  const [, file = fields.data, column] = /^(.*?\.csv)(?:\s+column\s+(\S+))?/i.exec(fields.data) ?? [];
  const rows = await readRows(resolve(folder, file), file);
  if (typeof rows === 'string') return { ok: false, problem: rows };
  return {
    ok: true,
    fields: { ...fields, data: rows, ...(column === undefined ? {} : { data_column: column }) },
  };
}

async function readRows(path: string, name: string): Promise<Record<string, string>[] | string> {
  const text = await readText(path);
  if (text === null) return `The data file "${name}" is not there, or may not be read.`;
  const read = parseCsv(text);
  if (!read.ok) return `The data file "${name}" cannot be read as CSV from line ${read.line} on.`;
  const [header, ...rows] = read.rows.filter(({ cells }) => cells.length > 1 || cells[0] !== '');
  if (!header) return `The data file "${name}" is empty.`;
  const uneven = rows.find(({ cells }) => cells.length !== header.cells.length);
  if (uneven)
    return `The data file "${name}" has ${uneven.cells.length} cells on line ${uneven.line}, and ${header.cells.length} headings.`;
  return rows.map(({ cells }) => Object.fromEntries(cells.map((cell, i) => [header.cells[i] ?? '', cell])));
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR'].includes(code)) return null;
    throw error;
  }
}
