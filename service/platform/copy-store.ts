// The copies of the program that are at work on one database: each says every few seconds that it is there.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Role, roles } from './config.ts';
import type { Database } from './database/index.ts';
import type { Log } from './log.ts';

export interface RunningCopy {
  id: string;
  role: Role;
  startedAt: Date;
  seenAt: Date;
}

/** This copy, among the others until it leaves. */
export interface OwnCopy {
  id: string;
  /** Where the database is away the others find it dead in a minute. */
  leave(): Promise<void>;
}

const beatMilliseconds = 10_000;
/** A copy that has not been seen for so long is dead. */
const deadAfter = sql.lit('1 minute');

/** @param alone true where no other copy can be at work, as with the database that comes with the program */
export async function joinCopies(
  database: Database,
  { role, alone, log }: { role: Role; alone: boolean; log: Log },
): Promise<OwnCopy> {
  const id = randomUUID();
  await database
    .deleteFrom('runningCopy')
    .where(alone ? sql<boolean>`true` : sql<boolean>`seen_at < now() - ${deadAfter}::interval`)
    .execute();
  const saySeen = async (): Promise<void> => {
    await database
      .insertInto('runningCopy')
      .values({ id, role })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ seenAt: sql<Date>`now()` }))
      .execute();
  };
  await saySeen();
  const beat = setInterval(
    () =>
      void saySeen().catch((error: unknown) => log.warn('this copy could not say that it works', { error })),
    beatMilliseconds,
  ).unref();
  return {
    id,
    async leave() {
      clearInterval(beat);
      try {
        await database.deleteFrom('runningCopy').where('id', '=', id).execute();
      } catch (error) {
        log.warn('this copy could not say that it leaves', { error });
      }
    },
  };
}

const role = z.enum(roles);

/** Those that are alive, the oldest first. */
export async function listCopies(database: Database): Promise<RunningCopy[]> {
  const rows = await database
    .selectFrom('runningCopy')
    .select(['id', 'role', 'startedAt', 'seenAt'])
    .where(sql<boolean>`seen_at >= now() - ${deadAfter}::interval`)
    .orderBy('startedAt')
    .execute();
  return rows.map((row) => ({ ...row, role: role.parse(row.role) }));
}
