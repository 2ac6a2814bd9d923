// The SQL that erases from a restored ledger what a later export of it no longer has.
import type { Database } from '../platform/database/index.ts';
import type { KeptValue } from '../platform/ledger/chain/index.ts';

/** Undefined where the ledger has no such event. */
export async function eventHash(database: Database, number: number): Promise<string | undefined> {
  const row = await database
    .selectFrom('ledgerEvent')
    .select('hash')
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.hash;
}

/** Erases the values of an event that are not among these. */
export async function eraseOthers(
  database: Database,
  eventNumber: number,
  there: readonly Pick<KeptValue, 'place' | 'field'>[],
): Promise<number> {
  const rows = await database
    .selectFrom('ledgerValue')
    .select(['place', 'field'])
    .where('eventNumber', '=', eventNumber)
    .execute();
  const gone = rows.filter(
    (row) => !there.some(({ place, field }) => place === row.place && field === row.field),
  );
  for (const { place, field } of gone)
    await database
      .deleteFrom('ledgerValue')
      .where('eventNumber', '=', eventNumber)
      .where('place', '=', place)
      .where('field', '=', field)
      .execute();
  return gone.length;
}
