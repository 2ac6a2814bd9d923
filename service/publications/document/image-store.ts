// The SQL of pictures: kept once by what is in them, and seen by the public when something published shows them.
import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import type { CleanImage } from './clean-image.ts';

export interface KeptImage {
  digest: string;
  name: string;
  width: number;
  height: number;
  sentAt: Date;
}

/** Keeps it under its digest; what is there already stays as it is. */
export async function keepImage(
  database: Database,
  image: CleanImage,
  name: string,
  at: Date,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const { digest: sha256, contentType, width, height, content } = image;
    const kept = await transaction
      .insertInto('publicationImage')
      .values({
        sha256,
        contentType,
        width,
        height,
        name,
        content: Buffer.from(content),
        sentBy: whoActs().id,
        sentAt: at,
      })
      .onConflict((conflict) => conflict.columns(['bodyId', 'sha256']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!kept) return;
    await recordEvent(transaction, {
      action: 'publication.picture-sent',
      subject: { kind: 'publication-image', id: sha256 },
      fields: { name: { after: name }, size: { after: `${width} by ${height}` } },
    });
  });
}

/** Those of the own body, the newest first. */
export async function listImages(database: Database): Promise<KeptImage[]> {
  const rows = await database
    .selectFrom('publicationImage')
    .select(['sha256', 'name', 'width', 'height', 'sentAt'])
    .where('bodyId', '=', whoActs().body ?? '')
    .orderBy('sentAt', 'desc')
    .orderBy('sha256')
    .limit(500)
    .execute();
  return rows.map(({ sha256, ...rest }) => ({ digest: sha256, ...rest }));
}

export interface FoundImage {
  contentType: 'image/png' | 'image/jpeg';
  content: Uint8Array;
  width: number;
  height: number;
}

/** By its digest, if whoever asks may see it: what the database shows them. */
export async function findImage(database: Database, digest: string): Promise<FoundImage | undefined> {
  const row = await database
    .selectFrom('publicationImage')
    .select(['contentType', 'content', 'width', 'height'])
    .where('sha256', '=', digest)
    .orderBy(sql`1`)
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const { contentType, content, width, height } = row;
  return { contentType: contentType === 'image/png' ? 'image/png' : 'image/jpeg', content, width, height };
}
