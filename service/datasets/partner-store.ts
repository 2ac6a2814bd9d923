// The SQL of partners: who sends data, and how their files name them.
import type { Database } from '../platform/database/index.ts';

/** Adds a partner, or gives one that is there its new name. */
export async function registerPartner(
  database: Database,
  partner: { slug: string; name: string },
): Promise<void> {
  await database
    .insertInto('partner')
    .values(partner)
    .onConflict((conflict) => conflict.column('slug').doUpdateSet({ name: partner.name }))
    .execute();
}
