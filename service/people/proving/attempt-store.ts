// The SQL of limits: a try is counted before it is looked at, so that a hundred at once are a hundred.
import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import { forgottenAfterMinutes } from './attempt-limit.ts';

export interface LimitedBy {
  /** Of whom or where from: a keyed hash, never the address itself. */
  digest: string;
  waits: readonly number[];
}

/** 0 lets the try through; otherwise how many seconds to wait. What is refused is not counted. */
export async function countAttempt(
  database: Database,
  limits: readonly LimitedBy[],
  now: Date,
): Promise<number> {
  return database.transaction().execute(async (transaction) => {
    // In one order, so that two tries never wait for each other.
    const inOrder = [...limits].sort((one, other) => one.digest.localeCompare(other.digest));
    const until: number[] = [];
    for (const { digest } of inOrder) {
      const row = await transaction
        .selectFrom('attempt')
        .select('waitUntil')
        .where('digest', '=', digest)
        .forUpdate()
        .executeTakeFirst();
      if (row) until.push(row.waitUntil.getTime());
    }
    const wait = Math.max(0, ...until.map((time) => (time - now.getTime()) / 1000));
    if (wait > 0) return wait;
    for (const limit of inOrder) await countOne(transaction, limit, now);
    return 0;
  });
}

async function countOne(transaction: Database, { digest, waits }: LimitedBy, now: Date): Promise<void> {
  const forgotten = new Date(now.getTime() - forgottenAfterMinutes * 60_000);
  const seconds = sql`${JSON.stringify(waits)}::jsonb`;
  const waitAfter = (failures: ReturnType<typeof sql>) =>
    sql<Date>`${now}::timestamptz + make_interval(secs => (${seconds} ->> least(${failures}, ${waits.length})::int - 1)::float)`;
  const failures = sql`case when attempt.last_at < ${forgotten} then 1 else attempt.failures + 1 end`;
  await sql`
    insert into attempt (digest, failures, first_at, last_at, wait_until)
    values (${digest}, 1, ${now}, ${now}, ${waitAfter(sql`1`)})
    on conflict (digest) do update set
      failures = ${failures}, last_at = ${now}, wait_until = ${waitAfter(failures)}`.execute(transaction);
}

/** So many tries that were counted here were right after all: others that came from there still count. */
export async function takeBackAttempts(
  database: Database,
  digest: string,
  tries: number,
  now: Date,
): Promise<void> {
  await database
    .updateTable('attempt')
    .set({ failures: sql<number>`greatest(failures - ${tries}, 0)`, waitUntil: now })
    .where('digest', '=', digest)
    .execute();
}

/** It was right: these tries count no more. */
export async function forgetAttempts(database: Database, digests: readonly string[]): Promise<void> {
  if (digests.length > 0) await database.deleteFrom('attempt').where('digest', 'in', digests).execute();
}

export async function clearOldAttempts(database: Database, now: Date): Promise<void> {
  const forgotten = new Date(now.getTime() - forgottenAfterMinutes * 60_000);
  await database.deleteFrom('attempt').where('lastAt', '<', forgotten).execute();
}
