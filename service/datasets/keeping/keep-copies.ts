// Keeps what was sent beside what was made of it, so that it can be made again another way: as it was, or with the least of personal data.
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip, gunzipSync, gzipSync } from 'node:zlib';
import { parseCsv } from '../../platform/csv.ts';
import type { SentTable } from '../mapping/table-look.ts';
import { readTables } from '../tables/read-table.ts';

/** Below the folder of an import. A copy is named after the digest of what was sent. */
export const copiesFolder = 'sent';

/** The file byte for byte, packed: for files in which nothing of persons was found. */
export async function keepAsSent(folder: string, sha256: string, path: string): Promise<void> {
  const target = await placeOf(folder, `${sha256}.sent.gz`);
  await pipeline(createReadStream(path), createGzip({ level: 1 }), createWriteStream(target));
}

/** The rows of a file without what must not be kept. */
export async function keepMinimised(
  folder: string,
  sha256: string,
  table: Omit<SentTable, 'name'>,
): Promise<void> {
  await writeFile(await placeOf(folder, `${sha256}.kept.csv.gz`), gzipSync(plainCsv(table), { level: 1 }));
}

async function placeOf(folder: string, name: string): Promise<string> {
  await mkdir(join(folder, copiesFolder), { recursive: true });
  return join(folder, copiesFolder, name);
}

/** Rows as they are, without the guards against formulas that a CSV for people carries. */
export function plainCsv({ columns, rows }: Omit<SentTable, 'name'>): string {
  return [columns, ...rows].map((row) => `${row.map(plainCell).join(',')}\n`).join('');
}

function plainCell(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A copy that was kept; null where none was, as of files that were taken in before copies were kept. */
export async function readCopy(
  folder: string,
  sha256: string,
  name: string,
): Promise<{ table: SentTable; isMinimised: boolean } | null> {
  const minimised = await bytesAt(join(folder, copiesFolder, `${sha256}.kept.csv.gz`));
  if (minimised) {
    const parsed = parseCsv(gunzipSync(minimised).toString('utf8'));
    if (!parsed.ok)
      throw new Error(`COPY_DAMAGED: the copy of ${name} cannot be read past line ${parsed.line}.`);
    const [first, ...rest] = parsed.rows;
    const rows = rest.filter(({ cells }) => cells.some((cell) => cell !== '')).map(({ cells }) => cells);
    return { table: { name, columns: first?.cells ?? [], rows }, isMinimised: true };
  }
  return readAsSent(join(folder, copiesFolder, `${sha256}.sent.gz`), name);
}

/** A file that was kept byte for byte; null where it is not there. */
export async function readAsSent(
  path: string,
  name: string,
): Promise<{ table: SentTable; isMinimised: boolean } | null> {
  const sent = await bytesAt(path);
  if (!sent) return null;
  const read = await readTables(name, sent, { oddRowsAside: true });
  const table = read.ok ? read.value[0] : undefined;
  return table
    ? {
        table: { name, columns: table.columns, rows: table.rows.map(({ cells }) => cells) },
        isMinimised: false,
      }
    : null;
}

export async function removeCopy(folder: string, sha256: string): Promise<void> {
  for (const ending of ['kept.csv.gz', 'sent.gz'])
    await rm(join(folder, copiesFolder, `${sha256}.${ending}`), { force: true });
}

async function bytesAt(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
