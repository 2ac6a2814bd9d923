// Opens an analytical engine in this process: DuckDB, held to a share of memory, with nothing fetched from outside.
import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { z } from 'zod';
import { readNumbers } from './read-numbers.ts';
import type { SqlValue } from './sql-text.ts';
import { WarehouseError } from './warehouse-error.ts';

/**
 * One engine with one connection: statements run one after another, in the order they were asked for.
 * Failures are thrown as `WarehouseError`.
 */
export interface Warehouse {
  run(sql: string, parameters?: readonly SqlValue[]): Promise<void>;
  /** Rows of one statement, each decoded by `row`. Whole numbers arrive as numbers while they are exact. */
  rows<T>(sql: string, row: z.ZodType<T>, parameters?: readonly SqlValue[]): Promise<T[]>;
  /** Columns of one statement that holds numbers only, for answers of millions of rows: no object is made for a row. */
  numbers(sql: string, parameters?: readonly SqlValue[]): Promise<Float64Array[]>;
  /** A second line to the same engine, within the same memory, for a statement beside this one. Close it first. */
  another(): Promise<Warehouse>;
  /** Ends the statement that is running; it throws `WAREHOUSE_INTERRUPTED`. */
  interrupt(): void;
  close(): Promise<void>;
}

export interface WarehouseOptions {
  /** Where the engine may spill; must exist and be ours alone. */
  temporaryFolder: string;
  /** A limit the engine keeps to roughly, not exactly. */
  memoryLimitMb?: number;
  threads?: number;
}

export async function openWarehouse(options: WarehouseOptions): Promise<Warehouse> {
  const instance = await DuckDBInstance.create(':memory:', settings(options));
  const warehouse = await connect(instance);
  return {
    ...warehouse,
    close: async () => {
      await warehouse.close();
      instance.closeSync();
    },
  };
}

async function connect(instance: DuckDBInstance): Promise<Warehouse> {
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  return {
    run: async (sql, parameters = []) => {
      await told(() => connection.run(sql, [...parameters]));
    },
    rows: async (sql, row, parameters = []) => {
      const raw = await told(() => readRows(connection, sql, parameters));
      return raw.map((cells) => row.parse(cells));
    },
    numbers: (sql, parameters = []) => told(() => readNumbers(connection, sql, parameters)),
    another: () => connect(instance),
    interrupt: () => connection.interrupt(),
    close: async () => connection.closeSync(),
  };
}

function settings(options: WarehouseOptions): Record<string, string> {
  return {
    memory_limit: `${options.memoryLimitMb ?? 384}MB`,
    threads: String(options.threads ?? 2),
    temp_directory: options.temporaryFolder,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  };
}

async function readRows(connection: DuckDBConnection, sql: string, parameters: readonly SqlValue[]) {
  const reader = await connection.runAndReadAll(sql, [...parameters]);
  return reader.getRowObjectsJS().map((cells) => {
    for (const name of Object.keys(cells)) cells[name] = exactNumber(cells[name] ?? null);
    return cells;
  });
}

function exactNumber<T>(value: T): T | number {
  if (typeof value !== 'bigint') return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new WarehouseError(cause);
  }
}
