// Reads what belongs to every body, for what must know everything, such as the register of releases.
import { sql } from 'kysely';
import { ofAllBodies } from '../doer.ts';
import type { Database } from './open-database.ts';

/** Only `read` sees all of it. In a transaction, what is written afterwards belongs to the body of who acts, as before. */
export async function readAllBodies<T>(database: Database, read: () => Promise<T>): Promise<T> {
  if (!database.isTransaction) return ofAllBodies(read);
  const { rows } = await sql<{
    body: string;
  }>`select coalesce(current_setting('due_regard.body', true), '') as body`.execute(database);
  await seeWith(database, '*');
  const done = await read(); // Where it fails the transaction is undone, and with it what it may see.
  await seeWith(database, rows[0]?.body ?? '');
  return done;
}

async function seeWith(transaction: Database, body: string): Promise<void> {
  await sql`select set_config('due_regard.body', ${body}, true)`.execute(transaction);
}
