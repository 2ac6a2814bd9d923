// The SQL of a search that is opened by its receipt: the same receipt has the same digits, whichever was kept.
import type { Database } from '../platform/database/index.ts';

export interface OpenedSearch {
  id: string;
  /** As they were kept: the kind reads them. */
  request: unknown;
  finding: unknown;
  demonstration: boolean;
}

/** The newest of this receipt; undefined when none is kept. */
export async function findSearchByDigest(
  database: Database,
  digest: string,
): Promise<OpenedSearch | undefined> {
  return database
    .selectFrom('finding')
    .select(['id', 'request', 'finding', 'demonstration'])
    .where('kind', '=', 'search')
    .where('receiptDigest', '=', digest)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .executeTakeFirst();
}
