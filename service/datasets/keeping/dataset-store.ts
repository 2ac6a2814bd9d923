// The SQL of datasets: what is there, what is being imported, and which files count now.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../platform/database/index.ts';
import type { Dataset, DatasetFile, DatasetImport, DatasetKind, FileChange, StoredTable } from './dataset.ts';
import { datasetKinds, importStatuses } from './dataset.ts';
import type { EventsImport } from '../events/events-import.ts';
import type { FileProblem } from '../files/problem.ts';
import type { CurrentFile, SettledFile } from './settle-files.ts';
import { fileChanges, fileProblems, importProgress, manifest } from './read-import-columns.ts';
import { supersedeFile } from './superseded-store.ts';
import { recordAdded, recordEnd, recordFilesAdded, recordRemovals } from './dataset-events-store.ts';

const kind = z.enum(datasetKinds);
const status = z.enum(importStatuses);

export async function createDataset(
  database: Database,
  dataset: { kind: DatasetKind; title: string; demonstration: boolean },
): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    const { id } = await transaction
      .insertInto('dataset')
      .values(dataset)
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordAdded(transaction, id, dataset.title);
    return id;
  });
}

/**
 * For a form that may be sent twice, as by a double click: makes the dataset under the id that the form brought, once.
 * The same form again gets the dataset it made; a form that was changed in the meantime gets one of its own.
 */
export async function createDatasetOnce(
  database: Database,
  id: string,
  dataset: { kind: DatasetKind; title: string; demonstration: boolean },
): Promise<string> {
  const made = await database.transaction().execute(async (transaction) => {
    const row = await transaction
      .insertInto('dataset')
      .values({ ...dataset, id })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (row) await recordAdded(transaction, row.id, dataset.title);
    return row;
  });
  if (made) return made.id;
  const there = await findDataset(database, id);
  const isSame = there?.kind === dataset.kind && there.title === dataset.title;
  return isSame ? id : createDataset(database, dataset);
}

export async function listDatasets(database: Database): Promise<Dataset[]> {
  const rows = await database
    .selectFrom('dataset')
    .select(['id', 'kind', 'title', 'demonstration', 'createdAt'])
    .where('removedAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, kind: kind.parse(row.kind) }));
}

export async function findDataset(database: Database, id: string): Promise<Dataset | undefined> {
  const row = await database
    .selectFrom('dataset')
    .select(['id', 'kind', 'title', 'demonstration', 'createdAt'])
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  return row && { ...row, kind: kind.parse(row.kind) };
}

/** Takes a dataset off every list. Findings made from it stay, with their receipts. */
export async function removeDataset(database: Database, id: string, at: Date): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const gone = await transaction
      .updateTable('dataset')
      .set({ removedAt: at })
      .where('id', '=', id)
      .where('removedAt', 'is', null)
      .returning(['id', 'title'])
      .execute();
    await recordRemovals(transaction, gone);
  });
}

/** Removes for good every dataset that a demonstration brought in. */
export async function removeDemonstrationDatasets(database: Database): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const gone = await transaction
      .deleteFrom('dataset')
      .where('demonstration', '=', true)
      .returning(['id', 'title'])
      .execute();
    await recordRemovals(transaction, gone);
  });
}

/** Notes that files have arrived; returns the id of the import. `alongside` does what belongs to it, in the same transaction. */
export async function receiveImport(
  database: Database,
  { id, datasetId, at }: { id?: string; datasetId: string; at: Date },
  alongside: (transaction: Database) => Promise<void> = async () => undefined,
): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    const row = await transaction
      .insertInto('datasetImport')
      .values({ ...(id !== undefined && { id }), datasetId, status: 'waiting', receivedAt: at })
      .returning('id')
      .executeTakeFirstOrThrow();
    await alongside(transaction);
    await recordFilesAdded(transaction, datasetId, row.id);
    return row.id;
  });
}

/** The imports of a dataset, the newest first. */
export async function listImports(database: Database, datasetId: string): Promise<DatasetImport[]> {
  const rows = await database
    .selectFrom('datasetImport')
    .selectAll()
    .where('datasetId', '=', datasetId)
    .orderBy('receivedAt', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => {
    const { events, tables } = manifest.parse(row.manifest ?? {});
    return {
      id: row.id,
      datasetId: row.datasetId,
      status: status.parse(row.status),
      folder: row.folder,
      events,
      tables,
      problems: fileProblems.parse(row.problems),
      warnings: fileProblems.parse(row.warnings),
      changes: fileChanges.parse(row.changes),
      mappingId: row.mappingId,
      progress: importProgress.parse(row.progress),
      isStopAsked: row.cancelAskedAt !== null,
      receivedAt: row.receivedAt,
      finishedAt: row.finishedAt,
    };
  });
}

