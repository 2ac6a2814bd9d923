// The SQL of imports: what a spreadsheet held, what became of each row, and what undoes it.
import { z } from 'zod';
import type { Database } from '../platform/database/index.ts';
import { whoActs } from '../platform/doer.ts';
import { recordEvent } from '../platform/ledger/index.ts';
import { addImportedItems, changeItem, type ImportedItem } from './change-item-store.ts';
import { importFields } from './import-fields.ts';
import type { ImportPlan, KeptImport } from './kept-import.ts';
import { ownBody } from './item-store.ts';
import { addLink } from './link-store.ts';
import { changedFacts, type MatchedRow } from './match-import.ts';
import type { ImportMeaning, SheetRow } from './read-register-row.ts';
import { itemKinds, type RegisterItem } from './register-item.ts';

const columns = z.array(z.string());
const rows = z.array(z.object({ line: z.number(), cells: z.array(z.string()) }));
const meaning = z.object({
  columns: z.record(z.enum(importFields), z.number().nullable()),
  kind: z.enum(itemKinds),
  state: z.enum(['proposed', 'in-force', 'ended']),
  notes: z.array(z.string()),
});

export interface NewImport {
  fileName: string;
  fileDigest: string;
  sheet: string | null;
  columns: readonly string[];
  rows: readonly SheetRow[];
  meaning: ImportMeaning & { notes: readonly string[] };
  at: Date;
}

