// The records of a dataset that count now: which Parquet files, which files in them, and which months were sent.
import { dirname, join } from 'node:path';
import type { Database } from '../../platform/database/index.ts';
import { fetchFolder, type FilesNeeds } from '../../platform/storage/index.ts';
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
  needs: FilesNeeds & { database: Database },
  datasetId: string,
): Promise<EventsPart[]> {
  const imports = await listImports(needs.database, datasetId);
  const current = await listCurrentFiles(needs.database, datasetId);
  const parts = imports.toReversed().flatMap((each) => partOf(each, current));
  return Promise.all(parts.map(async (part) => ({ ...part, folder: await fetchFolder(needs, part.folder) })));
}

/** With its folder below the data folder. */
function partOf(
  { id, folder, events }: DatasetImport,
  current: readonly { importId: string; fileIndex: number }[],
): EventsPart[] {
  const files = current.filter((file) => file.importId === id).map((file) => file.fileIndex);
  if (folder === null || events === null || files.length === 0) return [];
  return [{ folder, events, files }];
}

/** The tables of a dataset of populations or counts, with the paths at which they can be read. */
export async function currentTables(
  needs: FilesNeeds & { database: Database },
  datasetId: string,
): Promise<StoredTable[]> {
  const imports = await listImports(needs.database, datasetId);
  const tables = imports.toReversed().flatMap((each) => each.tables);
  const byDigest = new Map(tables.map((table) => [table.sha256, table]));
  const current = [...byDigest.values()];
  // Each lies in a numbered folder of its import's.
  for (const folder of new Set(current.map(({ path }) => dirname(dirname(path)))))
    await fetchFolder(needs, folder);
  return current.map((table) => ({ ...table, path: join(needs.dataFolder, table.path) }));
}
