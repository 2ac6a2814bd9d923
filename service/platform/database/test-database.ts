// A database of its own for each test file: one server for all of them, each database copied from a migrated template.
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { silentLog } from '../log.ts';
import { type DatabaseAddress, withDatabase } from './database-address.ts';
import { endServerNow } from './embedded/postgres-process.ts';
import { startEmbeddedPostgres } from './embedded/start-embedded-postgres.ts';
import { type Database, openDatabase } from './open-database.ts';
import { runMigrations } from './run-migrations.ts';

export interface EmptyDatabase extends AsyncDisposable {
  address: DatabaseAddress;
}

export interface TestDatabase extends EmptyDatabase {
  database: Database;
}

interface TestServer {
  address: DatabaseAddress;
  administrator: DatabaseAddress;
}

const folderPrefix = 'due-regard-tests-';
let server: Promise<TestServer> | undefined;
let template: Promise<string> | undefined;
let made = 0;

/** A migrated database with nothing in it. Take it with `await using`, or dispose of it in `after`. */
export async function openTestDatabase(): Promise<TestDatabase> {
  template ??= makeTemplate();
  const empty = await createDatabase(await template);
  const database = openDatabase(empty.address, { log: silentLog, connections: 4 });
  return {
    database,
    address: empty.address,
    async [Symbol.asyncDispose]() {
      await database.destroy();
      await empty[Symbol.asyncDispose]();
    },
  };
}

/** A database without even its tables. */
export async function openEmptyDatabase(): Promise<EmptyDatabase> {
  return createDatabase('template0');
}

async function makeTemplate(): Promise<string> {
  const { address, administrator } = await testServer();
  await command(administrator, 'create database template_of_tests owner due_regard');
  await runMigrations(withDatabase(address, 'template_of_tests'));
  return 'template_of_tests';
}

async function createDatabase(from: string): Promise<EmptyDatabase> {
  const { address, administrator } = await testServer();
  made += 1;
  const name = `test_${made}`;
  await command(administrator, `create database ${name} owner due_regard template ${from}`);
  return {
    address: withDatabase(address, name),
    async [Symbol.asyncDispose]() {
      await command(administrator, `drop database ${name} with (force)`);
    },
  };
}

async function command(address: DatabaseAddress, sql: string): Promise<void> {
  const client = new Client(address);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function testServer(): Promise<TestServer> {
  server ??= startTestServer();
  return server;
}

async function startTestServer(): Promise<TestServer> {
  removeAbandoned();
  const home = mkdtempSync(join(tmpdir(), `${folderPrefix}${process.pid}-`));
  chmodSync(home, 0o755); // The server's user, who is not the program's when that is root, must come in.
  const { address, administrator, folder } = await startEmbeddedPostgres(home, { durable: false });
  process.once('exit', () => end(home, folder));
  return { address, administrator };
}

/** Nothing in it is worth keeping, so it is ended without ceremony. */
function end(home: string, folder: string): void {
  endServerNow(folder);
  rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

/** Test runs that were killed leave their server behind. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(folderPrefix))) {
    const owner = Number(name.slice(folderPrefix.length).split('-')[0]);
    if (owner > 0 && !isAlive(owner)) end(join(tmpdir(), name), join(tmpdir(), name, 'postgres'));
  }
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
