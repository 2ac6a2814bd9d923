// The SQL of roots: what the ledger has come to, day by day, and what was noted of it when each day had ended.
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import type { SignedRoot } from './chain/index.ts';
import type { RootSigner } from './sign-root.ts';

export interface LedgerRoot {
  /** `YYYY-MM-DD`, UTC. */
  day: string;
  /** The last event of that day. */
  number: number;
  hash: string;
}

/** The hash of the last event of each day, the latest day first. */
export async function listRoots(database: Database): Promise<LedgerRoot[]> {
  return database
    .selectFrom('ledgerEvent')
    .distinctOn('atDay')
    .select(['atDay as day', 'number', 'hash'])
    .orderBy('atDay', 'desc')
    .orderBy('number', 'desc')
    .execute();
}

/** What the ledger has come to now: its last event; null where nothing has been recorded. */
export async function ledgerRoot(database: Database): Promise<LedgerRoot | null> {
  const last = await database
    .selectFrom('ledgerEvent')
    .select(['atDay as day', 'number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ?? null;
}

/** Notes and signs the root of each day that has ended and has none yet; returns those it noted, the earliest first. */
export async function noteRoots(database: Database, signer: RootSigner, now: Date): Promise<SignedRoot[]> {
  const notedAt = now.toISOString();
  return database.transaction().execute(async (transaction) => {
    // Whoever is recording something of yesterday has done so before we look.
    await sql`select pg_advisory_xact_lock(hashtext('ledger'))`.execute(transaction);
    const noted = new Set((await listNotedRoots(transaction)).map(({ day }) => day));
    const due = (await listRoots(transaction))
      .filter(({ day }) => day < notedAt.slice(0, 10) && !noted.has(day))
      .toReversed()
      .map((root) => signer.sign({ ...root, notedAt }));
    if (due.length > 0)
      await transaction
        .insertInto('ledgerRoot')
        .values(
          due.map(({ day, number, hash, notedAt, key, signature }) => ({
            day,
            number,
            hash,
            notedAt,
            key,
            signature,
          })),
        )
        .execute();
    return due;
  });
}

/** The latest day first. */
export async function listNotedRoots(database: Database): Promise<SignedRoot[]> {
  const rows = await database
    .selectFrom('ledgerRoot')
    .select(['day', 'number', 'hash', 'notedAt', 'key', 'signature'])
    .orderBy('day', 'desc')
    .execute();
  return rows.map((row) => ({ version: 1, ...row }));
}

/**
 * Noted roots that are not the hash of the event that they are of: the ledger was written anew or cut off since. The latest day first.
 * @param copies kept elsewhere, which outlive what was noted in the database; only those signed with one of `keys` speak
 */
export async function listContradictedRoots(
  database: Database,
  { copies = [], keys = [] }: { copies?: readonly SignedRoot[]; keys?: readonly string[] } = {},
): Promise<SignedRoot[]> {
  const noted = await listNotedRoots(database);
  const known = new Set([...keys, ...noted.map(({ key }) => key)]);
  const all = [...noted, ...copies.filter(({ key }) => known.has(key))];
  const numbers = [...new Set(all.map(({ number }) => number))];
  if (numbers.length === 0) return [];
  const rows = await database
    .selectFrom('ledgerEvent')
    .select(['number', 'hash'])
    .where('number', 'in', numbers)
    .execute();
  const hashes = new Map(rows.map(({ number, hash }) => [number, hash]));
  const wrong = all.filter(({ number, hash }) => hashes.get(number) !== hash);
  const byHash = new Map(wrong.map((root) => [root.hash, root]));
  return [...byHash.values()].sort((one, other) => other.day.localeCompare(one.day));
}
