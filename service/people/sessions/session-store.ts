// The SQL of sessions: begun with a new token each time, found by its digest alone, ended at once.
import type { Database } from '../../platform/database/index.ts';
import { digestOfToken, newToken } from '../accounts/token.ts';
import type { SessionLimits } from './session-limits.ts';

export type SignInMethod = 'password' | 'passkey' | 'single-sign-on' | 'demonstration';

export interface NewSession {
  personId: string;
  method: SignInMethod;
  /** Such as "Firefox on Windows". */
  deviceWords: string;
  /** Network address; it goes with the session. */
  address: string;
  /** Of single sign-on: the provider, and its name for the session. */
  issuer?: string;
  providerSession?: string;
}

export interface Session {
  id: string;
  personId: string;
  method: string;
  createdAt: Date;
  lastSeenAt: Date;
  endsAt: Date;
  provedUntil: Date | null;
  bodyId: string | null;
  deviceWords: string;
  address: string | null;
}

/** A session and the token of its cookie, which is nowhere else. */
export interface StartedSession {
  id: string;
  token: string;
}

/** Whoever signs in has just proved who they are. */
export async function startSession(
  transaction: Database,
  session: NewSession,
  limits: SessionLimits,
  now: Date,
): Promise<StartedSession> {
  const { token, digest } = newToken();
  const { id } = await transaction
    .insertInto('session')
    .values({
      ...session,
      digest,
      createdAt: now,
      lastSeenAt: now,
      endsAt: later(now, limits.absoluteHours * 60),
      provedUntil: later(now, limits.proofMinutes),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, token };
}

/** Its last sight is noted once a minute: a page that loads ten others need not write ten times. */
const noticedEveryMinutes = 1;

/** Null for a token of no session, or of one that has ended; and where its person may not come in. */
export async function findSession(
  database: Database,
  token: string,
  limits: SessionLimits,
  now: Date,
): Promise<(Session & { name: string }) | null> {
  const row = await database
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.personId')
    .innerJoin('personName', 'personName.personId', 'session.personId')
    .select(columns)
    .select('personName.name')
    .where('session.digest', '=', digestOfToken(token))
    .where('session.endsAt', '>', now)
    .where('session.lastSeenAt', '>', later(now, -limits.idleMinutes))
    .where('person.state', '=', 'active')
    .executeTakeFirst();
  if (!row) return null;
  if (row.lastSeenAt < later(now, -noticedEveryMinutes))
    await database.updateTable('session').set({ lastSeenAt: now }).where('id', '=', row.id).execute();
  return row;
}

const columns = [
  'session.id',
  'session.personId',
  'session.method',
  'session.createdAt',
  'session.lastSeenAt',
  'session.endsAt',
  'session.provedUntil',
  'session.bodyId',
  'session.deviceWords',
  'session.address',
] as const;

/** Those that have not ended, the one last seen first. */
export async function listSessions(
  database: Database,
  personId: string,
  limits: SessionLimits,
  now: Date,
): Promise<Session[]> {
  return database
    .selectFrom('session')
    .select(columns)
    .where('personId', '=', personId)
    .where('endsAt', '>', now)
    .where('lastSeenAt', '>', later(now, -limits.idleMinutes))
    .orderBy('lastSeenAt', 'desc')
    .execute();
}

/** Proved anew: for a while that stands for what needs a recent proof. */
export async function noteProof(
  database: Database,
  id: string,
  limits: SessionLimits,
  now: Date,
): Promise<void> {
  await database
    .updateTable('session')
    .set({ lastSeenAt: now, provedUntil: later(now, limits.proofMinutes) })
    .where('id', '=', id)
    .execute();
}

/** The session goes on under a new token, and the old one opens nothing any more. */
export async function renewToken(database: Database, id: string): Promise<string> {
  const { token, digest } = newToken();
  await database.updateTable('session').set({ digest }).where('id', '=', id).execute();
  return token;
}

/** How a session was begun; null where it has ended. */
export async function findSessionMethod(database: Database, id: string): Promise<SignInMethod | null> {
  const row = await database.selectFrom('session').select('method').where('id', '=', id).executeTakeFirst();
  const methods: readonly SignInMethod[] = ['password', 'passkey', 'single-sign-on', 'demonstration'];
  return methods.find((method) => method === row?.method) ?? null;
}

/** The body whose things are seen from now on. */
export async function chooseBody(transaction: Database, id: string, bodyId: string): Promise<void> {
  await transaction.updateTable('session').set({ bodyId }).where('id', '=', id).execute();
}

/** @param personId whose it must be @returns false where there is none such */
export async function endSession(transaction: Database, id: string, personId: string): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom('session')
    .where('id', '=', id)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Of the cookie that a browser came with; nothing where it opens none. */
export async function endSessionOfToken(transaction: Database, token: string): Promise<void> {
  await transaction.deleteFrom('session').where('digest', '=', digestOfToken(token)).execute();
}

/** @param except the one that stays @returns how many ended */
export async function endSessionsOf(
  transaction: Database,
  personId: string,
  except: string | null = null,
): Promise<number> {
  const { numDeletedRows } = await transaction
    .deleteFrom('session')
    .where('personId', '=', personId)
    .$if(except !== null, (query) => query.where('id', '!=', except ?? ''))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Ends those of a provider that says so (back-channel logout). @returns how many ended */
export async function endSessionsOfProvider(
  transaction: Database,
  issuer: string,
  providerSession: string,
): Promise<number> {
  const { numDeletedRows } = await transaction
    .deleteFrom('session')
    .where('issuer', '=', issuer)
    .where('providerSession', '=', providerSession)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** What has ended by itself, with the network addresses in it. */
export async function clearEndedSessions(
  database: Database,
  limits: SessionLimits,
  now: Date,
): Promise<void> {
  await database
    .deleteFrom('session')
    .where(({ eb, or }) =>
      or([eb('endsAt', '<=', now), eb('lastSeenAt', '<=', later(now, -limits.idleMinutes))]),
    )
    .execute();
  await database.deleteFrom('begunSignIn').where('expiresAt', '<=', now).execute();
  await database.deleteFrom('oneTimeAddress').where('expiresAt', '<=', now).execute();
}

function later(than: Date, minutes: number): Date {
  return new Date(than.getTime() + minutes * 60_000);
}
