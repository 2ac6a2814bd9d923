// Fills an empty database from the tables of a backup, all in one transaction: whole or not at all.
import { Client } from 'pg';
import type { DatabaseAddress } from '../database-address.ts';
import { DatabaseProblem } from '../database-problem.ts';
import { readMigrations } from '../run-migrations.ts';
import { copyIn } from './copy-stream.ts';
import type { SnapshotTable } from './open-snapshot.ts';
import { quoted } from './quoted.ts';

export interface Refill {
  /** As they had been applied where the backup was made. */
  migrations: readonly { name: string; digest: string }[];
  tables: readonly (SnapshotTable & { rows: number })[];
  counters: readonly { name: string; last: string | null }[];
  /** The rows of a table, in the form of COPY as text. */
  read(table: SnapshotTable): AsyncIterable<Buffer>;
  /** Told before each table. */
  about?(table: SnapshotTable): void;
}

/** True when nothing of the program's is in it. */
export async function isEmptyDatabase(address: DatabaseAddress): Promise<boolean> {
  const client = new Client(address);
  client.on('error', () => undefined); // Its next query says that the connection is lost.
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>(
      `select exists (select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')) as there`,
    );
    return !rows[0]?.there;
  } finally {
    await client.end();
  }
}

/**
 * Makes the tables as they were where the backup was made, and fills them. What came later is for the next start. Throws
 * `DatabaseProblem`; the database is as empty then as it was.
 */
export async function refillDatabase(
  address: DatabaseAddress,
  refill: Refill,
  migrationsFolder?: string,
): Promise<void> {
  const client = new Client({ ...address, application_name: 'due-regard restore' });
  client.on('error', () => undefined); // Its next query says that the connection is lost.
  await client.connect();
  try {
    await client.query('begin');
    await makeTables(client, refill.migrations, migrationsFolder);
    await client.query(`select set_config('due_regard.body', '*', true)`);
    const links = await takeLinksOff(client);
    for (const { name } of refill.tables) await open(client, name);
    for (const table of refill.tables) {
      refill.about?.(table);
      await fill(client, refill, table);
    }
    for (const { name } of refill.tables)
      await client.query(`alter table ${quoted(name)} enable trigger user`);
    for (const { name } of links.secured)
      await client.query(`alter table ${quoted(name)} force row level security`);
    for (const { table, name, definition } of links.foreign)
      await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
    for (const { name, last } of refill.counters)
      if (last !== null) await client.query('select setval($1::regclass, $2::bigint)', [quoted(name), last]);
    await client.query('commit');
  } finally {
    await client.end(); // What has not been committed is undone.
  }
}

async function makeTables(
  client: Client,
  applied: Refill['migrations'],
  migrationsFolder?: string,
): Promise<void> {
  const known = new Map((await readMigrations(migrationsFolder)).map((each) => [each.name, each]));
  await client.query(`create table migration (
    name text primary key, digest text not null, applied_at timestamptz not null default now())`);
  for (const { name, digest } of applied) {
    const migration = known.get(name);
    if (!migration) throw newer(name);
    if (migration.digest !== digest) throw changed(name);
    await client.query(migration.sql);
    await client.query('insert into migration (name, digest) values ($1, $2)', [name, digest]);
  }
}

function newer(name: string): DatabaseProblem {
  return new DatabaseProblem(
    'DATABASE_NEWER',
    `The backup was made by a newer version of this program (it has ${name}, which this version does not know). ` +
      'Nothing was restored. Restore it with that version.',
  );
}

function changed(name: string): DatabaseProblem {
  return new DatabaseProblem(
    'DATABASE_MIGRATION_CHANGED',
    `The file ${name} is not the one that the backup was made with. Nothing was restored. Use the program's files as they were released.`,
  );
}

interface Links {
  foreign: { table: string; name: string; definition: string }[];
  secured: { name: string }[];
}

/** Tables are filled one after the other: what ties them together comes back when all are full, and is checked then. */
async function takeLinksOff(client: Client): Promise<Links> {
  const foreign = await client.query<Links['foreign'][number]>(`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by conrelid, conname`);
  const secured = await client.query<{ name: string }>(`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relforcerowsecurity order by relname`);
  for (const { table, name } of foreign.rows)
    await client.query(`alter table ${table} drop constraint ${quoted(name)}`);
  for (const { name } of secured.rows)
    await client.query(`alter table ${quoted(name)} no force row level security`);
  return { foreign: foreign.rows, secured: secured.rows };
}

/** What a migration put into a new table is in the backup too, as it is by now. */
async function open(client: Client, name: string): Promise<void> {
  await client.query(`alter table ${quoted(name)} disable trigger user`);
  await client.query(`delete from ${quoted(name)}`);
}

async function fill(client: Client, refill: Refill, table: Refill['tables'][number]): Promise<void> {
  const all = table.columns.map(quoted).join(', ');
  await copyIn(client, `copy ${quoted(table.name)} (${all}) from stdin`, refill.read(table));
  const { rows } = await client.query<{ count: string }>(
    `select count(*) as count from ${quoted(table.name)}`,
  );
  if (Number(rows[0]?.count) === table.rows) return;
  throw new DatabaseProblem(
    'DATABASE_REFILL_INCOMPLETE',
    `The table ${table.name} should have ${table.rows} rows and has ${rows[0]?.count ?? 0}.`,
  );
}
