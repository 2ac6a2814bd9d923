// Opens the database: a pool of connections behind the query builder. Nothing is connected until the first query.
import { CamelCasePlugin, CompiledQuery, Kysely, PostgresDialect, type DatabaseConnection } from 'kysely';
import { Pool, types } from 'pg';
import { whoActs } from '../doer.ts';
import type { Log } from '../log.ts';
import type { DatabaseAddress } from './database-address.ts';
import type { Tables } from './tables.ts';

/**
 * The database as stores use it. Columns are `snake_case` in SQL and `camelCase` here; `bigint` is a number,
 * `numeric` a text with all its digits, `date` a text `YYYY-MM-DD`, `timestamptz` a `Date`.
 */
export type Database = Kysely<Tables>;

const { builtins } = types;

const decoders: Partial<Record<number, (text: string) => unknown>> = {
  [builtins.INT8]: safeInteger,
  [builtins.DATE]: (text) => text,
};

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large to be counted exactly.`);
  return value;
}

function getTypeParser(id: number, format?: 'text' | 'binary') {
  return (format !== 'binary' && decoders[id]) || types.getTypeParser(id, format ?? 'text');
}

export interface OpenDatabaseOptions {
  log: Log;
  /** Connections at most; 10 where nothing is said. */
  connections?: number;
  /** Milliseconds to wait for one, where all are in use or the database does not answer; ten seconds where nothing is said. */
  patience?: number;
}

const usualPatience = 10_000;

/** Close it with `database.destroy()`. */
export function openDatabase(address: DatabaseAddress, options: OpenDatabaseOptions): Database {
  const pool = new Pool({
    ...address,
    max: options.connections ?? 10,
    application_name: 'due-regard',
    // Whoever waits longer for a connection is told to come back, rather than left waiting.
    connectionTimeoutMillis: options.patience ?? usualPatience,
    types: { getTypeParser },
  });
  pool.on('error', (error) => options.log.error('a resting database connection was lost', { error }));
  // One that is in use and has nothing asked of it just then, as within a transaction: its next query says that it is lost.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const database = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool, onReserveConnection: seeAsWhoActs }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  pools.set(database, pool);
  return database;
}

const pools = new WeakMap<Database, Pool>();

/** How many connections there are, how many of them rest, and how many queries wait for one. */
export function connectionsOf(database: Database): { all: number; idle: number; waiting: number } {
  const pool = pools.get(database);
  return { all: pool?.totalCount ?? 0, idle: pool?.idleCount ?? 0, waiting: pool?.waitingCount ?? 0 };
}

/** The body each connection sees with. */
const seenWith = new WeakMap<DatabaseConnection, string>();

/** Row security shows what belongs to the body of who acts, whoever had the connection before (0030-bodies.sql). */
async function seeAsWhoActs(connection: DatabaseConnection): Promise<void> {
  const body = whoActs().body ?? '';
  if (seenWith.get(connection) === body) return;
  seenWith.delete(connection);
  await connection.executeQuery(CompiledQuery.raw("select set_config('due_regard.body', $1, false)", [body]));
  seenWith.set(connection, body);
}
