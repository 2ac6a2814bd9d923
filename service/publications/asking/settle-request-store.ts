// The SQL of answering requests for other formats: given to somebody, noted on, put off, settled, erased.
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { recordEvent, type Change } from '../../platform/ledger/index.ts';
import type { Action } from '../../platform/ledger/index.ts';
import type { RequestState } from './format-request.ts';

/** What came of it: `gone` where there is no such request of this body, `settled` where it was answered already. */
export type Answered = 'done' | 'gone' | 'settled';

export interface LetterSaid {
  /** What was written to whoever asked; null: nobody was written to. */
  said: string | null;
  at: Date;
  /** Sends it, in the transaction of what it is about. */
  send(transaction: Database): Promise<void>;
}

export async function assignRequest(
  database: Database,
  id: string,
  to: { id: string; name: string } | null,
): Promise<Answered> {
  return change(
    database,
    id,
    'format-request.assigned',
    { assignedTo: to?.id ?? null },
    {
      'given to': { after: to?.name ?? 'nobody' },
    },
  );
}

export async function extendRequest(
  database: Database,
  id: string,
  { to, why }: { to: string; why: string },
  letter: LetterSaid,
): Promise<Answered> {
  const fields = { 'later day': { after: to } };
  return change(
    database,
    id,
    'format-request.extended',
    { extendedTo: to, extendedWhy: why },
    fields,
    letter,
  );
}

export interface Settlement {
  state: Exclude<RequestState, 'open'>;
  why: string;
  costPence: number | null;
  on: string;
}

export async function settleRequest(
  database: Database,
  id: string,
  { state, why, costPence, on }: Settlement,
  letter: LetterSaid,
): Promise<Answered> {
  const settled = { state, settledWhy: why, costPence, settledAt: letter.at, settledOn: on };
  return change(database, id, 'format-request.settled', settled, { state: { after: state } }, letter);
}

/** Also on one that is settled. */
export async function noteOnRequest(
  database: Database,
  id: string,
  said: string,
  at: Date,
): Promise<Answered> {
  return database.transaction().execute(async (transaction) => {
    const there = await lockRequest(transaction, id);
    if (!there) return 'gone';
    await addNote(transaction, id, 'note', said, at);
    await recordEvent(transaction, {
      action: 'format-request.noted',
      subject: { kind: 'format-request', id },
    });
    return 'done';
  });
}

interface RequestChange {
  assignedTo?: string | null;
  extendedTo?: string;
  extendedWhy?: string;
  state?: RequestState;
  settledWhy?: string;
  costPence?: number | null;
  settledAt?: Date;
  settledOn?: string;
}

async function change(
  database: Database,
  id: string,
  action: Action,
  values: RequestChange,
  fields: Readonly<Record<string, Change>>,
  letter?: LetterSaid,
): Promise<Answered> {
  return database.transaction().execute(async (transaction) => {
    const there = await lockRequest(transaction, id);
    if (!there) return 'gone';
    if (there.state !== 'open') return 'settled';
    await transaction.updateTable('formatRequest').set(values).where('id', '=', id).execute();
    if (letter && letter.said !== null) {
      await letter.send(transaction);
      await addNote(transaction, id, 'letter', letter.said, letter.at);
    }
    await recordEvent(transaction, { action, subject: { kind: 'format-request', id }, fields });
    return 'done';
  });
}

function lockRequest(transaction: Database, id: string) {
  return transaction
    .selectFrom('formatRequest')
    .select('state')
    .where('id', '=', id)
    .where('bodyId', '=', whoActs().body ?? '')
    .forUpdate()
    .executeTakeFirst();
}

async function addNote(
  transaction: Database,
  requestId: string,
  kind: 'note' | 'letter',
  said: string,
  saidAt: Date,
): Promise<void> {
  const note = { requestId, kind, said, saidBy: whoActs().id, saidAt };
  await transaction.insertInto('formatRequestNote').values(note).execute();
}

/** What was asked, how to reach them and every note go; that it was asked for, in which format, when and what came of it, stays for the counts. */
export async function eraseRequest(transaction: Database, id: string, at: Date): Promise<void> {
  await transaction.deleteFrom('formatRequestNote').where('requestId', '=', id).execute();
  await transaction
    .updateTable('formatRequest')
    .set({ contactLocked: null, detail: '', about: '', settledWhy: '', erasedAt: at })
    .where('id', '=', id)
    .where('state', '<>', 'open')
    .where('erasedAt', 'is', null)
    .execute();
}

/** Settled and not erased yet, of the body of who acts. */
export async function listErasable(
  database: Database,
): Promise<{ id: string; reference: string; format: string; settledAt: Date }[]> {
  const rows = await database
    .selectFrom('formatRequest')
    .select(['id', 'reference', 'format', 'settledAt'])
    .where('bodyId', '=', whoActs().body ?? '')
    .where('state', '<>', 'open')
    .where('erasedAt', 'is', null)
    .orderBy('settledAt')
    .execute();
  return rows.flatMap(({ settledAt, ...row }) => (settledAt === null ? [] : [{ ...row, settledAt }]));
}
