// The SQL of the newest releases, as the search knows them: each is opened with its seal before it is listed.
import type { Database } from '../platform/database/index.ts';

/** Ids, the newest first. */
export async function listNewestReleases(publicDatabase: Database, most: number): Promise<string[]> {
  const rows = await publicDatabase
    .selectFrom('searchEntry')
    .select('key')
    .where('kind', '=', 'release')
    .orderBy('at', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ key }) => key);
}
