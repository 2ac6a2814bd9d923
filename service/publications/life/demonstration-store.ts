// The SQL that takes away for good what a demonstration published: nobody has read anything in it that is true of anybody.
import type { Database } from '../../platform/database/index.ts';
import { recordEvent } from '../../platform/ledger/index.ts';

export async function removeDemonstrationPublications(database: Database): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('publication')
      .set({ replacedBy: null })
      .where('demonstration', '=', true)
      .execute();
    const gone = await transaction
      .deleteFrom('publication')
      .where('demonstration', '=', true)
      .returning(['id', 'title'])
      .execute();
    for (const { id, title } of gone)
      await recordEvent(transaction, {
        action: 'publication.removed',
        subject: { kind: 'publication', id },
        fields: { title: { before: title } },
      });
  });
}
