// The SQL of spreadsheets of completions: looked at first, then taken in, and undone where it was a mistake.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../platform/database/index.ts';
import { whoActs } from '../platform/doer.ts';
import { recordEvent } from '../platform/ledger/index.ts';
import type { ImportRow } from './import-row.ts';

export interface KeptImport {
  id: string;
  fileName: string;
  state: 'looked-at' | 'taken-in' | 'undone';
  /** None once somebody has said yes or no. */
  rows: ImportRow[];
  added: number;
  known: number;
  refused: number;
  madeBy: string;
  madeAt: Date;
}

const own = sql<boolean>`training_import.body_id = due_regard_body()`;
const text = z.string();
const rowsKept = z
  .array(
    z.object({
      ...{ line: z.number(), name: text, email: text, job: text, course: text },
      ...{ completed: text, expires: text, certificate: text },
    }),
  )
  .nullable();
const state = z.enum(['looked-at', 'taken-in', 'undone']);

export async function keepImport(
  database: Database,
  { fileName, digest, rows, at }: { fileName: string; digest: string; rows: readonly ImportRow[]; at: Date },
): Promise<string> {
  const { id } = await database
    .insertInto('trainingImport')
    .values({
      ...{ fileName, fileDigest: digest, rows: JSON.stringify(rows) },
      ...{ madeBy: whoActs().id, madeAt: at },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function findImport(database: Database, id: string): Promise<KeptImport | undefined> {
  return (await imports(database).where('id', '=', id).execute()).map(keptImport)[0];
}

/** Whoever takes it in holds it until they are done, so that it is taken in once. */
export async function holdImport(transaction: Database, id: string): Promise<KeptImport | undefined> {
  return (await imports(transaction).where('id', '=', id).forUpdate().execute()).map(keptImport)[0];
}

/** Those that were taken in, the newest first. */
export async function listImports(database: Database): Promise<KeptImport[]> {
  const rows = await imports(database).where('state', '<>', 'looked-at').orderBy('madeAt', 'desc').execute();
  return rows.map(keptImport);
}

function imports(database: Database) {
  return database.selectFrom('trainingImport').selectAll().where(own);
}

function keptImport(row: { state: string; rows: unknown } & Omit<KeptImport, 'state' | 'rows'>): KeptImport {
  const { id, fileName, added, known, refused, madeBy, madeAt } = row;
  const kept = { id, fileName, added, known, refused, madeBy, madeAt };
  return { ...kept, state: state.parse(row.state), rows: rowsKept.parse(row.rows) ?? [] };
}

export interface ImportCounts {
  added: number;
  known: number;
  refused: number;
}

/** Its rows go: what is right of them is recorded, and the rest was somebody's to read once. */
export async function endImport(
  transaction: Database,
  { id, fileName }: Pick<KeptImport, 'id' | 'fileName'>,
  counts: ImportCounts,
  at: Date,
): Promise<void> {
  await transaction
    .updateTable('trainingImport')
    .set({ ...counts, state: 'taken-in', rows: null, endedAt: at })
    .where('id', '=', id)
    .execute();
  await recordEvent(transaction, {
    action: 'training.imported',
    subject: { kind: 'training-import', id },
    fields: {
      file: { after: fileName },
      added: { after: String(counts.added) },
      'there already': { after: String(counts.known) },
      'not taken in': { after: String(counts.refused) },
    },
  });
}

/** Everything that came in with it no longer counts. @returns how many records that were; null where it is not there to undo */
export async function undoImport(transaction: Database, id: string, at: Date): Promise<number | null> {
  const row = await transaction
    .updateTable('trainingImport')
    .set({ state: 'undone' })
    .where('id', '=', id)
    .where('state', '=', 'taken-in')
    .where(own)
    .returning('fileName')
    .executeTakeFirst();
  if (!row) return null;
  const { numUpdatedRows } = await transaction
    .updateTable('trainingCompletion')
    .set({ voidedBy: whoActs().id, voidedAt: at, voidedWhy: `The file ${row.fileName} was taken back.` })
    .where('importId', '=', id)
    .where('voidedAt', 'is', null)
    .executeTakeFirst();
  await recordEvent(transaction, {
    action: 'training.import-undone',
    subject: { kind: 'training-import', id },
    fields: { file: { before: row.fileName }, records: { after: String(numUpdatedRows) } },
  });
  return Number(numUpdatedRows);
}

/** Rows that nobody said yes or no to, with the names in them, are not kept for long. */
export async function forgetLooks(database: Database, before: Date): Promise<void> {
  await database
    .deleteFrom('trainingImport')
    .where('state', '=', 'looked-at')
    .where('madeAt', '<', before)
    .execute();
}
