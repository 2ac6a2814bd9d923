// The SQL of rows of lists: added, taken out, put back. Nothing in them is lost.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import type { Analysis } from './analysis.ts';
import type { AnswerRow } from './answers.ts';
import { lockWritable, noteWriter } from './answer-store.ts';
import { recordEdits } from './edit-store.ts';

/** At the end of its list. Returns its id. @param rowId a chosen one, for a row that comes with a key; a new one unless stated */
export async function addRow(
  transaction: Database,
  analysis: Pick<Analysis, 'id'>,
  { list, rowId = newRowId() }: { list: string; rowId?: string },
  at: Date,
): Promise<string> {
  const now = await lockWritable(transaction, analysis.id);
  await transaction
    .insertInto('analysisRow')
    .values({
      ...{ analysisId: now.id, list, rowId, addedBy: whoActs().id, addedAt: at },
      position: sql<number>`(select coalesce(max(position), 0) + 1 from analysis_row
        where analysis_id = ${now.id} and list = ${list})`,
    })
    .execute();
  await noteWriter(transaction, now, { at, isConsidered: false });
  await recordEdits(transaction, now, [rowEdit(list, rowId, null, 'added')], {
    ...{ action: 'analysis.row-added', how: 'row', at },
  });
  return rowId;
}

/** False where it is not in the list. What was answered in it stays, and comes back with it. */
export async function removeRow(
  transaction: Database,
  analysis: Pick<Analysis, 'id'>,
  { list, rowId }: Pick<AnswerRow, 'list' | 'rowId'>,
  at: Date,
): Promise<boolean> {
  const now = await lockWritable(transaction, analysis.id);
  const { numUpdatedRows } = await transaction
    .updateTable('analysisRow')
    .set({ removedBy: whoActs().id, removedAt: at })
    .where((eb) => eb.and({ analysisId: now.id, list, rowId }))
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await noteWriter(transaction, now, { at, isConsidered: false });
  await recordEdits(transaction, now, [rowEdit(list, rowId, 'added', 'removed')], {
    ...{ action: 'analysis.row-removed', how: 'row', at },
  });
  return true;
}

/** False where it was not taken out. */
export async function putBackRow(
  transaction: Database,
  analysis: Pick<Analysis, 'id'>,
  { list, rowId }: Pick<AnswerRow, 'list' | 'rowId'>,
  at: Date,
): Promise<boolean> {
  const now = await lockWritable(transaction, analysis.id);
  const { numUpdatedRows } = await transaction
    .updateTable('analysisRow')
    .set({ removedBy: null, removedAt: null })
    .where((eb) => eb.and({ analysisId: now.id, list, rowId }))
    .where('removedAt', 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await noteWriter(transaction, now, { at, isConsidered: false });
  await recordEdits(transaction, now, [rowEdit(list, rowId, 'removed', 'added')], {
    ...{ action: 'analysis.row-restored', how: 'row', at },
  });
  return true;
}

export interface RemovedRow extends AnswerRow {
  removedBy: string;
  removedAt: Date;
}

/** Rows that were taken out, the last first. */
export async function listRemovedRows(database: Database, analysisId: string): Promise<RemovedRow[]> {
  const rows = await database
    .selectFrom('analysisRow')
    .select(['list', 'rowId', 'position', 'removedBy', 'removedAt'])
    .where('analysisId', '=', analysisId)
    .where('removedAt', 'is not', null)
    .orderBy('removedAt', 'desc')
    .execute();
  return rows.flatMap(({ removedBy, removedAt, ...row }) =>
    removedBy === null || removedAt === null ? [] : [{ ...row, removedBy, removedAt }],
  );
}

function newRowId(): string {
  return randomUUID().slice(0, 8);
}

function rowEdit(list: string, rowId: string, before: string | null, after: string) {
  return { field: `${list}/${rowId}`, before, after, edition: 0 };
}
