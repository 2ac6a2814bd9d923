// The SQL of challenges: made for one purpose and one browser, good for a few minutes, and taken once.
import { randomBytes } from 'node:crypto';
import type { Database } from '../../platform/database/index.ts';
import { digestOfToken } from '../accounts/token.ts';

export type ChallengePurpose = 'add' | 'sign-in' | 'prove';

export interface Awaited {
  purpose: ChallengePurpose;
  /** Whose answer is awaited; null: whoever signs in. */
  personId: string | null;
  /** What the browser that asks keeps in a cookie. */
  browser: string;
}

const goodForMinutes = 5;

/** @returns the challenge as base64url; the database knows only its digest */
export async function makeChallenge(database: Database, awaited: Awaited, now: Date): Promise<string> {
  const challenge = randomBytes(32).toString('base64url');
  const { purpose, personId, browser } = awaited;
  await database.deleteFrom('passkeyChallenge').where('expiresAt', '<=', now).execute();
  await database
    .insertInto('passkeyChallenge')
    .values({
      digest: digestOfToken(challenge),
      purpose,
      personId,
      browserDigest: digestOfToken(browser),
      expiresAt: new Date(now.getTime() + goodForMinutes * 60_000),
    })
    .execute();
  return challenge;
}

/** True once, for what it was made for. Whatever comes of the answer, the challenge is gone. */
export async function takeChallenge(
  database: Database,
  challenge: string,
  { purpose, personId, browser }: Awaited,
  now: Date,
): Promise<boolean> {
  const taken = await database
    .deleteFrom('passkeyChallenge')
    .where('digest', '=', digestOfToken(challenge))
    .returning(['purpose', 'personId', 'browserDigest', 'expiresAt'])
    .executeTakeFirst();
  return (
    taken !== undefined &&
    taken.purpose === purpose &&
    taken.personId === personId &&
    taken.browserDigest === digestOfToken(browser) &&
    taken.expiresAt > now
  );
}
