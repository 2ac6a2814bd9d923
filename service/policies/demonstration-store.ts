// The SQL that takes made-up items of a demonstration out again, with all that hangs on them.
import type { Database } from '../platform/database/index.ts';

export async function removeDemonstrationItems(database: Database): Promise<void> {
  await database.deleteFrom('registerItem').where('demonstration', '=', true).execute();
}
