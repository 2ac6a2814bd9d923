// Work that only one copy of the program may do at a time: the others wait their turn.
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from './database/index.ts';

const lookAgainMilliseconds = 500;

/**
 * Does the work while no other copy does work of this name. Holds one connection for as long; when this copy is killed the
 * turn ends with its connection. Returns undefined when the signal came before the turn.
 */
export async function inTurn<T>(
  database: Database,
  name: string,
  work: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T | undefined> {
  for (;;) {
    if (signal?.aborted) return undefined;
    const turn = await tryTurn(database, name, work);
    if (turn) return turn.value;
    await pause(lookAgainMilliseconds);
  }
}

async function tryTurn<T>(
  database: Database,
  name: string,
  work: () => Promise<T>,
): Promise<{ value: T } | null> {
  return database.connection().execute(async (connection) => {
    const { rows } = await sql<{ taken: boolean }>`
      select pg_try_advisory_lock(hashtext('turn'), hashtext(${name})) as taken`.execute(connection);
    if (!rows[0]?.taken) return null;
    try {
      return { value: await work() };
    } finally {
      await sql`select pg_advisory_unlock(hashtext('turn'), hashtext(${name}))`.execute(connection);
    }
  });
}
