// The SQL of what people prove themselves with: password, authenticator app, recovery codes.
import type { Database } from '../../platform/database/index.ts';
import type { Vault } from '../../platform/vault.ts';
import { digestOfRecoveryCode, newRecoveryCodes } from './recovery-code.ts';
import { stepOfCode } from './totp-code.ts';

export async function findPasswordHash(database: Database, personId: string): Promise<string | null> {
  const row = await database
    .selectFrom('passwordCredential')
    .select('hash')
    .where('personId', '=', personId)
    .executeTakeFirst();
  return row?.hash ?? null;
}

export async function keepPasswordHash(
  transaction: Database,
  personId: string,
  hash: string,
  now: Date,
): Promise<void> {
  await transaction
    .insertInto('passwordCredential')
    .values({ personId, hash, changedAt: now })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet({ hash, changedAt: now }))
    .execute();
}

export async function keepTotp(
  transaction: Database,
  vault: Vault,
  totp: { personId: string; secret: string; step: number },
  now: Date,
): Promise<void> {
  const sealedSecret = vault.lock(purposeOf(totp.personId), totp.secret);
  const values = { sealedSecret, madeAt: now, confirmedAt: now, lastStep: totp.step };
  await transaction
    .insertInto('totp')
    .values({ personId: totp.personId, ...values })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet(values))
    .execute();
}

/** Locked for its own person: moved to another's row, it opens no more. */
function purposeOf(personId: string): string {
  return `totp ${personId}`;
}

/** True when the code is one of now that was not taken before; then it is taken. */
export async function takeTotpCode(
  database: Database,
  vault: Vault,
  personId: string,
  typed: string,
  now: Date,
): Promise<boolean> {
  const row = await database
    .selectFrom('totp')
    .select('sealedSecret')
    .where('personId', '=', personId)
    .where('confirmedAt', 'is not', null)
    .executeTakeFirst();
  const secret = row ? vault.unlock(purposeOf(personId), row.sealedSecret) : null;
  const step = secret === null ? null : stepOfCode(secret, typed, now);
  if (step === null) return false;
  // Of two who bring the same code at once, one gets in.
  const { numUpdatedRows } = await database
    .updateTable('totp')
    .set({ lastStep: step })
    .where('personId', '=', personId)
    .where('lastStep', '<', step)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The codes, which are shown now and never again; older ones are no longer good. */
export async function makeRecoveryCodes(
  transaction: Database,
  personId: string,
  now: Date,
): Promise<string[]> {
  const codes = newRecoveryCodes();
  await transaction.deleteFrom('recoveryCode').where('personId', '=', personId).execute();
  const rows = codes.map((code) => ({ personId, digest: digestOfRecoveryCode(personId, code), madeAt: now }));
  await transaction.insertInto('recoveryCode').values(rows).execute();
  return codes;
}

/** True when it is one that was not used; then it is used. */
export async function takeRecoveryCode(
  database: Database,
  personId: string,
  typed: string,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('recoveryCode')
    .set({ usedAt: now })
    .where('personId', '=', personId)
    .where('digest', '=', digestOfRecoveryCode(personId, typed))
    .where('usedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export interface Credentials {
  passwordChangedAt: Date | null;
  totpConfirmedAt: Date | null;
  recoveryCodesLeft: number;
  passkeys: number;
  providers: number;
}

export async function listCredentials(database: Database, personId: string): Promise<Credentials> {
  const [password, totp, codes, passkeys, providers] = await Promise.all([
    database
      .selectFrom('passwordCredential')
      .select('changedAt')
      .where('personId', '=', personId)
      .executeTakeFirst(),
    database.selectFrom('totp').select('confirmedAt').where('personId', '=', personId).executeTakeFirst(),
    database
      .selectFrom('recoveryCode')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('personId', '=', personId)
      .where('usedAt', 'is', null)
      .executeTakeFirstOrThrow(),
    database
      .selectFrom('passkey')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('personId', '=', personId)
      .executeTakeFirstOrThrow(),
    database
      .selectFrom('externalIdentity')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('personId', '=', personId)
      .executeTakeFirstOrThrow(),
  ]);
  return {
    passwordChangedAt: password?.changedAt ?? null,
    totpConfirmedAt: totp?.confirmedAt ?? null,
    recoveryCodesLeft: codes.count,
    passkeys: passkeys.count,
    providers: providers.count,
  };
}

/** Password, app and codes; what is said of passkeys and providers stays. */
export async function removePasswordAndApp(transaction: Database, personId: string): Promise<void> {
  await transaction.deleteFrom('passwordCredential').where('personId', '=', personId).execute();
  await transaction.deleteFrom('totp').where('personId', '=', personId).execute();
  await transaction.deleteFrom('recoveryCode').where('personId', '=', personId).execute();
}

/** Everything that lets this person in. */
export async function removeCredentials(transaction: Database, personId: string): Promise<void> {
  await removePasswordAndApp(transaction, personId);
  await transaction.deleteFrom('passkey').where('personId', '=', personId).execute();
  await transaction.deleteFrom('externalIdentity').where('personId', '=', personId).execute();
}
