// The SQL of passkeys: which there are, whose they are, and when each was used.
import type { Database } from '../../platform/database/index.ts';

export interface Passkey {
  /** As base64url. */
  id: string;
  personId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
  transports: string[];
  /** Kept by a service that copies it to other devices. */
  backedUp: boolean;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

export async function findPasskey(database: Database, id: string): Promise<Passkey | null> {
  const row = await database.selectFrom('passkey').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? { ...row, publicKey: Uint8Array.from(row.publicKey) } : null;
}

/** The oldest first. */
export async function listPasskeys(database: Database, personId: string): Promise<Passkey[]> {
  const rows = await database
    .selectFrom('passkey')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, publicKey: Uint8Array.from(row.publicKey) }));
}

/** @returns false where this passkey is known already, whosever it is */
export async function keepPasskey(
  transaction: Database,
  { publicKey, ...passkey }: Omit<Passkey, 'lastUsedAt'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await transaction
    .insertInto('passkey')
    .values({ ...passkey, publicKey: Buffer.from(publicKey) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

export interface PasskeyUse {
  id: string;
  /** As the passkey counted before, and as it counts now. Many always say 0. */
  before: number;
  counter: number;
  backedUp: boolean;
}

/** False where somebody else has used it in the meantime: one of two who bring the same count gets in. */
export async function notePasskeyUse(database: Database, use: PasskeyUse, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('passkey')
    .set({ counter: use.counter, backedUp: use.backedUp, lastUsedAt: now })
    .where('id', '=', use.id)
    .where('counter', '=', use.before)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** @returns what it was called; null where this person has none such */
export async function renamePasskey(
  transaction: Database,
  { id, personId, name }: Pick<Passkey, 'id' | 'personId' | 'name'>,
): Promise<string | null> {
  const there = await transaction
    .selectFrom('passkey')
    .select('name')
    .where('id', '=', id)
    .where('personId', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  if (!there) return null;
  await transaction.updateTable('passkey').set({ name }).where('id', '=', id).execute();
  return there.name;
}

/** @returns what it was called; null where this person has none such */
export async function removePasskey(
  transaction: Database,
  { id, personId }: Pick<Passkey, 'id' | 'personId'>,
): Promise<string | null> {
  const gone = await transaction
    .deleteFrom('passkey')
    .where('id', '=', id)
    .where('personId', '=', personId)
    .returning('name')
    .executeTakeFirst();
  return gone?.name ?? null;
}
