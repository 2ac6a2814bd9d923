// The records of a dataset that count now: which Parquet files, which files in them, and which months were sent.
import { join } from 'node:path';
import type { Database } from '../../platform/database/index.ts';
import type { DatasetImport, StoredTable } from './dataset.ts';
import { listCurrentFiles, listImports } from './dataset-store.ts';
import type { EventsImport } from '../events/events-import.ts';

/** One import, and which of its files count. */
export interface EventsPart {
  /** Folder with the Parquet files and the manifest. */
  folder: string;
  events: EventsImport;
  /** Indexes into `events.files`. */
  files: number[];
}

/** The parts of a dataset of events, the oldest first; none when nothing has been taken in. */
export async function currentEvents(
  needs: { database: Database; dataFolder: string },
  datasetId: string,
): Promise<EventsPart[]> {
  const imports = await listImports(needs.database, datasetId);
  const current = await listCurrentFiles(needs.database, datasetId);
  return imports.toReversed().flatMap((each) => partOf(needs.dataFolder, each, current));
}

function partOf(
  dataFolder: string,
  { id, folder, events }: DatasetImport,
  current: readonly { importId: string; fileIndex: number }[],
): EventsPart[] {
  const files = current.filter((file) => file.importId === id).map((file) => file.fileIndex);
  if (folder === null || events === null || files.length === 0) return [];
  return [{ folder: join(dataFolder, folder), events, files }];
}

/** The tables of a dataset of populations or counts, with the paths at which they can be read. */
export async function currentTables(
  needs: { database: Database; dataFolder: string },
  datasetId: string,
): Promise<StoredTable[]> {
  const imports = await listImports(needs.database, datasetId);
  const tables = imports.toReversed().flatMap((each) => each.tables);
  const byDigest = new Map(tables.map((table) => [table.sha256, table]));
  return [...byDigest.values()].map((table) => ({ ...table, path: join(needs.dataFolder, table.path) }));
}
