// The SQL that takes made-up items of a demonstration out again, once nothing else names them.
import { sql } from 'kysely';
import type { Database } from '../platform/database/index.ts';

export async function removeDemonstrationItems(database: Database): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction
      .deleteFrom('registerLink')
      .where(sql<boolean>`item_id in (select id from register_item where demonstration)`)
      .execute();
    await transaction.deleteFrom('registerItem').where('demonstration', '=', true).execute();
  });
}
