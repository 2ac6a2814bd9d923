// The SQL of who is told when something is published. An address is kept only locked, and goes when they no longer wish to be told.
import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '../../platform/database/index.ts';
import type { Vault } from '../../platform/vault.ts';
import type { Language } from '../../phrases/language.ts';

const purpose = 'follower';
const kept = z.object({ email: z.string(), token: z.string() });

/** An address asks no more often for a letter than this. */
const minutesBetweenLetters = 10;
/** Nor for more letters in that time, whatever they are about: the address may be somebody else's. */
const mostLetters = 3;
/** One address follows at most so many things. */
const mostFollowed = 50;
/** Whoever does not confirm is forgotten. */
const daysToConfirm = 7;

export interface Asked {
  email: string;
  /** Null: everything. */
  publicationId: string | null;
  language: Language;
  at: Date;
}

/** What the letter says: to confirm, or that they are told already. */
export interface LetterDue {
  token: string;
  isConfirmed: boolean;
}

/** Null where no letter is to be sent: whoever asks again and again is answered alike and sent nothing more. */
export async function keepFollower(
  transaction: Database,
  vault: Vault,
  { email, publicationId, language, at }: Asked,
): Promise<LetterDue | null> {
  const mark = vault.mark(purpose, email.trim().toLowerCase());
  const rows = await transaction
    .selectFrom('publicationFollower')
    .selectAll()
    .where('mark', '=', mark)
    .forUpdate()
    .execute();
  const isRecent = ({ lastLetterAt }: { lastLetterAt: Date }) =>
    at.getTime() - lastLetterAt.getTime() < minutesBetweenLetters * 60_000;
  if (rows.filter(isRecent).length >= mostLetters) return null;
  const there = rows.find((row) => row.publicationId === publicationId);
  if (!there) {
    if (rows.length >= mostFollowed) return null;
    const token = randomBytes(32).toString('base64url');
    const row = await transaction
      .insertInto('publicationFollower')
      .values({
        ...{ publicationId, mark, language, askedAt: at, lastLetterAt: at, tokenDigest: digestOf(token) },
        locked: vault.lock(purpose, JSON.stringify({ email, token })),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    return row ? { token, isConfirmed: false } : null;
  }
  if (isRecent(there)) return null;
  const opened = openedOf(vault, there.locked);
  if (!opened) return null;
  await transaction
    .updateTable('publicationFollower')
    .set({ lastLetterAt: at, language })
    .where('id', '=', there.id)
    .execute();
  return { token: opened.token, isConfirmed: there.confirmedAt !== null };
}

export interface Follower {
  id: string;
  publicationId: string | null;
  isConfirmed: boolean;
}

/** Of a link in a letter; undefined for one that is none, or no longer. */
export async function findFollower(database: Database, token: string): Promise<Follower | undefined> {
  const row = await database
    .selectFrom('publicationFollower')
    .select(['id', 'publicationId', 'confirmedAt'])
    .where('tokenDigest', '=', digestOf(token))
    .executeTakeFirst();
  return row && { id: row.id, publicationId: row.publicationId, isConfirmed: row.confirmedAt !== null };
}

export async function confirmFollower(database: Database, token: string, at: Date): Promise<void> {
  await database
    .updateTable('publicationFollower')
    .set({ confirmedAt: at })
    .where('tokenDigest', '=', digestOf(token))
    .where('confirmedAt', 'is', null)
    .execute();
}

/** Everything that was kept of it is gone. */
export async function removeFollower(database: Database, token: string): Promise<void> {
  await database.deleteFrom('publicationFollower').where('tokenDigest', '=', digestOf(token)).execute();
}

/** Those who asked and never confirmed. */
export async function forgetUnconfirmed(database: Database, now: Date): Promise<void> {
  await database
    .deleteFrom('publicationFollower')
    .where('confirmedAt', 'is', null)
    .where('askedAt', '<', new Date(now.getTime() - daysToConfirm * 86_400_000))
    .execute();
}

export interface ToTell {
  id: string;
  email: string;
  token: string;
  language: Language;
}

/** Who has not been told of it yet, at most so many at once. */
export async function listToTell(
  database: Database,
  vault: Vault,
  {
    publicationId,
    versionId,
    what,
    most,
  }: { publicationId: string; versionId: string; what: Told; most: number },
): Promise<ToTell[]> {
  const rows = await database
    .selectFrom('publicationFollower')
    .select(['id', 'locked', 'language'])
    .where('confirmedAt', 'is not', null)
    .where(({ or, eb }) => or([eb('publicationId', 'is', null), eb('publicationId', '=', publicationId)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('publicationTold')
            .select('followerId')
            .whereRef('publicationTold.followerId', '=', 'publicationFollower.id')
            .where('publicationTold.versionId', '=', versionId)
            .where('publicationTold.what', '=', what),
        ),
      ),
    )
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(({ id, locked, language }) => {
    const { email = '', token = '' } = openedOf(vault, locked) ?? {};
    return { id, email, token, language: language === 'cy' ? 'cy' : 'en' };
  });
}

export type Told = 'published' | 'withdrawn';

/** False where they had been told before. */
export async function noteTold(
  transaction: Database,
  { followerId, versionId, what }: { followerId: string; versionId: string; what: Told },
): Promise<boolean> {
  const row = await transaction
    .insertInto('publicationTold')
    .values({ followerId, versionId, what })
    .onConflict((conflict) => conflict.doNothing())
    .returning('followerId')
    .executeTakeFirst();
  return row !== undefined;
}

function openedOf(vault: Vault, locked: string): z.infer<typeof kept> | null {
  const text = vault.unlock(purpose, locked);
  return text === null ? null : kept.parse(JSON.parse(text));
}

/** A token has 256 random bits, so that its digest gives it to nobody. */
function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
