// The SQL of a dataset's name: changed together with what the ledger says of it.
import type { Database } from '../../platform/database/index.ts';
import { recordRenamed } from './dataset-events-store.ts';

/** The name that the dataset has already changes nothing. @returns false when there is no such dataset */
export async function changeTitle(database: Database, id: string, title: string): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const there = await transaction
      .selectFrom('dataset')
      .select('title')
      .where('id', '=', id)
      .where('removedAt', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (!there) return false;
    if (there.title === title) return true;
    await transaction.updateTable('dataset').set({ title }).where('id', '=', id).execute();
    await recordRenamed(transaction, id, { before: there.title, after: title });
    return true;
  });
}
