// The SQL that erases from the ledger: values and names go, events and their digests stay.
import type { Database } from '../database/index.ts';
import { recordEvent } from './record-store.ts';

export interface Erasure {
  /** How many values went. */
  values: number;
}

/**
 * Erases every value that is exactly this text, such as the name of somebody who asked for it, with its salt: nobody can try names
 * against the digest that stays. That something was erased is recorded, and never what.
 */
export async function eraseFromLedger(database: Database, text: string): Promise<Erasure> {
  return database.transaction().execute(async (transaction) => {
    const gone = await transaction
      .deleteFrom('ledgerValue')
      .where('value', '=', JSON.stringify(text))
      .returning('eventNumber')
      .execute();
    if (gone.length > 0)
      await recordEvent(transaction, {
        action: 'ledger.erased',
        subject: { kind: 'ledger', id: 'values' },
        fields: { values: { after: String(gone.length) } },
      });
    return { values: gone.length };
  });
}
