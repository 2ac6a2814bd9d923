// The SQL that tells whether the database answers, whether it is of this version, and how the queue stands.
import { sql } from 'kysely';
import type { Database } from './database/index.ts';

/** Names of the migrations that the database has. */
export async function listMigrations(database: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from migration`.execute(database);
  return rows.map(({ name }) => name);
}

/** True when the queue's tables are there; they are made when a copy of the program first opens it. */
export async function hasQueue(database: Database): Promise<boolean> {
  const { rows } = await sql<{
    there: boolean;
  }>`select to_regclass('pgboss.job') is not null as there`.execute(database);
  return rows[0]?.there ?? false;
}

export interface JobCount {
  name: string;
  /** Such as `created`, `active`, `failed`. */
  state: string;
  jobs: number;
}

/** Jobs in the queue by name and state. */
export async function countJobs(database: Database): Promise<JobCount[]> {
  if (!(await hasQueue(database))) return [];
  const { rows } = await sql<JobCount>`
    select name, state::text as state, count(*)::int as jobs from pgboss.job group by 1, 2 order by 1, 2`.execute(
    database,
  );
  return rows;
}
