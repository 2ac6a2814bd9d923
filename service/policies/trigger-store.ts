// The SQL of triggers and of equality statuses: why an item is to be looked at, and how far its analysis has come.
import type { Database } from '../platform/database/index.ts';
import { whoActs } from '../platform/doer.ts';
import { recordEvent } from '../platform/ledger/index.ts';
import { findItem } from './item-store.ts';
import type { EqualityStatus, RegisterItem } from './register-item.ts';
import { isTriggerKind, type RegisterTrigger, type TriggerKind } from './register-trigger.ts';

/** Opens a screening of the item because of the trigger; its id, or null where one is open already. */
export type OpenScreening = (
  transaction: Database,
  item: RegisterItem,
  trigger: RegisterTrigger,
) => Promise<string | null>;

export interface NewTrigger {
  itemId: string;
  kind: TriggerKind;
  why: string;
  at: Date;
}

/** Notes why an item is to be looked at, by whoever acts, and opens a screening where it is told how. Throws REGISTER_ITEM_GONE where there is no such item. */
export async function raiseTrigger(
  transaction: Database,
  { at: raisedAt, ...given }: NewTrigger,
  openScreening?: OpenScreening,
): Promise<RegisterTrigger> {
  const row = { ...given, raisedBy: whoActs().id, raisedAt };
  const { id } = await transaction
    .insertInto('registerTrigger')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  const trigger = { ...row, id };
  await recordEvent(transaction, {
    action: 'register-item.triggered',
    subject: { kind: 'register-item', id: given.itemId },
    fields: { trigger: { after: given.kind }, 'raised because': { after: given.why } },
  });
  if (openScreening) await openScreening(transaction, await itemThere(transaction, given.itemId), trigger);
  return trigger;
}

/** The newest first. */
export async function listTriggers(database: Database, itemId: string): Promise<RegisterTrigger[]> {
  const rows = await database
    .selectFrom('registerTrigger')
    .select(['id', 'itemId', 'kind', 'why', 'raisedBy', 'raisedAt'])
    .where('itemId', '=', itemId)
    .orderBy('raisedAt', 'desc')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ kind, ...rest }) => (isTriggerKind(kind) ? [{ ...rest, kind }] : []));
}

export interface NewStatus {
  status: EqualityStatus;
  /** A day such as `2027-04-01`; left out where it stays as it is. */
  reviewDue?: string | null;
}

/** As the analyses say. Throws REGISTER_ITEM_GONE where there is no such item. */
export async function setEqualityStatus(
  transaction: Database,
  itemId: string,
  { status, reviewDue }: NewStatus,
): Promise<void> {
  const before = await itemThere(transaction, itemId);
  const due = reviewDue === undefined ? before.reviewDue : reviewDue;
  if (before.equalityStatus === status && before.reviewDue === due) return;
  await transaction
    .updateTable('registerItem')
    .set({ equalityStatus: status, reviewDue: due })
    .where('id', '=', itemId)
    .execute();
  await recordEvent(transaction, {
    action: 'register-item.status-changed',
    subject: { kind: 'register-item', id: itemId },
    fields: {
      'equality status': { before: before.equalityStatus, after: status },
      ...(before.reviewDue !== due && { 'review due': { before: before.reviewDue, after: due } }),
    },
  });
}

async function itemThere(transaction: Database, id: string): Promise<RegisterItem> {
  const item = await findItem(transaction, id);
  if (!item) throw new Error(`REGISTER_ITEM_GONE: There is no item ${id} in the register.`);
  return item;
}
