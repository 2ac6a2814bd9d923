// The pool of connections: what happens when all are in use, or one is lost in the middle of something.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { silentLog } from '../log.ts';
import { isUnavailable } from './is-unavailable.ts';
import { openDatabase } from './open-database.ts';
import { openTestDatabase } from './test-database.ts';

const opened = openTestDatabase();
after(async () => (await opened)[Symbol.asyncDispose]());

test('whoever waits too long for a connection is told that the database is away, and the next one gets one', async () => {
  const database = openDatabase((await opened).address, { log: silentLog, connections: 1, patience: 100 });
  const [held, hold] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const long = database.connection().execute(async () => {
    held.resolve();
    await hold.promise;
  });
  await held.promise;
  await assert.rejects(sql`select 1`.execute(database), (error) => isUnavailable(error));
  hold.resolve();
  await long;
  assert.equal((await sql`select 1`.execute(database)).rows.length, 1);
  await database.destroy();
});

test('a connection that is lost in the middle of a transaction fails that transaction, and nothing else', async () => {
  const { address, database } = await opened;
  const other = openDatabase(address, { log: silentLog, connections: 1 });
  const broken = other.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ id: number }>`select pg_backend_pid() as id`.execute(transaction);
    await sql`select pg_terminate_backend(${rows[0]?.id ?? 0})`.execute(database);
    await new Promise((go) => setTimeout(go, 50)); // Nothing is asked of the connection as it goes.
    await sql`select 1`.execute(transaction);
  });
  await assert.rejects(broken, (error) => isUnavailable(error));
  assert.equal((await sql`select 1`.execute(other)).rows.length, 1);
  await other.destroy();
});
