// The SQL that erases from the ledger: values and names go, events and their digests stay.
import { sql } from 'kysely';
import { type Database, readAllBodies } from '../database/index.ts';
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
    const gone = await readAllBodies(transaction, () => eraseTexts(transaction, [JSON.stringify(text)]));
    return recorded(transaction, gone);
  });
}

/**
 * Erases a person: the name on everything that they did, every value of what was done to their account, and every other value that
 * is exactly one of those names. May be given a transaction, to go with what else is erased of them.
 * @param person id of the person, as the ledger knows them
 * @param names further names, exactly as they were written
 */
export async function erasePersonFromLedger(
  database: Database,
  person: string,
  names: readonly string[] = [],
): Promise<Erasure> {
  if (!database.isTransaction)
    return database.transaction().execute((within) => erasePersonFromLedger(within, person, names));
  const own = await readAllBodies(database, () => eraseOwn(database, person));
  const written = own.filter(({ place }) => place === 'name').map(({ value }) => value);
  const all = new Set([...written, ...names.map((name) => JSON.stringify(name))]);
  const others = await readAllBodies(database, () => eraseTexts(database, [...all]));
  return recorded(database, own.length + others);
}

async function eraseOwn(transaction: Database, person: string): Promise<{ place: string; value: string }[]> {
  return transaction
    .deleteFrom('ledgerValue')
    .using('ledgerEvent as event')
    .whereRef('event.number', '=', 'ledgerValue.eventNumber')
    .where(
      sql<boolean>`((event.actor_id = ${person} and ledger_value.place = 'name')
        or (event.subject_kind = 'person' and event.subject_id = ${person} and ledger_value.place <> 'name'))`,
    )
    .returning(['ledgerValue.place', 'ledgerValue.value'])
    .execute();
}

async function eraseTexts(transaction: Database, texts: readonly string[]): Promise<number> {
  if (texts.length === 0) return 0;
  const gone = await transaction
    .deleteFrom('ledgerValue')
    .where('value', 'in', texts)
    .returning('eventNumber')
    .execute();
  return gone.length;
}

async function recorded(transaction: Database, values: number): Promise<Erasure> {
  if (values > 0)
    await recordEvent(transaction, {
      action: 'ledger.erased',
      subject: { kind: 'ledger', id: 'values' },
      fields: { values: { after: String(values) } },
    });
  return { values };
}
