// The SQL that adds items to the register, changes and ends them, each with what the ledger says of it.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../platform/database/index.ts';
import { whoActs } from '../platform/doer.ts';
import { type Change, recordEvent } from '../platform/ledger/index.ts';
import type { ItemFacts, RegisterItem } from './register-item.ts';

export interface ItemMade {
  at: Date;
  demonstration?: boolean;
  equalityStatus?: RegisterItem['equalityStatus'];
}

/** With the next reference of the body and the year; its id. Whoever adds it raises the trigger. */
export async function addItem(
  transaction: Database,
  facts: ItemFacts,
  { at, ...more }: ItemMade,
): Promise<string> {
  const reference = referenceOf(at, await nextNumber(transaction, at));
  const { id } = await transaction
    .insertInto('registerItem')
    .values({ ...columnsOf(facts), ...more, reference, madeBy: whoActs().id, madeAt: at, changedAt: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recorded(transaction, 'register-item.added', id, {
    reference: { after: reference },
    ...changesOf(null, facts),
  });
  return id;
}

/** What an import brings in: one event of the ledger stands for all of them. */
export interface ImportedItem extends ItemFacts {
  endedWhy: string;
  equalityStatus: RegisterItem['equalityStatus'];
  importedAs: string;
  importId: string;
}

/** Their ids, in their order. */
export async function addImportedItems(
  transaction: Database,
  all: readonly ImportedItem[],
  at: Date,
): Promise<string[]> {
  const first = await nextNumber(transaction, at);
  const made = { madeBy: whoActs().id, madeAt: at, changedAt: at };
  const rows = all.map(({ endedWhy, equalityStatus, importedAs, importId, ...facts }, index) => ({
    ...{ ...columnsOf(facts), ...made, endedWhy, equalityStatus, importedAs, importId, id: randomUUID() },
    reference: referenceOf(at, first + index),
  }));
  for (let from = 0; from < rows.length; from += 500)
    await transaction
      .insertInto('registerItem')
      .values(rows.slice(from, from + 500))
      .execute();
  return rows.map(({ id }) => id);
}

/** Counted by body and year; whoever asks next waits until this transaction has ended. */
async function nextNumber(transaction: Database, at: Date): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('register ' || due_regard_body()))`.execute(transaction);
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(split_part(reference, '-', 2)::int), 0) as last from register_item
    where body_id = due_regard_body() and reference like ${`${at.getUTCFullYear()}-%`}`.execute(transaction);
  return (rows[0]?.last ?? 0) + 1;
}

function referenceOf(at: Date, number: number): string {
  return `${at.getUTCFullYear()}-${String(number).padStart(3, '0')}`;
}

/** False where somebody else changed it in the meantime. */
export async function changeItem(
  transaction: Database,
  before: RegisterItem,
  facts: ItemFacts,
  at: Date,
): Promise<boolean> {
  const fields = changesOf(before, facts);
  if (Object.keys(fields).length === 0) return true;
  const { numUpdatedRows } = await transaction
    .updateTable('registerItem')
    .set({ ...columnsOf(facts), edition: before.edition + 1, changedAt: at })
    .where('id', '=', before.id)
    .where('edition', '=', before.edition)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recorded(transaction, 'register-item.changed', before.id, fields);
  return true;
}

export interface Ending {
  state: 'ended' | 'withdrawn';
  why: string;
  at: Date;
}

/** False where it is not live, or somebody else changed it in the meantime. */
export async function endItem(
  transaction: Database,
  item: RegisterItem,
  { state, why, at }: Ending,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('registerItem')
    .set({ state, endedWhy: why, edition: item.edition + 1, changedAt: at })
    .where('id', '=', item.id)
    .where('edition', '=', item.edition)
    .where('state', 'in', ['proposed', 'in-force'])
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recorded(transaction, 'register-item.ended', item.id, {
    state: { before: item.state, after: state },
    why: { after: why },
  });
  return true;
}

/** What has ended is in force again, or proposed. False where it has not ended. */
export async function takeUpItem(
  transaction: Database,
  item: RegisterItem,
  { state, at }: { state: 'proposed' | 'in-force'; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('registerItem')
    .set({ state, endedWhy: '', edition: item.edition + 1, changedAt: at })
    .where('id', '=', item.id)
    .where('edition', '=', item.edition)
    .where('state', 'in', ['ended', 'withdrawn'])
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recorded(transaction, 'register-item.taken-up', item.id, {
    state: { before: item.state, after: state },
    why: { before: item.endedWhy },
  });
  return true;
}

/** As the ledger and the page of changes call the fields. */
export const fieldNames: Readonly<Record<string, string>> = {
  ...{ kind: 'Kind', title: 'Title', about: 'What it is for', state: 'State', why: 'Why it ended' },
  ...{ owner: 'Owner', 'owner job': 'Owner’s job', team: 'Team', 'legal basis': 'Legal basis' },
  ...{ 'in force from': 'In force from', 'decision expected': 'Decision expected' },
  ...{ 'review due': 'Review due', 'equality status': 'Equality status' },
  ...{ trigger: 'Looked at because it is', 'raised because': 'Why it is looked at' },
};

function wordsOf(facts: ItemFacts): Readonly<Record<string, string>> {
  const { kind, title, about, state, ownerId, ownerJob, teamId, legalBasis } = facts;
  return {
    ...{ kind, title, about, state, owner: ownerId ?? '', 'owner job': ownerJob, team: teamId ?? '' },
    ...{ 'legal basis': legalBasis, 'in force from': facts.inForceFrom ?? '' },
    ...{ 'decision expected': facts.decisionExpected ?? '', 'review due': facts.reviewDue ?? '' },
  };
}

/** Those that differ; of a new item those that are not empty. */
export function changesOf(before: ItemFacts | null, after: ItemFacts): Record<string, Change> {
  const old = before && wordsOf(before);
  return Object.fromEntries(
    Object.entries(wordsOf(after)).flatMap(([field, text]): [string, Change][] => {
      const was = old?.[field] ?? '';
      return was === text ? [] : [[field, { before: was || null, after: text || null }]];
    }),
  );
}

/** The names of its columns and nothing else. */
function columnsOf(facts: ItemFacts): ItemFacts {
  const { kind, title, about, state, ownerId, ownerJob, teamId, legalBasis } = facts;
  const { inForceFrom, decisionExpected, reviewDue } = facts;
  return {
    ...{ kind, title, about, state, ownerId, ownerJob, teamId, legalBasis },
    ...{ inForceFrom, decisionExpected, reviewDue },
  };
}

type ItemAction =
  'register-item.added' | 'register-item.changed' | 'register-item.ended' | 'register-item.taken-up';

async function recorded(
  transaction: Database,
  action: ItemAction,
  id: string,
  fields: Readonly<Record<string, Change>>,
): Promise<void> {
  await recordEvent(transaction, { action, subject: { kind: 'register-item', id }, fields });
}
