// The SQL of big files that come in parts: how much of each is here, and what it became.
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/index.ts';

export interface Upload {
  id: string;
  datasetId: string;
  tokenId: string;
  name: string;
  /** How many there will be. */
  bytes: number;
  received: number;
  /** As the sender stated it. */
  sha256: string | null;
  idempotencyKey: string | null;
  submissionId: string | null;
  begunAt: Date;
  lastAt: Date;
}

const columns = [
  ...(['id', 'datasetId', 'tokenId', 'name', 'bytes', 'received', 'sha256'] as const),
  ...(['idempotencyKey', 'submissionId', 'begunAt', 'lastAt'] as const),
] as const;

export async function beginUpload(
  database: Database,
  upload: Pick<Upload, 'datasetId' | 'tokenId' | 'name' | 'bytes' | 'sha256' | 'idempotencyKey'>,
  at: Date,
): Promise<Upload> {
  const row = await database
    .insertInto('resumableUpload')
    .values({ ...upload, begunAt: at, lastAt: at })
    .returning(columns)
    .executeTakeFirstOrThrow();
  return { ...row, bytes: upload.bytes };
}

export async function findUpload(database: Database, id: string): Promise<Upload | undefined> {
  const row = await database
    .selectFrom('resumableUpload')
    .select(columns)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { ...row, bytes: row.bytes ?? 0 };
}

/**
 * Lets one sender at a time add to an upload: `add` is told how much is here, and says how much there is afterwards. Null when another
 * offset was expected: somebody else has added to it.
 */
export async function growUpload(
  database: Database,
  { id, from, at }: { id: string; from: number; at: Date },
  add: () => Promise<number>,
): Promise<number | null> {
  return database.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('resumableUpload')
      .select(['received', 'submissionId'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!row || row.received !== from || row.submissionId !== null) return null;
    const received = await add();
    await transaction
      .updateTable('resumableUpload')
      .set({ received, lastAt: at })
      .where('id', '=', id)
      .execute();
    return received;
  });
}

export async function noteSubmissionOf(database: Database, id: string, submissionId: string): Promise<void> {
  await database.updateTable('resumableUpload').set({ submissionId }).where('id', '=', id).execute();
}

export async function removeUpload(database: Database, id: string): Promise<void> {
  await database.deleteFrom('resumableUpload').where('id', '=', id).execute();
}

/** Takes away those to which nothing came for so long; returns their ids. */
export async function takeAbandoned(database: Database, before: Date): Promise<string[]> {
  const gone = await database
    .deleteFrom('resumableUpload')
    .where('lastAt', '<', before)
    .returning(['id', sql<boolean>`submission_id is null`.as('unfinished')])
    .execute();
  return gone.map(({ id }) => id);
}
