// The SQL of feedback: kept as it was sent, read in an inbox, answered, closed, and erased when its time is over.
import { randomInt } from 'node:crypto';
import type { Database } from '../platform/database/index.ts';
import { recordEvent } from '../platform/ledger/index.ts';
import type { Vault } from '../platform/vault.ts';
import type { Language } from '../phrases/language.ts';
import {
  type FeedbackState,
  feedbackStates,
  referenceLetters,
  referenceOf,
  type SentFeedback,
  type Useful,
  usefulAnswers,
} from './sent-feedback.ts';

const purpose = 'feedback';

export interface KeepingFeedback {
  language: Language;
  at: Date;
  demonstration?: boolean;
}

/** @returns its reference */
export async function keepFeedback(
  { database, vault }: { database: Database; vault: Vault },
  { useful, wentWrong, couldBeBetter, page, email }: SentFeedback,
  { language, at, demonstration = false }: KeepingFeedback,
): Promise<string> {
  const reference = referenceOf(Array.from({ length: 8 }, () => randomInt(referenceLetters.length)));
  await database.transaction().execute(async (transaction) => {
    const { id } = await transaction
      .insertInto('feedback')
      .values({
        ...{ reference, useful, wentWrong, couldBeBetter, page, language, demonstration },
        emailLocked: email === '' ? null : vault.lock(purpose, email),
        receivedAt: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordEvent(transaction, { action: 'feedback.received', subject: { kind: 'feedback', id } });
  });
  return reference;
}

export interface ListedFeedback {
  id: string;
  reference: string;
  page: string;
  useful: Useful;
  wentWrong: string;
  couldBeBetter: string;
  language: string;
  receivedAt: Date;
  state: FeedbackState;
  wantsAnswer: boolean;
  isErased: boolean;
}

export interface InboxSearch {
  /** Empty: all. */
  state: string;
  words: string;
}

/** The newest first. */
export async function listFeedback(
  database: Database,
  { state, words }: InboxSearch,
  most = 200,
): Promise<ListedFeedback[]> {
  let query = feedbackRows(database);
  if (feedbackStates.some((known) => known === state)) query = query.where('state', '=', state);
  for (const word of words.split(/\s+/).filter(Boolean).slice(0, 10)) {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where(({ eb, or }) =>
      or(
        (['wentWrong', 'couldBeBetter', 'page', 'reference'] as const).map((column) =>
          eb(column, 'ilike', like),
        ),
      ),
    );
  }
  return (await query.orderBy('receivedAt', 'desc').limit(most).execute()).map(listed);
}

export async function findFeedback(database: Database, id: string): Promise<ListedFeedback | undefined> {
  const row = await feedbackRows(database).where('id', '=', id).executeTakeFirst();
  return row && listed(row);
}

export async function countNewFeedback(database: Database): Promise<number> {
  const { count } = await database
    .selectFrom('feedback')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'new')
    .executeTakeFirstOrThrow();
  return count;
}

function feedbackRows(database: Database) {
  return database
    .selectFrom('feedback')
    .select(['id', 'reference', 'page', 'useful', 'wentWrong', 'couldBeBetter', 'language'])
    .select(['receivedAt', 'state', 'emailLocked', 'erasedAt']);
}

type Row = Awaited<ReturnType<ReturnType<typeof feedbackRows>['executeTakeFirstOrThrow']>>;

function listed({ emailLocked, erasedAt, useful, state, ...rest }: Row): ListedFeedback {
  return {
    ...rest,
    useful: usefulAnswers.find((known) => known === useful) ?? '',
    state: feedbackStates.find((known) => known === state) ?? 'new',
    wantsAnswer: emailLocked !== null,
    isErased: erasedAt !== null,
  };
}

/** Null where none was given, or it is erased. */
export async function emailOf(
  { database, vault }: { database: Database; vault: Vault },
  id: string,
): Promise<string | null> {
  const row = await database
    .selectFrom('feedback')
    .select('emailLocked')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.emailLocked ? vault.unlock(purpose, row.emailLocked) : null;
}

export interface FeedbackNote {
  kind: string;
  said: string;
  saidBy: string;
  saidAt: Date;
}

export async function listNotes(database: Database, feedbackId: string): Promise<FeedbackNote[]> {
  return database
    .selectFrom('feedbackNote')
    .select(['kind', 'said', 'saidBy', 'saidAt'])
    .where('feedbackId', '=', feedbackId)
    .orderBy('saidAt')
    .execute();
}

/** What somebody did with it. What they said is kept beside it and not in the ledger, so that it goes with it. */
export interface Settling {
  did: 'answered' | 'noted' | 'closed';
  said: string;
  by: string;
  at: Date;
}

export async function settleFeedback(
  transaction: Database,
  id: string,
  { did, said, by, at }: Settling,
): Promise<void> {
  if (said !== '')
    await transaction
      .insertInto('feedbackNote')
      .values({ feedbackId: id, kind: did === 'answered' ? 'answer' : 'note', said, saidBy: by, saidAt: at })
      .execute();
  if (did !== 'noted')
    await transaction
      .updateTable('feedback')
      .set({ state: did, settledAt: at })
      .where('id', '=', id)
      .execute();
  await recordEvent(transaction, { action: `feedback.${did}`, subject: { kind: 'feedback', id } });
}

export async function removeDemonstration(database: Database): Promise<void> {
  await database.deleteFrom('feedback').where('demonstration', '=', true).execute();
}
