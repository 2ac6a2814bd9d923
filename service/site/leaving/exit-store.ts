// The SQL of leaving: how many left on a day, and nothing else.
import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';

/** @param day as `YYYY-MM-DD` */
export async function countExit(database: Database, day: string): Promise<void> {
  await sql`insert into exit_count (day, exits) values (${day}, 1)
    on conflict (day) do update set exits = exit_count.exits + 1`.execute(database);
}

/** Days on which somebody left, from this one on, the newest first. */
export async function listExits(database: Database, from: string): Promise<{ day: string; exits: number }[]> {
  return database
    .selectFrom('exitCount')
    .select(['day', 'exits'])
    .where('day', '>=', from)
    .orderBy('day', 'desc')
    .execute();
}
