// The SQL of an import on its way: how far it is, whether it is to stop, what it waits for, and who gets its report.
import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import type { ImportProgress } from '../events/events-import.ts';
import type { FileProblem } from '../files/problem.ts';

export async function noteProgress(
  database: Database,
  importId: string,
  progress: ImportProgress,
): Promise<void> {
  await database
    .updateTable('datasetImport')
    .set({ progress: json(progress) })
    .where('id', '=', importId)
    .execute();
}

export async function stopIsAsked(database: Database, importId: string): Promise<boolean> {
  const row = await database
    .selectFrom('datasetImport')
    .select('cancelAskedAt')
    .where('id', '=', importId)
    .executeTakeFirst();
  return row !== undefined && row.cancelAskedAt !== null;
}

/** Asks for an import that is under way to be stopped; false where none is. */
export async function askToStop(database: Database, datasetId: string, at: Date): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const asked = await transaction
      .updateTable('datasetImport')
      .set({ cancelAskedAt: at })
      .where('datasetId', '=', datasetId)
      .where('status', 'in', ['waiting', 'importing'])
      .where('cancelAskedAt', 'is', null)
      .returning('id')
      .execute();
    for (const { id } of asked)
      await recordEvent(transaction, {
        action: 'dataset.import-stopped',
        subject: { kind: 'dataset', id: datasetId },
        fields: { import: { after: id } },
      });
    return asked.length > 0;
  });
}

/** The files of an import stay where they arrived until somebody says what their columns mean. */
export async function leaveOpen(
  database: Database,
  importId: string,
  problems: readonly FileProblem[],
): Promise<void> {
  await database
    .updateTable('datasetImport')
    .set({ status: 'to-map', problems: json(problems), progress: null, mappingId: null })
    .where('id', '=', importId)
    .execute();
}

/** Whether files of the data are being read. Whoever else asks waits until this transaction ends. */
export async function isUnderWayNow(transaction: Database, datasetId: string): Promise<boolean> {
  await transaction.selectFrom('dataset').select('id').where('id', '=', datasetId).forUpdate().execute();
  const row = await transaction
    .selectFrom('datasetImport')
    .select('id')
    .where('datasetId', '=', datasetId)
    .where('status', 'in', ['waiting', 'importing'])
    .executeTakeFirst();
  return row !== undefined;
}

/** As files name the partner who sent an import; null where nobody said. */
export async function senderOfImport(database: Database, importId: string): Promise<string | null> {
  const row = await database
    .selectFrom('submission')
    .innerJoin('partner', 'partner.id', 'submission.partnerId')
    .select('partner.slug')
    .where('submission.importId', '=', importId)
    .executeTakeFirst();
  return row?.slug ?? null;
}

export async function mappingOfImport(database: Database, importId: string): Promise<string | null> {
  const row = await database
    .selectFrom('datasetImport')
    .select('mappingId')
    .where('id', '=', importId)
    .executeTakeFirst();
  return row?.mappingId ?? null;
}

export interface ReadBy {
  mappingId: string;
  /** E-mail address for the report; null: nobody wants one. */
  reportTo: string | null;
}

/** An import that waited for its mapping is to be read by it; false where another request was quicker. */
export async function readOpenImport(
  transaction: Database,
  importId: string,
  { mappingId, reportTo }: ReadBy,
): Promise<boolean> {
  const rows = await transaction
    .updateTable('datasetImport')
    .set({ status: 'waiting', mappingId, reportTo, problems: json([]) })
    .where('id', '=', importId)
    .where('status', '=', 'to-map')
    .returning('id')
    .execute();
  return rows.length > 0;
}

/** Files that count are to be read again by another mapping: an import of their own, under a new id. */
export async function receiveAgain(
  transaction: Database,
  datasetId: string,
  { mappingId, reportTo, at }: ReadBy & { at: Date },
): Promise<string> {
  const { id } = await transaction
    .insertInto('datasetImport')
    .values({ datasetId, status: 'waiting', receivedAt: at, mappingId, reportTo })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The address that the report goes to; it is forgotten with this. */
export async function takeReportAddress(transaction: Database, importId: string): Promise<string | null> {
  const row = await transaction
    .selectFrom('datasetImport')
    .select('reportTo')
    .where('id', '=', importId)
    .forUpdate()
    .executeTakeFirst();
  await transaction.updateTable('datasetImport').set({ reportTo: null }).where('id', '=', importId).execute();
  return row?.reportTo ?? null;
}

/** What an import made has gone from the disk, because all its files were read another way. */
export async function forgetFolder(database: Database, importId: string): Promise<void> {
  await database.updateTable('datasetImport').set({ folder: null }).where('id', '=', importId).execute();
}

/** Written as JSON: the driver would otherwise write lists as Postgres arrays. */
function json(value: unknown) {
  return sql<string>`${JSON.stringify(value)}::jsonb`;
}
