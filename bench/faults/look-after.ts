// What the database and the disk hold after the faults, held against what was acknowledged.
import { readdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '../../service/platform/database/index.ts';
import { exportLedger } from '../../service/platform/ledger/index.ts';
import { verifyLedger } from '../../service/platform/ledger/chain/index.ts';
import { rowsInFile } from './made-stops.ts';

export interface Acknowledged {
  /** Titles of data that were taken in. */
  imports: string[];
  /** Short names of partners that were added. */
  posts: string[];
}

export interface Found {
  /** Acknowledged, and not there. */
  lost: number;
  /** There more than once. */
  twice: number;
  /** Imports that count without all of their rows. */
  halfDone: number;
  /** Imports that ended refused, though nothing was wrong with their files. */
  refused: number;
  /** Imports that had not ended five minutes after the last fault. */
  stuck: number;
  /** Folders of imports that no row of the database names, and those it names that are not there. */
  strayFolders: number;
  missingFolders: number;
  /** Folders of imports that were broken off; a later start clears them away. */
  leftovers: number;
  ledgerEvents: number;
  ledgerFaults: number;
  /** Seconds from the last fault until every import had ended. */
  settledAfter: number;
}

interface ImportRow {
  title: string;
  status: string;
  folder: string | null;
  rows: number | null;
}

export async function lookAfter(database: Database, dataFolder: string, sent: Acknowledged): Promise<Found> {
  const began = performance.now();
  while (performance.now() - began < 300_000 && (await unended(database)) > 0) await pause(500);
  const settledAfter = Math.round((performance.now() - began) / 1000);
  const { rows } = await sql<ImportRow>`
    select dataset.title, dataset_import.status, dataset_import.folder,
      (select sum(rows_accepted)::int from dataset_file where import_id = dataset_import.id) as rows
    from dataset left join dataset_import on dataset_import.dataset_id = dataset.id
    where dataset.title like 'Fault %'`.execute(database);
  const partners = await sql<{ slug: string; count: number }>`
    select slug, count(*)::int as count from partner where slug like 'fault-%' group by slug`.execute(
    database,
  );
  const check = await verifyLedger(exportLedger(database));
  return {
    ...missing(sent, rows, new Map(partners.rows.map(({ slug, count }) => [slug, count]))),
    halfDone: rows.filter(({ status, rows: count }) => status === 'done' && count !== rowsInFile).length,
    refused: rows.filter(({ status }) => status === 'refused').length,
    stuck: await unended(database),
    ...(await folders(database, dataFolder)),
    ledgerEvents: check.events,
    ledgerFaults: check.faultsInAll,
    settledAfter,
  };
}

async function unended(database: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from dataset_import where status not in ('done', 'unchanged', 'refused')`.execute(
    database,
  );
  return rows[0]?.count ?? 0;
}

function missing(
  { imports, posts }: Acknowledged,
  rows: readonly ImportRow[],
  partners: ReadonlyMap<string, number>,
): { lost: number; twice: number } {
  const titles = Map.groupBy(rows, ({ title }) => title);
  const counts = [
    ...imports.map((title) => titles.get(title)?.length ?? 0),
    ...posts.map((slug) => partners.get(slug) ?? 0),
  ];
  return {
    lost: counts.filter((count) => count === 0).length,
    twice: counts.filter((count) => count > 1).length,
  };
}

async function folders(
  database: Database,
  dataFolder: string,
): Promise<Pick<Found, 'strayFolders' | 'missingFolders' | 'leftovers'>> {
  const { rows } = await sql<{
    folder: string;
  }>`select folder from dataset_import where folder is not null`.execute(database);
  const named = new Set(rows.map(({ folder }) => folder));
  const there: string[] = [];
  for (const dataset of await readdir(join(dataFolder, 'datasets')))
    for (const each of await readdir(join(dataFolder, 'datasets', dataset)))
      there.push(`datasets/${dataset}/${each}`);
  return {
    strayFolders: there.filter((folder) => !named.has(folder) && !folder.includes('/.')).length,
    leftovers: there.filter((folder) => folder.includes('/.')).length,
    missingFolders: [...named].filter((folder) => !existsSync(join(dataFolder, folder))).length,
  };
}
