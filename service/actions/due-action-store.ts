// The SQL of actions that fall due: only what a calendar says of each, as there may be thousands.
import { sql } from 'kysely';
import type { Database } from '../platform/database/index.ts';

export interface DueAction {
  id: string;
  title: string;
  /** A day such as `2027-03-31`. */
  due: string;
  /** Null: nobody is named. */
  ownerId: string | null;
  /** Id of what it came of. */
  sourceId: string | null;
}

/** Open ones that are due on a day such as `2027-03-31` or before it, of the body that acts, the longest overdue first. */
export function dueActions(database: Database, until: string): Promise<DueAction[]> {
  return database
    .selectFrom('action')
    .select(['id', 'title', 'ownerId', 'sourceId', sql<string>`due`.as('due')])
    .where('state', '=', 'open')
    .where('due', '<=', until)
    .orderBy(sql`due, made_at, id`)
    .execute();
}
