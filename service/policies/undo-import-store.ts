// The SQL that undoes an import: what it brought in goes, what it changed is as it was, and what somebody did since stays.
import { z } from 'zod';
import type { Database } from '../platform/database/index.ts';
import { whoActs } from '../platform/doer.ts';
import { recordEvent } from '../platform/ledger/index.ts';
import { changeItem, endItem } from './change-item-store.ts';
import { findItem, findItems } from './item-store.ts';
import type { KeptImport } from './kept-import.ts';
import { isLive, type ItemFacts, type RegisterItem } from './register-item.ts';

export interface UndoneImport {
  removed: number;
  /** New items that somebody has worked on since: withdrawn with the reason, as nothing they did is thrown away. */
  withdrawn: number;
  restored: number;
}

const values = z.record(z.string(), z.string().nullable()).nullable();

/** Null where it is not done, or was undone already. */
export async function undoImport(
  transaction: Database,
  { id, fileName }: KeptImport,
  at: Date,
): Promise<UndoneImport | null> {
  const begun = await transaction
    .updateTable('registerImport')
    .set({ state: 'undone', undoneBy: whoActs().id, undoneAt: at })
    .where('id', '=', id)
    .where('state', '=', 'done')
    .returning('id')
    .executeTakeFirst();
  if (!begun) return null;
  const kept = await transaction
    .selectFrom('registerImportRow')
    .selectAll()
    .where('importId', '=', id)
    .execute();
  const removed = await removeUntouched(transaction, id);
  const touched = await findItems(
    transaction,
    kept.flatMap(({ what, itemId }) => (what === 'added' && itemId ? [itemId] : [])),
  );
  const why = `The import of ${fileName} was undone.`;
  let withdrawn = 0;
  for (const item of touched)
    if (await endItem(transaction, item, { state: 'withdrawn', why, at })) withdrawn += 1;
  let restored = 0;
  for (const row of kept)
    if (row.what === 'changed' && row.itemId && (await restore(transaction, row.itemId, row, at)))
      restored += 1;
  const undone = { removed, withdrawn, restored };
  await recordEvent(transaction, {
    action: 'register.import-undone',
    subject: { kind: 'register-import', id },
    fields: Object.fromEntries(
      Object.entries(undone).map(([field, count]) => [field, { after: String(count) }]),
    ),
  });
  return undone;
}

/** What nobody has changed, added to or asked about since it came in: the database refuses others. */
async function removeUntouched(transaction: Database, importId: string): Promise<number> {
  const gone = await transaction
    .deleteFrom('registerItem')
    .where('importId', '=', importId)
    .where('edition', '=', 1)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('registerTrigger').select('id').whereRef('itemId', '=', 'registerItem.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('registerVersion').select('id').whereRef('itemId', '=', 'registerItem.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('registerLink').select('id').whereRef('otherItemId', '=', 'registerItem.id'))),
    )
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

/** Fields that somebody has changed again since stay as they are. */
async function restore(
  transaction: Database,
  itemId: string,
  row: { before: unknown; after: unknown },
  at: Date,
): Promise<boolean> {
  const item = await findItem(transaction, itemId);
  const [before, after] = [values.parse(row.before), values.parse(row.after)];
  if (!item || !before || !after || !isLive(item.state)) return false;
  const back = Object.entries(before).filter(([field]) => valueOf(item, field) === after[field]);
  // The names and the values are those of facts, as this program kept them.
  const facts: ItemFacts = { ...item, ...(Object.fromEntries(back) as Partial<ItemFacts>) };
  return back.length > 0 && changeItem(transaction, item, facts, at);
}

function valueOf(item: RegisterItem, field: string): unknown {
  return Object.entries(item).find(([name]) => name === field)?.[1];
}
