// The SQL of one-time addresses: made for a letter, good for a time, and gone when they were used or a newer one was made.
import type { Database } from '../../platform/database/index.ts';
import { digestOfToken, newToken } from './token.ts';

export type AddressKind = 'invitation' | 'new-password' | 'new-email';

export interface OneTimeAddress {
  personId: string;
  expiresAt: Date;
  /** Of a `new-email`: the address to be confirmed. */
  newEmail: string | null;
}

/** How long each may be used. */
export const goodForHours: Readonly<Record<AddressKind, number>> = {
  invitation: 7 * 24,
  'new-password': 1,
  'new-email': 24,
};

/** Makes the token of a new address; an older one of that kind for that person is no longer good. */
export async function makeAddress(
  transaction: Database,
  address: { kind: AddressKind; personId: string; newEmail?: string },
  now: Date,
): Promise<string> {
  const { kind, personId, newEmail = null } = address;
  const { token, digest } = newToken();
  await withdrawAddress(transaction, kind, personId);
  const expiresAt = new Date(now.getTime() + goodForHours[kind] * 3_600_000);
  await transaction
    .insertInto('oneTimeAddress')
    .values({ digest, kind, personId, madeAt: now, expiresAt, newEmail })
    .execute();
  return token;
}

/** Null for one that never was, was used, was taken back, or is too old: nobody learns which. */
export async function findAddress(
  database: Database,
  kind: AddressKind,
  token: string,
  now: Date,
): Promise<OneTimeAddress | null> {
  const row = await database
    .selectFrom('oneTimeAddress')
    .select(['personId', 'expiresAt', 'newEmail'])
    .where('digest', '=', digestOfToken(token))
    .where('kind', '=', kind)
    .where('expiresAt', '>', now)
    .executeTakeFirst();
  return row ?? null;
}

/** The same, and then it is gone: of two who use it at once, one gets it. */
export async function useAddress(
  transaction: Database,
  kind: AddressKind,
  token: string,
  now: Date,
): Promise<OneTimeAddress | null> {
  const row = await transaction
    .deleteFrom('oneTimeAddress')
    .where('digest', '=', digestOfToken(token))
    .where('kind', '=', kind)
    .where('expiresAt', '>', now)
    .returning(['personId', 'expiresAt', 'newEmail'])
    .executeTakeFirst();
  return row ?? null;
}

export async function withdrawAddress(
  transaction: Database,
  kind: AddressKind,
  personId: string,
): Promise<void> {
  await transaction
    .deleteFrom('oneTimeAddress')
    .where('kind', '=', kind)
    .where('personId', '=', personId)
    .execute();
}

/** Until when each open invitation is good, by person. */
export async function openInvitations(database: Database): Promise<ReadonlyMap<string, Date>> {
  const rows = await database
    .selectFrom('oneTimeAddress')
    .select(['personId', 'expiresAt'])
    .where('kind', '=', 'invitation')
    .execute();
  return new Map(rows.map(({ personId, expiresAt }) => [personId, expiresAt]));
}

export async function withdrawAddressesOf(transaction: Database, personId: string): Promise<void> {
  await transaction.deleteFrom('oneTimeAddress').where('personId', '=', personId).execute();
}
