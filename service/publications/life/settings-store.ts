// The SQL of what is said about a publication beside its text: its address, its kind, when it is in force, and what took its place.
import type { Database } from '../../platform/database/index.ts';
import { recordEvent, type Change } from '../../platform/ledger/index.ts';
import { isTaken, lockAddresses } from './draft-store.ts';
import { ownBody } from './desk-store.ts';
import type { PublicationKind } from './publication.ts';

export interface PublicationSettings {
  slug: string;
  kind: PublicationKind;
  /** Days such as `2026-04-01`. */
  inForceFrom: string | null;
  inForceUntil: string | null;
  /** The id of the publication that stands in its place. */
  replacedBy: string | null;
}

/** Says no where the address is, or was, another's. The old address goes on answering. */
export async function keepSettings(
  database: Database,
  id: string,
  given: PublicationSettings,
  at: Date,
): Promise<'kept' | 'taken' | 'gone'> {
  return database.transaction().execute(async (transaction) => {
    await lockAddresses(transaction);
    const now = await transaction
      .selectFrom('publication')
      .select(['slug', 'kind', 'inForceFrom', 'inForceUntil', 'replacedBy'])
      .where('id', '=', id)
      .where('bodyId', '=', ownBody())
      .forUpdate()
      .executeTakeFirst();
    if (!now) return 'gone';
    if (await isTaken(transaction, given.slug, id)) return 'taken';
    const fields = changed(now, given);
    if (Object.keys(fields).length === 0) return 'kept';
    await transaction.updateTable('publication').set(given).where('id', '=', id).execute();
    // An address that was its own before is its own again.
    await transaction
      .insertInto('publicationAddress')
      .values({ slug: given.slug, publicationId: id, since: at })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .execute();
    const action = now.slug === given.slug ? 'publication.replaced' : 'publication.moved';
    await recordEvent(transaction, { action, subject: { kind: 'publication', id }, fields });
    return 'kept';
  });
}

const called: Readonly<Record<keyof PublicationSettings, string>> = {
  slug: 'address',
  kind: 'kind',
  inForceFrom: 'in force from',
  inForceUntil: 'in force until',
  replacedBy: 'replaced by',
};

function changed(
  now: Readonly<Record<keyof PublicationSettings, string | null>>,
  given: PublicationSettings,
): Record<string, Change> {
  const names = Object.keys(called) as (keyof PublicationSettings)[];
  return Object.fromEntries(
    names
      .filter((name) => now[name] !== given[name])
      .map((name) => [called[name], { before: now[name], after: given[name] }]),
  );
}