export async function markImporting(database: Database, importId: string): Promise<void> {
  await database
    .updateTable('datasetImport')
    .set({ status: 'importing' })
    .where('id', '=', importId)
    .execute();
}

/** The import took nothing in: keeps the reasons. */
export async function refuseImport(
  database: Database,
  importId: string,
  refusal: { problems: readonly FileProblem[]; at: Date },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const refused = await transaction
      .updateTable('datasetImport')
      .set({ status: 'refused', problems: json(refusal.problems), finishedAt: refusal.at })
      .where('id', '=', importId)
      .returning('datasetId')
      .executeTakeFirst();
    if (refused) await recordEnd(transaction, 'dataset.refused', { ...refused, importId, files: [] });
  });
}

/** What an import of tables left: the files as they were sent, those apart that were there already. */
export async function finishTablesImport(
  database: Database,
  importId: string,
  done: {
    folder: string;
    mappingId?: string | null;
    tables: readonly StoredTable[];
    warnings: readonly FileProblem[];
    at: Date;
  },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const { datasetId } = await transaction
      .updateTable('datasetImport')
      .set({
        status: done.tables.length > 0 ? 'done' : 'unchanged',
        folder: done.folder,
        mappingId: done.mappingId ?? null,
        manifest: json({ tables: done.tables }),
        warnings: json(done.warnings),
        finishedAt: done.at,
      })
      .where('id', '=', importId)
      .returning('datasetId')
      .executeTakeFirstOrThrow();
    await recordEnd(transaction, 'dataset.imported', { datasetId, importId, files: done.tables });
  });
}

export interface FinishedEvents {
  datasetId: string;
  importId: string;
  folder: string;
  events: EventsImport;
  settled: readonly SettledFile[];
  changes: readonly FileChange[];
  mappingId?: string | null;
  warnings: readonly FileProblem[];
  at: Date;
}

/** Makes an import of events count: its files become current and those they correct become superseded, all at once. */
export async function finishEventsImport(database: Database, done: FinishedEvents): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    for (const { supersedes } of done.settled) {
      if (supersedes) await supersedeFile(transaction, supersedes, done);
    }
    const rows = done.settled.map((settled) => fileRow(done, settled));
    if (rows.length > 0) await transaction.insertInto('datasetFile').values(rows).execute();
    await transaction
      .updateTable('datasetImport')
      .set({
        status: done.settled.some((file) => file.status === 'current') ? 'done' : 'unchanged',
        folder: done.folder,
        mappingId: done.mappingId ?? null,
        manifest: json({ events: done.events }),
        changes: json(done.changes),
        warnings: json(done.warnings),
        finishedAt: done.at,
      })
      .where('id', '=', done.importId)
      .execute();
    const { datasetId, importId } = done;
    await recordEnd(transaction, 'dataset.imported', { datasetId, importId, files: done.events.files });
  });
}

function fileRow(done: FinishedEvents, settled: SettledFile) {
  const file = done.events.files[settled.fileIndex];
  if (!file) throw new Error(`DATASET_FILE_ABSENT: the import has no file ${settled.fileIndex}.`);
  return {
    importId: done.importId,
    fileIndex: settled.fileIndex,
    datasetId: done.datasetId,
    name: file.name,
    sha256: file.sha256,
    bytes: file.bytes,
    rowsAccepted: file.accepted,
    rowsRejected: file.rejected,
    partner: file.partner,
    month: file.month,
    status: settled.status,
  };
}

/** Every file ever sent to a dataset, by partner and month. */
export async function listFiles(database: Database, datasetId: string): Promise<DatasetFile[]> {
  const rows = await database
    .selectFrom('datasetFile')
    .selectAll()
    .where('datasetId', '=', datasetId)
    .orderBy('partner')
    .orderBy('month')
    .orderBy('name')
    .execute();
  return rows.map((row) => ({ ...row, status: fileStatus.parse(row.status) }));
}

const fileStatus = z.enum(['current', 'superseded', 'duplicate', 'disposed']);

/** The files that count now. */
export async function listCurrentFiles(database: Database, datasetId: string): Promise<CurrentFile[]> {
  const files = await listFiles(database, datasetId);
  return files.filter((file) => file.status === 'current');
}

/** Lists written as JSON: the driver would otherwise write them as Postgres arrays. */
function json(value: unknown) {
  return sql<string>`${JSON.stringify(value)}::jsonb`;
}
