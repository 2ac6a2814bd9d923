// The SQL of challenges: kept as they were sent, read in an inbox, noted, answered once, and erased when their time is over.
import { randomInt } from 'node:crypto';
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import type { Vault } from '../../platform/vault.ts';
import type { Language } from '../../phrases/language.ts';
import {
  type ChallengeState,
  challengeStates,
  referenceLetters,
  referenceOf,
  type SentChallenge,
} from './challenge.ts';

const purpose = 'challenge';

export interface KeepingChallenge {
  /** Of the entry. */
  place: string;
  number: number;
  language: Language;
  at: Date;
  demonstration?: boolean;
}

/** Its reference; undefined where that entry is not published (any more). Whoever acts acts for the body whose entry it is. */
export async function keepChallenge(
  { database, vault }: { database: Database; vault: Vault },
  { said, evidence, email }: SentChallenge,
  { place, number, language, at, demonstration = false }: KeepingChallenge,
): Promise<string | undefined> {
  const reference = referenceOf(Array.from({ length: 8 }, () => randomInt(referenceLetters.length)));
  return database.transaction().execute(async (transaction) => {
    const entry = await transaction
      .selectFrom('registerEntry')
      .select(['analysisId', 'itemId', 'bodyId'])
      .where('place', '=', place)
      .where('number', '=', number)
      .where('state', '=', 'published')
      .executeTakeFirst();
    if (!entry) return undefined;
    const { id } = await transaction
      .insertInto('registerChallenge')
      .values({ ...entry, reference, place, number, receivedAt: at, demonstration })
      .returning('id')
      .executeTakeFirstOrThrow();
    const emailLocked = email === '' ? null : vault.lock(purpose, email);
    await transaction
      .insertInto('challengeWords')
      .values({ id, said, evidence, emailLocked, language })
      .execute();
    await recordEvent(transaction, { action: 'challenge.received', subject: { kind: 'challenge', id } });
    return reference;
  });
}

export interface Challenge {
  id: string;
  reference: string;
  analysisId: string;
  itemId: string;
  /** What the item is called. */
  title: string;
  place: string;
  number: number;
  said: string;
  evidence: string;
  language: string;
  receivedAt: Date;
  state: ChallengeState;
  answer: string;
  settledBy: string | null;
  settledAt: Date | null;
  wantsAnswer: boolean;
  isErased: boolean;
}

/** Of the body of who acts, the newest first. @param state empty: all */
export async function listChallenges(database: Database, state: string, most = 200): Promise<Challenge[]> {
  const rows = await challengeRows(database)
    .$if(
      challengeStates.some((known) => known === state),
      (query) => query.where('registerChallenge.state', '=', state),
    )
    .orderBy('registerChallenge.receivedAt', 'desc')
    .limit(most)
    .execute();
  return rows.map(challengeOf);
}

export async function findChallenge(database: Database, id: string): Promise<Challenge | undefined> {
  const row = await challengeRows(database).where('registerChallenge.id', '=', id).executeTakeFirst();
  return row && challengeOf(row);
}

export async function countNewChallenges(database: Database): Promise<number> {
  const { count } = await database
    .selectFrom('registerChallenge')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'new')
    .where('bodyId', '=', whoActs().body ?? '')
    .executeTakeFirstOrThrow();
  return count;
}

/** What was answered is seen by every body, so that an inbox asks for its own. */
function challengeRows(database: Database) {
  return database
    .selectFrom('registerChallenge')
    .innerJoin('challengeWords', 'challengeWords.id', 'registerChallenge.id')
    .innerJoin('registerItem', 'registerItem.id', 'registerChallenge.itemId')
    .where('registerChallenge.bodyId', '=', whoActs().body ?? '')
    .select([
      'registerChallenge.id',
      'registerChallenge.reference',
      'analysisId',
      'itemId',
      'place',
      'number',
      'receivedAt',
    ])
    .select(['registerItem.title', 'registerChallenge.state', 'answer', 'settledBy', 'settledAt'])
    .select(['said', 'evidence', 'language', 'emailLocked', 'erasedAt']);
}

