// Imports events: whatever was sent in becomes Parquet with a manifest and a quality report, or is refused in sentences.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isDiskFull, temporaryFolder } from '../../platform/files.ts';
import { WarehouseError, type Warehouse } from '../../platform/warehouse/index.ts';
import { eventsImport, type EventsImport, type ImportProgress } from './events-import.ts';
import { gatherFiles } from './gather-files.ts';
import { accepted, refused, type FileProblem, type Outcome } from '../files/problem.ts';
import type { OwnLists } from './column-mapping.ts';
import { readEvents } from './read-events.ts';
import type { SourceFile } from './recognise-events-file.ts';

export interface ImportEventsRequest {
  /** Files, folders and archives. */
  paths: readonly string[];
  /** Files that were gathered already, in place of `paths`. */
  sources?: readonly SourceFile[];
  lists?: OwnLists;
  /** The folder to make; it must not be there yet. */
  into: string;
  warehouse: Warehouse;
  onProgress?: (progress: ImportProgress) => void;
  /** Bytes that one statement reads; a larger file is cut. */
  partBytes?: number;
  /** Other work of the caller's, called while the engine reads the first rows: what it throws ends the import. */
  meanwhile?: () => Promise<void>;
}

/**
 * Reads everything, row by row, and leaves `into` only when all of it is there: `events-*.parquet`, `import.json` (the
 * manifest) and, when rows were rejected, `problems.csv`. Memory does not grow with the files. Refusals: the codes of
 * files (`FILE_…`, `ARCHIVE_…`), `EVENTS_COLUMN_MISSING`, `EVENTS_NOT_RECOGNISED`, `EVENTS_MONTH_CONFLICT`,
 * `EVENTS_NO_GOOD_ROW`, `EVENTS_NOTHING`, `DISK_FULL`.
 */
export async function importEvents(request: ImportEventsRequest): Promise<Outcome<EventsImport>> {
  const { into } = request;
  const beside = dirname(into);
  try {
    await mkdir(beside, { recursive: true });
    await using work = await temporaryFolder('.import', beside);
    const result = join(work.path, 'result');
    await mkdir(result);
    const outcome = await readInto(request, work.path, result);
    if (!outcome.ok) return outcome;
    await writeFile(
      join(result, 'import.json'),
      `${JSON.stringify(eventsImport.parse(outcome.value), null, 1)}\n`,
    );
    await rename(result, into);
    return outcome;
  } catch (error) {
    if (isFull(error)) return refused(diskFull);
    throw error;
  }
}

async function readInto(
  { paths, sources, lists, warehouse, onProgress, partBytes, meanwhile }: ImportEventsRequest,
  folder: string,
  result: string,
): Promise<Outcome<EventsImport>> {
  onProgress?.({ step: 'unpacking', done: 0, total: null });
  const gathered = sources
    ? { files: [...sources], problems: [], warnings: [] }
    : await gatherFiles(paths, folder);
  if (gathered.problems.length > 0) return refused(...gathered.problems);
  if (gathered.files.length === 0) return refused(nothing);
  const { files } = gathered;
  const read = await readEvents({
    files,
    lists,
    warehouse,
    folder,
    result,
    onProgress,
    partBytes,
    meanwhile,
  });
  return read.ok ? accepted(read.value, [...gathered.warnings, ...read.warnings]) : read;
}

const nothing: FileProblem = {
  file: null,
  code: 'EVENTS_NOTHING',
  message: 'No file was given. Name at least one CSV file, folder or archive of events.',
};

function isFull(error: unknown): boolean {
  return isDiskFull(error) || (error instanceof WarehouseError && error.code === 'WAREHOUSE_DISK_FULL');
}

const diskFull: FileProblem = {
  file: null,
  code: 'DISK_FULL',
  message:
    'There is no room left on the disk. Nothing was taken in and nothing half-written is left. ' +
    'Free some space and try again.',
};
