// The SQL that looks at the queue for those who look after the program: what waits, what failed and why.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from './database/index.ts';

export interface KeptJob {
  id: string;
  /** Such as `datasets.import`. */
  name: string;
  state: 'waiting' | 'active' | 'retry' | 'given up';
  createdAt: Date;
  /** How often it was begun. */
  tries: number;
  /** What it failed of, as a code or a word: never the whole message, which may name what it was about. */
  why: string;
}

const most = 200;

const jobRow = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(['waiting', 'active', 'retry', 'given up']),
  createdAt: z.date(),
  tries: z.number(),
  why: z.string(),
});

/** The newest first, those that were done aside; none where the queue was never opened. */
export async function listJobs(database: Database): Promise<KeptJob[]> {
  if (!(await hasQueue(database))) return [];
  const { rows } = await sql<KeptJob>`
    select id::text, name, created_on as created_at,
      retry_count + case when state in ('active', 'failed', 'retry') then 1 else 0 end as tries,
      case when state = 'failed' then 'given up' when state = 'created' then 'waiting' else state::text end as state,
      coalesce(output ->> 'code', output ->> 'name', '') as why
    from pgboss.job
    where state in ('created', 'active', 'retry', 'failed') and name not like '%.given-up'
    order by created_on desc limit ${most}`.execute(database);
  return rows.map((row) => jobRow.parse(row));
}

/** Has a job that was given up begun again; false where there is none of that id. */
export async function retryJob(database: Database, id: string): Promise<boolean> {
  if (!(await hasQueue(database))) return false;
  const { rows } = await sql<{ id: string }>`
    update pgboss.job set state = 'created', retry_count = 0, start_after = now(), started_on = null, completed_on = null,
      heartbeat_on = null, output = null
    where id = ${id}::uuid and state = 'failed' returning id::text`.execute(database);
  return rows.length > 0;
}

async function hasQueue(database: Database): Promise<boolean> {
  const { rows } = await sql<{
    there: boolean;
  }>`select to_regclass('pgboss.job') is not null as there`.execute(database);
  return rows[0]?.there ?? false;
}