/** Nothing of it is in the register yet. */
export async function keepImport(database: Database, given: NewImport): Promise<string> {
  const { fileName, fileDigest, sheet, at: readAt } = given;
  const { id } = await database
    .insertInto('registerImport')
    .values({
      ...{ fileName: fileName.slice(0, 300) || 'file', fileDigest, sheet, readBy: whoActs().id, readAt },
      columns: JSON.stringify(given.columns),
      rows: JSON.stringify(given.rows),
      meaning: JSON.stringify(given.meaning),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The newest first, without their rows. */
export async function listImports(
  database: Database,
): Promise<Omit<KeptImport, 'rows' | 'columns' | 'meaning'>[]> {
  const found = await database
    .selectFrom('registerImport')
    .select([
      'id',
      'fileName',
      'fileDigest',
      'sheet',
      'state',
      'readBy',
      'readAt',
      'doneAt',
      'undoneAt',
      'added',
      'changed',
      'same',
      'leftOut',
    ])
    .where('bodyId', '=', ownBody())
    .orderBy('readAt', 'desc')
    .limit(200)
    .execute();
  return found.map((row) => ({ ...row, state: stateOf(row.state) }));
}

export async function findImport(database: Database, id: string): Promise<KeptImport | undefined> {
  const row = await database
    .selectFrom('registerImport')
    .selectAll()
    .where('id', '=', id)
    .where('bodyId', '=', ownBody())
    .executeTakeFirst();
  return (
    row && {
      ...row,
      state: stateOf(row.state),
      columns: columns.parse(row.columns),
      rows: rows.parse(row.rows),
      meaning: meaning.parse(row.meaning),
    }
  );
}

function stateOf(state: string): KeptImport['state'] {
  return state === 'done' || state === 'undone' ? state : 'read';
}

export async function setMeaning(
  database: Database,
  { id, meaning: before }: KeptImport,
  now: ImportMeaning,
): Promise<void> {
  await database
    .updateTable('registerImport')
    .set({ meaning: JSON.stringify({ ...now, notes: before.notes }) })
    .where('id', '=', id)
    .where('state', '=', 'read')
    .execute();
}

/** What was looked through and not brought in goes with every row of it. */
export async function forgetImport(database: Database, id: string): Promise<void> {
  await database.deleteFrom('registerImport').where('id', '=', id).where('state', '=', 'read').execute();
}

/** Of all bodies whose rows whoever acts sees: what was looked through before that moment, and never brought in. */
export async function forgetUnused(database: Database, before: Date): Promise<void> {
  await database
    .deleteFrom('registerImport')
    .where('state', '=', 'read')
    .where('readAt', '<', before)
    .execute();
}

/** Brings in what was matched. Ids of the new items; null where it was done already, or by somebody else in the meantime. */
export async function bringIn(
  transaction: Database,
  { id, fileName, fileDigest }: KeptImport,
  { matched, changes, at }: ImportPlan,
): Promise<string[] | null> {
  const count = (what: MatchedRow['what']) => matched.filter((row) => row.what === what).length;
  const [isChanging, changed] = [changes === 'change', count('changed')];
  const counts = {
    added: count('added'),
    changed: isChanging ? changed : 0,
    same: count('same') + (isChanging ? 0 : changed),
    leftOut: count('left-out'),
  };
  const begun = await transaction
    .updateTable('registerImport')
    .set({ ...counts, state: 'done', doneBy: whoActs().id, doneAt: at })
    .where('id', '=', id)
    .where('state', '=', 'read')
    .returning('id')
    .executeTakeFirst();
  if (!begun) return null;
  const added = matched.filter((row) => row.what === 'added');
  const ids = await addImportedItems(
    transaction,
    added.map((row) => importedItem(row, id)),
    at,
  );
  const idOf = new Map(added.map(({ line }, index) => [line, ids[index] ?? null]));
  for (const row of matched)
    if (row.what === 'changed' && isChanging)
      await changeItem(transaction, row.item, changedFacts(row.item, row), at);
  await keepRows(
    transaction,
    id,
    matched.map((row) => keptRow(row, idOf.get(row.line) ?? null, isChanging)),
  );
  for (const { line, link } of added) {
    const itemId = idOf.get(line);
    if (link !== '' && itemId)
      await addLink(
        transaction,
        { itemId, kind: 'related', title: 'The document', href: link, otherItemId: null },
        at,
      );
  }
  await recordEvent(transaction, {
    action: 'register.imported',
    subject: { kind: 'register-import', id },
    fields: {
      file: { after: `${fileName}, SHA-256 ${fileDigest}` },
      added: { after: String(counts.added) },
      changed: { after: String(counts.changed) },
      'left out': { after: String(counts.leftOut) },
    },
  });
  return ids;
}

function importedItem({ facts, endedWhy, equalityStatus, key }: MatchedRow, importId: string): ImportedItem {
  return { ...facts, endedWhy, equalityStatus, importedAs: key.slice(0, 300), importId };
}

function keptRow(row: MatchedRow, addedId: string | null, isChanging: boolean) {
  const { line, what } = row;
  const isChanged = row.what === 'changed' && isChanging;
  const fields = (side: 'before' | 'after') =>
    isChanged
      ? JSON.stringify(Object.fromEntries(row.changes.map((change) => [change.field, change[side]])))
      : null;
  return {
    line,
    what: what === 'changed' && !isChanging ? 'same' : what,
    itemId: row.what === 'changed' || row.what === 'same' ? row.item.id : addedId,
    problems: [...row.problems],
    before: fields('before'),
    after: fields('after'),
  };
}

async function keepRows(
  transaction: Database,
  importId: string,
  kept: readonly ReturnType<typeof keptRow>[],
): Promise<void> {
  for (let from = 0; from < kept.length; from += 500)
    await transaction
      .insertInto('registerImportRow')
      .values(kept.slice(from, from + 500).map((row) => ({ ...row, importId })))
      .execute();
}

/** What stood in the row that an item came from: heading and cell, empty ones left out; null where somebody typed the item. */
export async function findImportedCells(
  database: Database,
  { id, importId }: RegisterItem,
): Promise<[string, string][] | null> {
  if (importId === null) return null;
  const row = await database
    .selectFrom('registerImportRow')
    .select('line')
    .where('importId', '=', importId)
    .where('itemId', '=', id)
    .executeTakeFirst();
  const kept = row && (await findImport(database, importId));
  const cells = kept?.rows.find(({ line }) => line === row?.line)?.cells ?? [];
  const named = (kept?.columns ?? []).map((heading, at): [string, string] => [heading, cells[at] ?? '']);
  return named.filter(([, cell]) => cell !== '');
}
