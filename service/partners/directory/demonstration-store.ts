// The SQL that takes away what a demonstration put beside its partners.
import type { Database } from '../../platform/database/index.ts';

export async function removeDemonstration(database: Database): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const rows = await transaction
      .selectFrom('partner')
      .select('id')
      .where('demonstration', '=', true)
      .execute();
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return;
    for (const table of ['agreement', 'partnerContact', 'partnerSchedule', 'partnerPerson'] as const)
      await transaction.deleteFrom(table).where('partnerId', 'in', ids).execute();
  });
}
