// The SQL of offices with too few people for two at each step: begun with a reason, ended, never removed.
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { recordEvent } from '../../platform/ledger/index.ts';

export interface SmallOffice {
  id: string;
  reason: string;
  begunBy: string;
  begunAt: Date;
}

/** Null where two people are needed as everywhere. */
export async function findSmallOffice(database: Database, body: string): Promise<SmallOffice | null> {
  const row = await database
    .selectFrom('smallOffice')
    .select(['id', 'reason', 'begunBy', 'begunAt'])
    .where('bodyId', '=', body)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Begun twice is begun once. */
export async function beginSmallOffice(
  transaction: Database,
  { body, reason }: { body: string; reason: string },
  clock: Clock,
): Promise<void> {
  const row = await transaction
    .insertInto('smallOffice')
    .values({ bodyId: body, reason, begunBy: whoActs().id, begunAt: clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return;
  await recordEvent(
    transaction,
    {
      action: 'small-office.begun',
      subject: { kind: 'body', id: body },
      fields: { reason: { after: reason } },
    },
    clock,
  );
}

export async function endSmallOffice(transaction: Database, body: string, clock: Clock): Promise<void> {
  const row = await transaction
    .updateTable('smallOffice')
    .set({ endedAt: clock.now(), endedBy: whoActs().id })
    .where('bodyId', '=', body)
    .where('endedAt', 'is', null)
    .returning('reason')
    .executeTakeFirst();
  if (!row) return;
  await recordEvent(
    transaction,
    {
      action: 'small-office.ended',
      subject: { kind: 'body', id: body },
      fields: { reason: { before: row.reason } },
    },
    clock,
  );
}
