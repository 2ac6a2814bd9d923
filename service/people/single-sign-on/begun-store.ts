// The SQL of what is kept while somebody is at a provider: for one browser, once, for ten minutes.
import type { Database } from '../../platform/database/index.ts';
import type { Vault } from '../../platform/vault.ts';
import { digestOfToken } from '../accounts/token.ts';

export type SignOnPurpose = 'sign-in' | 'prove' | 'link';

export interface BegunSignOn {
  provider: string;
  purpose: SignOnPurpose;
  /** Whose answer is awaited; null: whoever signs in. */
  personId: string | null;
  verifier: string;
  nonce: string;
  /** Where to go afterwards. */
  returnTo: string;
}

const goodForMinutes = 10;
const lockedFor = 'single sign-on';

export async function keepBegunSignOn(
  database: Database,
  vault: Vault,
  { state, browser, ...begun }: BegunSignOn & { state: string; browser: string },
  now: Date,
): Promise<void> {
  const { verifier, ...rest } = begun;
  await database.deleteFrom('begunSingleSignOn').where('expiresAt', '<=', now).execute();
  await database
    .insertInto('begunSingleSignOn')
    .values({
      ...rest,
      digest: digestOfToken(state),
      browserDigest: digestOfToken(browser),
      sealedVerifier: vault.lock(lockedFor, verifier),
      expiresAt: new Date(now.getTime() + goodForMinutes * 60_000),
    })
    .execute();
}

/** Null for a state that never was, was used, is too old, or was given to another browser or for another provider. Then it is gone. */
export async function takeBegunSignOn(
  database: Database,
  vault: Vault,
  { state, browser, provider }: { state: string; browser: string; provider: string },
  now: Date,
): Promise<BegunSignOn | null> {
  const row = await database
    .deleteFrom('begunSingleSignOn')
    .where('digest', '=', digestOfToken(state))
    .returningAll()
    .executeTakeFirst();
  if (!row || row.expiresAt <= now || row.provider !== provider) return null;
  if (row.browserDigest !== digestOfToken(browser)) return null;
  const verifier = vault.unlock(lockedFor, row.sealedVerifier);
  const purpose = purposes.find((each) => each === row.purpose);
  if (verifier === null || purpose === undefined) return null;
  const { personId, nonce, returnTo } = row;
  return { provider, purpose, personId, verifier, nonce, returnTo };
}

const purposes: readonly SignOnPurpose[] = ['sign-in', 'prove', 'link'];
