// The SQL of letters: kept in somebody's transaction, taken one by one, and emptied when they have gone.
import type { Database } from '../database/index.ts';
import type { Letter } from './letter.ts';

export interface DueLetter {
  id: string;
  about: string;
  to: string;
  subject: string;
  text: string;
  madeAt: Date;
  /** This one included. */
  tries: number;
}

export async function keepLetter(transaction: Database, letter: Letter, now: Date): Promise<void> {
  if (!transaction.isTransaction)
    throw new Error(
      `MAIL_OUTSIDE_TRANSACTION: a letter about ${letter.about} was to be kept outside a transaction.`,
    );
  const { to, subject, text, about } = letter;
  await transaction
    .insertInto('letter')
    .values({ about, recipient: to, subject, body: text, madeAt: now, dueAt: now })
    .execute();
}

/** The letter that is due longest. Nobody else takes it before `until`: whoever dies with it in hand leaves it to be sent again. */
export async function takeDueLetter(database: Database, now: Date, until: Date): Promise<DueLetter | null> {
  const row = await database
    .updateTable('letter')
    .set(({ eb }) => ({ tries: eb('tries', '+', 1), dueAt: until }))
    .where('id', '=', ({ selectFrom }) =>
      selectFrom('letter')
        .select('id')
        .where('state', '=', 'waiting')
        .where('dueAt', '<=', now)
        .orderBy('dueAt')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'about', 'recipient', 'subject', 'body', 'madeAt', 'tries'])
    .executeTakeFirst();
  if (!row) return null;
  const { recipient, subject, body, ...rest } = row;
  return { ...rest, to: recipient ?? '', subject: subject ?? '', text: body ?? '' };
}

/** Whom it was to and what it said goes with it. */
export async function endLetter(
  database: Database,
  id: string,
  end: { state: 'sent' | 'failed' | 'withdrawn'; at: Date; problem: string | null },
): Promise<void> {
  await database
    .updateTable('letter')
    .set({
      state: end.state,
      endedAt: end.at,
      lastProblem: end.problem,
      recipient: null,
      subject: null,
      body: null,
    })
    .where('id', '=', id)
    .execute();
}

export async function putLetterOff(
  database: Database,
  id: string,
  dueAt: Date,
  problem: string,
): Promise<void> {
  await database
    .updateTable('letter')
    .set({ dueAt, lastProblem: problem })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}

/** Takes back what waits for this address: its person has been erased, or the letter is no longer true. */
export async function withdrawLetters(database: Database, to: string, at: Date): Promise<void> {
  await database
    .updateTable('letter')
    .set({ state: 'withdrawn', endedAt: at, recipient: null, subject: null, body: null })
    .where('recipient', '=', to)
    .where('state', '=', 'waiting')
    .execute();
}

export interface ListedLetter {
  id: string;
  about: string;
  state: string;
  tries: number;
  madeAt: Date;
  dueAt: Date;
  endedAt: Date | null;
  lastProblem: string | null;
}

/** What waits and what failed, the newest first; and how many have gone. */
export async function listLetters(database: Database, most: number): Promise<ListedLetter[]> {
  return database
    .selectFrom('letter')
    .select(['id', 'about', 'state', 'tries', 'madeAt', 'dueAt', 'endedAt', 'lastProblem'])
    .where('state', 'in', ['waiting', 'failed'])
    .orderBy('madeAt', 'desc')
    .limit(most)
    .execute();
}

export async function countSentLetters(database: Database): Promise<number> {
  const { count } = await database
    .selectFrom('letter')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'sent')
    .executeTakeFirstOrThrow();
  return count;
}

/** Letters that went or were taken back so long ago are forgotten altogether. */
export async function forgetLetters(database: Database, before: Date): Promise<void> {
  await database
    .deleteFrom('letter')
    .where('state', 'in', ['sent', 'withdrawn'])
    .where('endedAt', '<', before)
    .execute();
}

/** True when it waits again, from now on. */
export async function sendLetterNow(database: Database, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('letter')
    .set({ dueAt: now })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
