// The SQL of the quarantine: what was done about rows that were put aside. Values of rows are in no table, but for what was mended.
import { z } from 'zod';
import type { Database } from '../../platform/database/index.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import type { Mend } from './quarantined-row.ts';

const state = z.enum(['mended', 'sent-in', 'left-out']);
const cells = z.record(z.string(), z.string());

/** By number of the row. What was sent in and refused as a whole is mended, and not sent in. */
export async function mendsOfImport(database: Database, importId: string): Promise<Map<number, Mend>> {
  const rows = await database
    .selectFrom('quarantineMend')
    .leftJoin('datasetImport', 'datasetImport.id', 'quarantineMend.takenBy')
    .selectAll('quarantineMend')
    .select('datasetImport.status')
    .where('importId', '=', importId)
    .execute();
  return new Map(
    rows.map(({ status, ...row }) => {
      const known = state.parse(row.state);
      const isRefused = known === 'sent-in' && status === 'refused';
      return [row.rowNumber, { ...row, state: isRefused ? 'mended' : known, cells: cells.parse(row.cells) }];
    }),
  );
}

export interface RowDone {
  datasetId: string;
  importId: string;
  rowNumber: number;
  by: string;
  at: Date;
}

/** Keeps the changed cells of a row; what was changed before is replaced. The row as it came stays where it is. */
export async function keepMend(
  database: Database,
  done: RowDone,
  changed: readonly { column: string; before: string; after: string }[],
): Promise<void> {
  const values = Object.fromEntries(changed.map(({ column, after }) => [column, after]));
  await database.transaction().execute(async (transaction) => {
    await put(transaction, done, { state: 'mended', cells: values, reason: '' });
    // Which cells, and not what stood there: it may be about a person.
    await recordEvent(transaction, {
      action: 'quarantine.mended',
      subject: { kind: 'dataset', id: done.datasetId },
      fields: {
        import: { after: done.importId },
        row: { after: String(done.rowNumber) },
        columns: { after: changed.map(({ column }) => column).join(', ') },
      },
    });
  });
}

/** Says that a row stays out for good, and why. */
export async function leaveOut(database: Database, done: RowDone, reason: string): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await put(transaction, done, { state: 'left-out', cells: {}, reason });
    await recordEvent(transaction, {
      action: 'quarantine.left-out',
      subject: { kind: 'dataset', id: done.datasetId },
      fields: {
        import: { after: done.importId },
        row: { after: String(done.rowNumber) },
        reason: { after: reason },
      },
    });
  });
}

async function put(
  transaction: Database,
  { importId, rowNumber, by, at }: RowDone,
  {
    state: becomes,
    cells: values,
    reason,
  }: { state: Mend['state']; cells: Record<string, string>; reason: string },
): Promise<void> {
  const row = {
    state: becomes,
    cells: JSON.stringify(values),
    reason,
    doneBy: by,
    doneAt: at,
    takenBy: null,
  };
  await transaction
    .insertInto('quarantineMend')
    .values({ importId, rowNumber, ...row })
    .onConflict((conflict) => conflict.columns(['importId', 'rowNumber']).doUpdateSet(row))
    .execute();
}

export interface RowSentIn {
  importId: string;
  rowNumber: number;
}

/** Notes, in the transaction of the import that takes them in, that rows were sent in mended. */
export async function noteSentIn(
  transaction: Database,
  rows: readonly RowSentIn[],
  { datasetId, taken, by, at }: { datasetId: string; taken: string; by: string; at: Date },
): Promise<void> {
  if (rows.length === 0) return;
  const becomes = { state: 'sent-in', doneBy: by, doneAt: at, takenBy: taken };
  for (let from = 0; from < rows.length; from += 1000) {
    const values = rows.slice(from, from + 1000).map((row) => ({ ...row, ...becomes }));
    await transaction
      .insertInto('quarantineMend')
      .values(values)
      .onConflict((conflict) => conflict.columns(['importId', 'rowNumber']).doUpdateSet(becomes))
      .execute();
  }
  await recordEvent(transaction, {
    action: 'quarantine.sent-in',
    subject: { kind: 'dataset', id: datasetId },
    fields: { rows: { after: String(rows.length) }, import: { after: taken } },
  });
}
