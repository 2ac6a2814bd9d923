// The SQL of identities: which account at a provider is whose here. Issuer and subject name it together; an e-mail address never does.
import type { Database } from '../../platform/database/index.ts';

export interface Identity {
  issuer: string;
  subject: string;
  personId: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

type Named = Pick<Identity, 'issuer' | 'subject'>;

export async function findIdentity(database: Database, { issuer, subject }: Named): Promise<Identity | null> {
  const row = await database
    .selectFrom('externalIdentity')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row ?? null;
}

export async function listIdentities(database: Database, personId: string): Promise<Identity[]> {
  return database
    .selectFrom('externalIdentity')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('createdAt')
    .execute();
}

/** @returns false where it is linked already, to whomever */
export async function keepIdentity(
  transaction: Database,
  identity: Omit<Identity, 'lastUsedAt' | 'createdAt'>,
  now: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await transaction
    .insertInto('externalIdentity')
    .values({ ...identity, createdAt: now, lastUsedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

export async function noteIdentityUse(
  transaction: Database,
  { issuer, subject }: Named,
  now: Date,
): Promise<void> {
  await transaction
    .updateTable('externalIdentity')
    .set({ lastUsedAt: now })
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .execute();
}

/** @returns how many went */
export async function removeIdentities(
  transaction: Database,
  personId: string,
  issuer: string,
): Promise<number> {
  const { numDeletedRows } = await transaction
    .deleteFrom('externalIdentity')
    .where('personId', '=', personId)
    .where('issuer', '=', issuer)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Ends every session that this person began by this provider. @returns how many */
export async function endSessionsByIssuer(
  transaction: Database,
  personId: string,
  issuer: string,
): Promise<number> {
  const { numDeletedRows } = await transaction
    .deleteFrom('session')
    .where('personId', '=', personId)
    .where('issuer', '=', issuer)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
