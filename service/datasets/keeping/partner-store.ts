// The SQL of partners: who sends data, and how their files name them.
import type { Database } from '../../platform/database/index.ts';

/** Names of partners by how their files name them. */
export type PartnerNames = ReadonlyMap<string, string>;

export async function partnerNames(database: Database): Promise<PartnerNames> {
  const rows = await database.selectFrom('partner').select(['slug', 'name']).execute();
  return new Map(rows.map(({ slug, name }) => [slug, name]));
}

/** Adds a partner, or gives one that is there, and that the body which acts added, its new name. */
export async function registerPartner(
  database: Database,
  partner: { slug: string; name: string },
): Promise<void> {
  const added = await database
    .insertInto('partner')
    .values(partner)
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n)
    await database
      .updateTable('partner')
      .set({ name: partner.name })
      .where('slug', '=', partner.slug)
      .execute();
}
