// The SQL of the gate: when a body does not ask for training before analyses, and why.
import { sql } from 'kysely';
import type { Database } from '../platform/database/index.ts';
import { whoActs } from '../platform/doer.ts';
import { recordEvent } from '../platform/ledger/index.ts';

export interface GateOff {
  id: string;
  why: string;
  offBy: string;
  offAt: Date;
  onBy: string | null;
  onAt: Date | null;
}

const own = sql<boolean>`training_gate_off.body_id = due_regard_body()`;

/** The newest first; the one that lasts has no end. */
export async function listGateOff(database: Database): Promise<GateOff[]> {
  return database
    .selectFrom('trainingGateOff')
    .select(['id', 'why', 'offBy', 'offAt', 'onBy', 'onAt'])
    .where(own)
    .orderBy('offAt', 'desc')
    .execute();
}

/** Null where training is asked for. */
export async function findGateOff(database: Database): Promise<GateOff | null> {
  return (await listGateOff(database)).find(({ onAt }) => onAt === null) ?? null;
}

/** Turned off twice is off once. */
export async function turnGateOff(transaction: Database, why: string, at: Date): Promise<void> {
  const row = await transaction
    .insertInto('trainingGateOff')
    .values({ why, offBy: whoActs().id, offAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id', 'bodyId'])
    .executeTakeFirst();
  if (!row) return;
  await recordEvent(transaction, {
    action: 'training.gate-off',
    subject: { kind: 'body', id: row.bodyId },
    fields: { why: { after: why } },
  });
}

export async function turnGateOn(transaction: Database, at: Date): Promise<void> {
  const row = await transaction
    .updateTable('trainingGateOff')
    .set({ onBy: whoActs().id, onAt: at })
    .where('onAt', 'is', null)
    .where(own)
    .returning(['bodyId', 'why'])
    .executeTakeFirst();
  if (!row) return;
  await recordEvent(transaction, {
    action: 'training.gate-on',
    subject: { kind: 'body', id: row.bodyId },
    fields: { why: { before: row.why } },
  });
}
