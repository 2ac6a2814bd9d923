// Brings the database up to this program: the numbered SQL files of service/migrations, each once, in order, under a lock.
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { type DatabaseAddress, shownAddress } from './database-address.ts';
import { DatabaseProblem } from './database-problem.ts';

export const migrationsFolder = fileURLToPath(new URL('../../migrations/', import.meta.url));

const oldestPostgres = 15;
/** Any number will do as long as every version of the program takes the same. */
const lockNumber = 7_310_249_001;

/** One numbered file of SQL. */
export interface Migration {
  name: string;
  sql: string;
  digest: string;
}

interface AppliedMigration {
  name: string;
  digest: string;
}

/**
 * Applies what has not been applied, each file in a transaction of its own, and returns their names.
 * Two programs that start together take turns. Throws `DatabaseProblem` when the database cannot be reached, is older
 * than Postgres 15, was made by a newer version of the program, or when a file was changed after it was applied.
 */
export async function runMigrations(
  address: DatabaseAddress,
  folder: string = migrationsFolder,
): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = await connect(address);
  try {
    await refuseOldPostgres(client);
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    const pending = pendingMigrations(migrations, await appliedMigrations(client));
    for (const migration of pending) await apply(client, migration);
    await openToPublic(client);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

async function connect(address: DatabaseAddress): Promise<Client> {
  const client = new Client({ ...address, application_name: 'due-regard migrations' });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new DatabaseProblem(
      'DATABASE_UNREACHABLE',
      `The database ${shownAddress(address)} could not be reached: ${reason}. Check DATABASE_URL, and that Postgres is running.`,
      error,
    );
  }
}

async function refuseOldPostgres(client: Client): Promise<void> {
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  const version = rows[0]?.server_version ?? '';
  if (Number.parseInt(version, 10) >= oldestPostgres) return;
  throw new DatabaseProblem(
    'DATABASE_TOO_OLD',
    `The database is Postgres ${version}; this program needs Postgres ${oldestPostgres} or later.`,
  );
}

/** Throws `DatabaseProblem` for a file that is not named as a migration is. */
export async function readMigrations(folder: string = migrationsFolder): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const numbers = new Set<string>();
  for (const name of names) {
    const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1];
    if (number === undefined || numbers.has(number)) {
      throw new DatabaseProblem(
        'DATABASE_MIGRATION_MISNAMED',
        `${name} is not a migration's name: four digits that no other has, a hyphen, small letters, .sql.`,
      );
    }
    numbers.add(number);
  }
  return Promise.all(names.map((name) => readMigration(folder, name)));
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
  return { name, sql, digest: createHash('sha256').update(sql).digest('hex') };
}

async function appliedMigrations(client: Client): Promise<AppliedMigration[]> {
  await client.query(`create table if not exists migration (
    name text primary key, digest text not null, applied_at timestamptz not null default now())`);
  const { rows } = await client.query<AppliedMigration>('select name, digest from migration order by name');
  return rows;
}

function pendingMigrations(
  migrations: readonly Migration[],
  applied: readonly AppliedMigration[],
): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, digest } of applied) {
    const migration = known.get(name);
    if (!migration) throw newer(name);
    if (migration.digest !== digest) throw changed(name);
  }
  const done = new Set(applied.map(({ name }) => name));
  return migrations.filter(({ name }) => !done.has(name));
}

function newer(name: string): DatabaseProblem {
  return new DatabaseProblem(
    'DATABASE_NEWER',
    `The database was last used by a newer version of this program (it has ${name}, which this version does not know). ` +
      'Nothing was changed. Run the newer version, or restore a backup made before the upgrade.',
  );
}

function changed(name: string): DatabaseProblem {
  return new DatabaseProblem(
    'DATABASE_MIGRATION_CHANGED',
    `The file ${name} is not the one this database was made with. Nothing was changed. ` +
      'Put the file back as it was, and make the change in a new numbered file.',
  );
}

/** Every time: the role may have been made since. */
async function openToPublic(client: Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regprocedure('due_regard_open_to_public()') is not null as there",
  );
  if (rows[0]?.there) await client.query('select due_regard_open_to_public()');
}

async function apply(client: Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(migration.sql);
    await client.query('insert into migration (name, digest) values ($1, $2)', [
      migration.name,
      migration.digest,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseProblem(
      'DATABASE_MIGRATION_FAILED',
      `${migration.name} failed and was undone: ${reason}`,
      error,
    );
  }
}
