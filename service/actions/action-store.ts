// The SQL of actions: promised once, changed by whoever saw the latest, ended with an outcome, never removed.
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { Database } from '../platform/database/index.ts';
import { whoActs } from '../platform/doer.ts';
import type { Action as LedgerAction, Change } from '../platform/ledger/index.ts';
import { recordEvent } from '../platform/ledger/index.ts';
import {
  type Action,
  type ActionFacts,
  type ActionNote,
  type ActionSource,
  type ActionState,
  actionStates,
  type SourceKind,
  sourceKinds,
} from './action.ts';

export interface NewAction extends ActionFacts {
  source: ActionSource;
  at: Date;
  demonstration?: boolean;
}

/**
 * Returns its id. What was promised in a named place is there once: a second one from there is the first.
 * @param transaction of the change that promises it
 */
export async function addAction(transaction: Database, action: NewAction): Promise<string> {
  const { source, at, demonstration = false } = action;
  const row = await transaction
    .insertInto('action')
    .values({
      ...columnsOf(action),
      ...{ sourceKind: source.kind, sourceId: source.id, sourcePart: source.part, demonstration },
      ...{ madeBy: whoActs().id, madeAt: at, changedAt: at },
    })
    .onConflict((conflict) =>
      conflict.columns(['sourceKind', 'sourceId', 'sourcePart']).where('sourcePart', '<>', '').doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  if (!row) return (await idAt(transaction, source)) ?? refuseLost(source);
  await recorded(transaction, 'action.added', row.id, changesOf(null, action));
  return row.id;
}

async function idAt(transaction: Database, { kind, id, part }: ActionSource): Promise<string | undefined> {
  const row = await transaction
    .selectFrom('action')
    .select('id')
    .where('sourceKind', '=', kind)
    .where('sourceId', '=', id)
    .where('sourcePart', '=', part)
    .executeTakeFirst();
  return row?.id;
}

function refuseLost({ kind, part }: ActionSource): never {
  throw new Error(`ACTION_LOST: an action of ${kind} at ${part} is there and cannot be read.`);
}

export async function findAction(database: Database, id: string): Promise<Action | undefined> {
  return (await actionsWhere(database, sql<SqlBool>`id = ${id}`))[0];
}

/** Of one analysis, objective …, those before the decision first. */
export function listActionsOf(
  database: Database,
  { kind, id }: { kind: SourceKind; id: string },
): Promise<Action[]> {
  return actionsWhere(
    database,
    sql<SqlBool>`source_kind = ${kind} and source_id = ${id}`,
    sql`timing = 'before' desc nulls last, due nulls last, made_at, id`,
  );
}

export interface ActionFilter {
  /** `overdue` is open and past its day. */
  show: 'open' | 'overdue' | 'done' | 'dropped' | 'all';
  /** Id of the one who answers for it; null for anybody. */
  owner: string | null;
  /** Words in it; empty for all. */
  text: string;
  /** A day such as `2026-11-22`. */
  today: string;
}

export interface ActionPage {
  actions: Action[];
  /** How many there are on all pages. */
  count: number;
}

/** @param page from 1 */
export async function listActions(
  database: Database,
  filter: ActionFilter,
  page: number,
  most: number,
): Promise<ActionPage> {
  const where = whereOf(filter);
  const order =
    filter.show === 'done' || filter.show === 'dropped'
      ? sql`ended_on desc, id`
      : sql`state <> 'open', due nulls last, made_at, id`;
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from action where ${where}`.execute(database);
  const actions = await actionsWhere(database, where, order, { most, from: (page - 1) * most });
  return { actions, count: rows[0]?.count ?? 0 };
}

function whereOf({ show, owner, text, today }: ActionFilter): RawBuilder<SqlBool> {
  const like = `%${text.replace(/[\\%_]/g, (letter) => `\\${letter}`)}%`;
  const parts = [
    sql<SqlBool>`due_regard_sees(body_id)`,
    ...(show === 'all'
      ? []
      : show === 'overdue'
        ? [sql<SqlBool>`state = 'open' and due < ${today}`]
        : [sql<SqlBool>`state = ${show}`]),
    ...(owner === null ? [] : [sql<SqlBool>`owner_id = ${owner}`]),
    ...(text === ''
      ? []
      : [sql<SqlBool>`(title ilike ${like} or because ilike ${like} or owner_job ilike ${like})`]),
  ];
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`;
}

async function actionsWhere(
  database: Database,
  where: RawBuilder<SqlBool>,
  order: RawBuilder<unknown> = sql`made_at, id`,
  { most = 5000, from = 0 }: { most?: number; from?: number } = {},
): Promise<Action[]> {
  const rows = await database
    .selectFrom('action')
    .selectAll()
    .where(where)
    .orderBy(order)
    .limit(most)
    .offset(from)
    .execute();
  return rows.map(({ sourceKind, sourceId, sourcePart, ...row }) => ({
    ...row,
    source: {
      kind: sourceKinds.find((kind) => kind === sourceKind) ?? 'none',
      id: sourceId,
      part: sourcePart,
    },
    timing: row.timing === 'before' || row.timing === 'after' ? row.timing : null,
    state: actionStates.find((state) => state === row.state) ?? 'open',
  }));
}

/** False where somebody else changed it in the meantime. */
export async function changeAction(
  transaction: Database,
  before: Pick<Action, 'id' | 'edition'> & ActionFacts,
  facts: ActionFacts,
  at: Date,
): Promise<boolean> {
  const fields = changesOf(before, facts);
  if (Object.keys(fields).length === 0) return true;
  const isDone = await updated(transaction, before, { ...columnsOf(facts), changedAt: at });
  if (isDone) await recorded(transaction, 'action.changed', before.id, fields);
  return isDone;
}

export interface EndingOfAction {
  state: 'done' | 'dropped';
  /** What came of it, or why it was dropped. */
  outcome: string;
  /** A day such as `2027-03-31`. */
  on: string;
  at: Date;
}

/** False where it was changed in the meantime, or has ended. */
export async function endAction(
  transaction: Database,
  action: Pick<Action, 'id' | 'edition'>,
  { state, outcome, on, at }: EndingOfAction,
): Promise<boolean> {
  const ended = { state, outcome, endedOn: on, endedBy: whoActs().id, changedAt: at };
  const isDone = await updated(transaction, action, ended, 'open');
  if (isDone)
    await recorded(transaction, state === 'done' ? 'action.done' : 'action.dropped', action.id, {
      state: { before: 'open', after: state },
      outcome: { after: outcome },
      on: { after: on },
    });
  return isDone;
}

/** What it came to stays in the ledger and, as a note, with it. */
export async function takeUpAction(
  transaction: Database,
  action: Pick<Action, 'id' | 'edition' | 'outcome' | 'state'>,
  at: Date,
): Promise<boolean> {
  if (action.state === 'open') return false;
  const again = { state: 'open', outcome: '', endedOn: null, endedBy: null, changedAt: at };
  if (!(await updated(transaction, action, again, action.state))) return false;
  await insertNote(transaction, action.id, `Taken up again. It had ended with: ${action.outcome}`, at);
  await recorded(transaction, 'action.taken-up', action.id, {
    state: { before: action.state, after: 'open' },
  });
  return true;
}

async function updated(
  transaction: Database,
  { id, edition }: Pick<Action, 'id' | 'edition'>,
  changes: Partial<ReturnType<typeof columnsOf>> & {
    changedAt: Date;
    state?: string;
    outcome?: string;
    endedOn?: string | null;
    endedBy?: string | null;
  },
  from?: ActionState,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('action')
    .set({ ...changes, edition: edition + 1 })
    .where('id', '=', id)
    .where('edition', '=', edition)
    .$if(from !== undefined, (query) => query.where('state', '=', from ?? 'open'))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function noteAction(transaction: Database, id: string, said: string, at: Date): Promise<void> {
  await insertNote(transaction, id, said, at);
  await recorded(transaction, 'action.noted', id, { said: { after: said } });
}

async function insertNote(
  transaction: Database,
  actionId: string,
  said: string,
  saidAt: Date,
): Promise<void> {
  await transaction
    .insertInto('actionNote')
    .values({ actionId, said: said.slice(0, 5000), saidBy: whoActs().id, saidAt })
    .execute();
}

/** The newest first. */
export function listNotes(database: Database, actionId: string): Promise<ActionNote[]> {
  return database
    .selectFrom('actionNote')
    .select(['said', 'saidBy', 'saidAt'])
    .where('actionId', '=', actionId)
    .orderBy('saidAt', 'desc')
    .orderBy('id')
    .execute();
}

/** The names of its columns and nothing else. */
function columnsOf({ title, because, characteristics, ownerId, ownerJob, due, timing }: ActionFacts) {
  return { title, because, characteristics: [...characteristics], ownerId, ownerJob, due, timing };
}

/** What goes into the ledger: why it was promised may speak of people, and stays out of it. */
function changesOf(before: ActionFacts | null, after: ActionFacts): Record<string, Change> {
  const old = before === null ? {} : wordsOf(before);
  return Object.fromEntries(
    Object.entries(wordsOf(after))
      .filter(([name, words]) => (old[name] ?? '') !== words)
      .map(([name, words]) => [name, { before: old[name] || null, after: words || null }]),
  );
}

function wordsOf({ title, ownerId, ownerJob, due, timing }: ActionFacts): Record<string, string> {
  return { title, owner: ownerId ?? ownerJob, due: due ?? '', timing: timing ?? '' };
}

async function recorded(
  transaction: Database,
  action: LedgerAction,
  id: string,
  fields: Record<string, Change>,
): Promise<void> {
  await recordEvent(transaction, { action, subject: { kind: 'action', id }, fields });
}
