// The SQL of sign-ins that are half done: the password was right, and the second factor is awaited.
import type { Database } from '../../platform/database/index.ts';
import { digestOfToken, newToken } from '../accounts/token.ts';

const goodForMinutes = 10;

/** The token goes into the form that asks for the second factor. */
export async function beginSignIn(database: Database, personId: string, now: Date): Promise<string> {
  const { token, digest } = newToken();
  const expiresAt = new Date(now.getTime() + goodForMinutes * 60_000);
  await database.insertInto('begunSignIn').values({ digest, personId, madeAt: now, expiresAt }).execute();
  return token;
}

/** Whose it is; null for one that is too old, was finished, or never was. */
export async function findBegunSignIn(database: Database, token: string, now: Date): Promise<string | null> {
  const row = await database
    .selectFrom('begunSignIn')
    .select('personId')
    .where('digest', '=', digestOfToken(token))
    .where('expiresAt', '>', now)
    .executeTakeFirst();
  return row?.personId ?? null;
}

/** False where somebody has finished it already. */
export async function finishSignIn(transaction: Database, token: string): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom('begunSignIn')
    .where('digest', '=', digestOfToken(token))
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The password was changed: what was begun with the old one is not to be finished. */
export async function forgetBegunSignIns(transaction: Database, personId: string): Promise<void> {
  await transaction.deleteFrom('begunSignIn').where('personId', '=', personId).execute();
}
