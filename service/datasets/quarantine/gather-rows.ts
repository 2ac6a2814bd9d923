// Gathers the rows that an import put aside with what was done about each: all of them counted, and one page of those wanted.
import type { Database } from '../../platform/database/index.ts';
import { fetchFolder, type FilesNeeds } from '../../platform/storage/index.ts';
import { join } from 'node:path';
import type { DatasetImport } from '../keeping/dataset.ts';
import { countRows, rowState, type QuarantineCounts, type QuarantinedRow } from './quarantined-row.ts';
import { mendsOfImport } from './quarantine-store.ts';
import { readQuarantine } from './read-quarantine.ts';

export interface RowsNeeds extends FilesNeeds {
  database: Database;
}

export interface RowsWanted {
  code?: string | undefined;
  state?: string | undefined;
  /** How many of them to pass over, and how many to give. */
  from: number;
  most: number;
}

export interface GatheredRows {
  counts: QuarantineCounts;
  rows: QuarantinedRow[];
  /** How many there are of those wanted. */
  matching: number;
}

/** Every row of the import, one after the other. */
export async function* rowsOfImport(needs: RowsNeeds, made: DatasetImport): AsyncGenerator<QuarantinedRow> {
  if (made.folder === null || !made.events) return;
  await fetchFolder(needs, made.folder);
  const mends = await mendsOfImport(needs.database, made.id);
  yield* readQuarantine(join(needs.dataFolder, made.folder), made.events.problems.file, mends);
}

export async function gatherRows(
  needs: RowsNeeds,
  made: DatasetImport,
  { code, state, from, most }: RowsWanted,
): Promise<GatheredRows> {
  const rows: QuarantinedRow[] = [];
  const seen: Pick<QuarantinedRow, 'code' | 'mend'>[] = [];
  let matching = 0;
  for await (const row of rowsOfImport(needs, made)) {
    seen.push({ code: row.code, mend: row.mend });
    if ((code && row.code !== code) || (state && rowState(row) !== state)) continue;
    matching += 1;
    if (matching > from && rows.length < most) rows.push(row);
  }
  return { counts: countRows(seen), rows, matching };
}

export async function findRow(
  needs: RowsNeeds,
  made: DatasetImport,
  number: number,
): Promise<QuarantinedRow | undefined> {
  for await (const row of rowsOfImport(needs, made)) if (row.number === number) return row;
  return undefined;
}
