// The organisation a database belongs to, and whether its demonstration has been loaded.
import type { Database } from '../platform/database/index.ts';

export interface Organisation {
  id: string;
  demonstrationLoadedAt: Date | null;
}

/** The organisation of this database, which becomes the one given when the database has none yet. */
export async function setUpOrganisation(database: Database, id: string, at: Date): Promise<Organisation> {
  await database
    .insertInto('organisation')
    .values({ id, setUpAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return database
    .selectFrom('organisation')
    .select(['id', 'demonstrationLoadedAt'])
    .executeTakeFirstOrThrow();
}

export async function markDemonstrationLoaded(database: Database, at: Date): Promise<void> {
  await database.updateTable('organisation').set({ demonstrationLoadedAt: at }).execute();
}
