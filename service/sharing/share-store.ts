// The SQL of shares: what one body lets another see.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../platform/database/index.ts';
import { whoActs } from '../platform/doer.ts';
import { recordEvent } from '../platform/ledger/index.ts';
import { shareKinds, type Share, type ShareKind } from './share.ts';

const kind = z.enum(shareKinds);

/** Those of the body of who acts and those with it, that have not ended, the newest first. */
export async function listShares(database: Database): Promise<Share[]> {
  const rows = await database
    .selectFrom('sharedWith')
    .select(['id', 'kind', 'itemId', 'fromBody', 'withBody', 'sharedAt'])
    .where('endedAt', 'is', null)
    .orderBy('sharedAt', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, kind: kind.parse(row.kind) }));
}

const tableOf: Readonly<Record<ShareKind, string>> = {
  dataset: 'dataset',
  finding: 'finding',
  'register-item': 'register_item',
};

export interface NewShare {
  kind: ShareKind;
  itemId: string;
  withBody: string;
  at: Date;
}

/** False where it is no thing of the body of who acts. What is shared already stays as it is. */
export async function addShare(database: Database, { at, ...share }: NewShare): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ bodyId: string }>`
      select body_id from ${sql.table(tableOf[share.kind])} where id = ${share.itemId}`.execute(transaction);
    const { body, id: sharedBy } = whoActs();
    if (body === null || rows[0]?.bodyId !== body || share.withBody === body) return false;
    const added = await transaction
      .insertInto('sharedWith')
      .values({ ...share, sharedBy, sharedAt: at })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (added)
      await recordEvent(transaction, {
        action: 'share.made',
        subject: { kind: share.kind, id: share.itemId },
        fields: { 'shared with': { after: share.withBody } },
      });
    return true;
  });
}

/** @param sharedBy id of whoever shared it */
export async function endSharesOf(database: Database, sharedBy: string, at: Date): Promise<void> {
  const shares = await database
    .selectFrom('sharedWith')
    .select('id')
    .where('sharedBy', '=', sharedBy)
    .where('endedAt', 'is', null)
    .execute();
  for (const { id } of shares) await endShare(database, id, at);
}

/** False where there is none, or where it is another body's. */
export async function endShare(database: Database, id: string, at: Date): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const ended = await transaction
      .updateTable('sharedWith')
      .set({ endedAt: at })
      .where('id', '=', id)
      .where('endedAt', 'is', null)
      .returning(['kind', 'itemId', 'withBody'])
      .executeTakeFirst();
    if (!ended) return false;
    await recordEvent(transaction, {
      action: 'share.ended',
      subject: { kind: ended.kind, id: ended.itemId },
      fields: { 'shared with': { before: ended.withBody } },
    });
    return true;
  });
}