type Row = Awaited<ReturnType<ReturnType<typeof challengeRows>['executeTakeFirstOrThrow']>>;

function challengeOf({ emailLocked, erasedAt, state, ...rest }: Row): Challenge {
  return {
    ...rest,
    state: challengeStates.find((known) => known === state) ?? 'new',
    wantsAnswer: emailLocked !== null,
    isErased: erasedAt !== null,
  };
}

/** Null where none was given, or it is erased. */
export async function emailOfChallenge(
  { database, vault }: { database: Database; vault: Vault },
  id: string,
): Promise<string | null> {
  const row = await database
    .selectFrom('challengeWords')
    .select('emailLocked')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.emailLocked ? vault.unlock(purpose, row.emailLocked) : null;
}

/** Takes hold of it until the transaction ends. False: somebody has answered it already. */
export async function lockNewChallenge(transaction: Database, id: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('registerChallenge')
    .select('id')
    .where('id', '=', id)
    .where('state', '=', 'new')
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

export interface SettlingChallenge {
  isAccepted: boolean;
  /** For the public and for whoever sent it. */
  answer: string;
  /** What it led to, where it was accepted. */
  triggerId: string | null;
  at: Date;
}

/** With it in hand. */
export async function settleChallenge(
  transaction: Database,
  id: string,
  { isAccepted, answer, triggerId, at }: SettlingChallenge,
): Promise<void> {
  const { analysisId } = await transaction
    .updateTable('registerChallenge')
    .set({
      ...{ state: isAccepted ? 'accepted' : 'not-accepted', answer, triggerId },
      ...{ settledBy: whoActs().id, settledAt: at },
    })
    .where('id', '=', id)
    .returning('analysisId')
    .executeTakeFirstOrThrow();
  await recordEvent(transaction, {
    action: isAccepted ? 'challenge.accepted' : 'challenge.not-accepted',
    subject: { kind: 'challenge', id },
    fields: { analysis: { after: analysisId }, answer: { after: answer } },
  });
}

export interface ChallengeNote {
  said: string;
  saidBy: string;
  saidAt: Date;
}

/** The oldest first; for colleagues. */
export async function listChallengeNotes(database: Database, challengeId: string): Promise<ChallengeNote[]> {
  return database
    .selectFrom('challengeNote')
    .select(['said', 'saidBy', 'saidAt'])
    .where('challengeId', '=', challengeId)
    .orderBy('saidAt')
    .execute();
}

/** What is noted stands beside it and not in the ledger, so that it goes with it. */
export async function noteOnChallenge(
  database: Database,
  challengeId: string,
  said: string,
  at: Date,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('challengeNote')
      .values({ challengeId, said, saidBy: whoActs().id, saidAt: at })
      .execute();
    await recordEvent(transaction, {
      action: 'challenge.noted',
      subject: { kind: 'challenge', id: challengeId },
    });
  });
}

export interface KeptChallenge {
  id: string;
  reference: string;
  receivedAt: Date;
}

/** Whose words have not been erased yet. */
export async function listKeptChallenges(database: Database): Promise<KeptChallenge[]> {
  return database
    .selectFrom('registerChallenge')
    .innerJoin('challengeWords', 'challengeWords.id', 'registerChallenge.id')
    .select(['registerChallenge.id', 'reference', 'receivedAt'])
    .where('erasedAt', 'is', null)
    .orderBy('receivedAt')
    .execute();
}

/** What somebody typed, their address and the notes of colleagues go; the reference, the days and the public answer stay. */
export async function eraseChallenge(transaction: Database, id: string, at: Date): Promise<void> {
  await transaction.deleteFrom('challengeNote').where('challengeId', '=', id).execute();
  await transaction
    .updateTable('challengeWords')
    .set({ said: '', evidence: '', emailLocked: null, erasedAt: at })
    .where('id', '=', id)
    .execute();
}
