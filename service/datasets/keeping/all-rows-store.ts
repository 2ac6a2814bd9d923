// Every row of every table as text: for tests that look for what must not be kept.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../platform/database/index.ts';

const named = z.array(z.object({ name: z.string() }));
const texts = z.array(z.object({ row: z.string().nullable() }));

export async function allRowsKept(database: Database): Promise<string> {
  const tables = await sql`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(database);
  const parts: string[] = [];
  for (const { name } of named.parse(tables.rows)) {
    const rows = await sql`select to_json(t)::text as row from ${sql.raw(name)} t`.execute(database);
    parts.push(...texts.parse(rows.rows).map(({ row }) => row ?? ''));
  }
  return parts.join('\n');
}
