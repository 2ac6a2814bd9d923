// The SQL of submissions: what was sent, by whom, under which agreement, and with which digests.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../platform/database/index.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import {
  submissionWays,
  type OpenData,
  type Submission,
  type SubmissionWay,
  type SubmittedFile,
} from './submission.ts';

const way = z.enum(submissionWays);
const openData = z.object({ source: z.string(), licence: z.string() }).nullable();

export interface NewSubmission {
  id: string;
  datasetId: string;
  partnerId: string | null;
  importId: string;
  way: SubmissionWay;
  sentBy: string;
  sentAs: string;
  idempotencyKey: string | null;
  bodyDigest: string;
  agreement: { id: string; version: number } | null;
  openData: OpenData | null;
  receivedAt: Date;
  files: readonly SubmittedFile[];
}

/** In the transaction in which the import becomes known. Throws when the same key was used in the meantime. */
export async function keepSubmission(transaction: Database, submission: NewSubmission): Promise<void> {
  const { files, agreement, openData: open, ...row } = submission;
  await transaction
    .insertInto('submission')
    .values({
      ...row,
      agreementId: agreement?.id ?? null,
      agreementVersion: agreement?.version ?? null,
      openData: open === null ? null : JSON.stringify(open),
    })
    .execute();
  const rows = files.map((file, fileIndex) => ({ ...file, fileIndex, submissionId: submission.id }));
  if (rows.length > 0) await transaction.insertInto('submissionFile').values(rows).execute();
  await recordEvent(transaction, {
    action: 'submission.received',
    subject: { kind: 'submission', id: submission.id },
    fields: {
      data: { after: submission.datasetId },
      partner: { after: submission.partnerId },
      files: { after: files.map(({ name, sha256 }) => `${name} ${sha256}`).join('\n') },
      agreement: { after: agreement && `${agreement.id}, version ${agreement.version}` },
      'open data': { after: open && `${open.source}, ${open.licence}` },
    },
  });
}

export interface KeyedSubmission {
  id: string;
  bodyDigest: string;
}

/** What was sent before with the same key, by the same sender, to the same data. */
export async function findByKey(
  database: Database,
  { sentBy, datasetId, idempotencyKey }: { sentBy: string; datasetId: string; idempotencyKey: string },
): Promise<KeyedSubmission | undefined> {
  return database
    .selectFrom('submission')
    .select(['id', 'bodyDigest'])
    .where('sentBy', '=', sentBy)
    .where('datasetId', '=', datasetId)
    .where('idempotencyKey', '=', idempotencyKey)
    .executeTakeFirst();
}

export interface SubmissionsWanted {
  /** Left out: of all. */
  partnerIds?: readonly string[];
  datasetId?: string;
  most: number;
}

/** The newest first, of data that are still there. */
export async function listSubmissions(
  database: Database,
  { partnerIds, datasetId, most }: SubmissionsWanted,
): Promise<Submission[]> {
  if (partnerIds?.length === 0) return [];
  const rows = await database
    .selectFrom('submission')
    .innerJoin('dataset', 'dataset.id', 'submission.datasetId')
    .selectAll('submission')
    .where('dataset.removedAt', 'is', null)
    .$if(partnerIds !== undefined, (query) => query.where('partnerId', 'in', [...(partnerIds ?? [])]))
    .$if(datasetId !== undefined, (query) => query.where('datasetId', '=', datasetId ?? ''))
    .orderBy('receivedAt', 'desc')
    .orderBy('submission.id')
    .limit(most)
    .execute();
  return withFiles(database, rows);
}

export async function findSubmission(database: Database, id: string): Promise<Submission | undefined> {
  const rows = await database.selectFrom('submission').selectAll().where('id', '=', id).execute();
  return (await withFiles(database, rows))[0];
}

interface Row extends Omit<Submission, 'way' | 'openData' | 'files'> {
  way: string;
  openData: unknown;
}

async function withFiles(database: Database, rows: readonly Row[]): Promise<Submission[]> {
  if (rows.length === 0) return [];
  const files = await database
    .selectFrom('submissionFile')
    .selectAll()
    .where(
      'submissionId',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('fileIndex')
    .execute();
  const ofSubmission = Map.groupBy(files, ({ submissionId }) => submissionId);
  return rows.map((row) => ({
    ...row,
    way: way.parse(row.way),
    openData: openData.parse(row.openData ?? null),
    files: (ofSubmission.get(row.id) ?? []).map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
  }));
}

/** Records that files were sent and not kept, and why. */
export async function recordRefusal(database: Database, datasetId: string, why: string): Promise<void> {
  await database.transaction().execute((transaction) =>
    recordEvent(transaction, {
      action: 'submission.refused',
      subject: { kind: 'dataset', id: datasetId },
      fields: { why: { after: why } },
    }),
  );
}

/** Days on which something of a partner was taken in for a dataset, the oldest first. */
export async function daysReceived(
  database: Database,
  datasetId: string,
  partnerId: string | null,
): Promise<string[]> {
  const rows = await database
    .selectFrom('datasetImport')
    .leftJoin('submission', 'submission.importId', 'datasetImport.id')
    .select(
      sql<string>`to_char(dataset_import.received_at at time zone 'Europe/London', 'YYYY-MM-DD')`.as('day'),
    )
    .where('datasetImport.datasetId', '=', datasetId)
    .where('datasetImport.status', '=', 'done')
    .where((where) =>
      where.or([
        where('submission.id', 'is', null),
        where('submission.partnerId', 'is not distinct from', partnerId),
      ]),
    )
    .orderBy('day')
    .execute();
  return rows.map(({ day }) => day);
}

export async function findSubmissionOfImport(
  database: Database,
  importId: string,
): Promise<Submission | undefined> {
  const rows = await database.selectFrom('submission').selectAll().where('importId', '=', importId).execute();
  return (await withFiles(database, rows))[0];
}
