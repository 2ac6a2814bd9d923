// The SQL of what ever stood in a field: each saving with who, when, before and after. The ledger gets its name and a digest, never the words.
import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { type Action, type Change, recordEvent } from '../../platform/ledger/index.ts';
import type { Analysis } from './analysis.ts';
import type { FieldId } from './answers.ts';

export const waysOfEditing = ['typed', 'restored', 'copied', 'row'] as const;
export type WayOfEditing = (typeof waysOfEditing)[number];

export interface Edit {
  id: number;
  /** For a row that was added, taken out or put back: `list/row`. */
  field: FieldId;
  before: string | null;
  after: string | null;
  /** Which saving of the field it was. */
  edition: number;
  how: WayOfEditing;
  editedBy: string;
  editedAt: Date;
}

const columns = ['id', 'field', 'before', 'after', 'edition', 'how', 'editedBy', 'editedAt'] as const;

/** The newest first. @param field of one field alone, or of a list or row with all in it */
export async function listEdits(
  database: Database,
  analysisId: string,
  field?: FieldId,
  { most = 500, skip = 0 }: { most?: number; skip?: number } = {},
): Promise<Edit[]> {
  const rows = await editsOf(database, analysisId, field)
    .select(columns)
    .orderBy('id', 'desc')
    .limit(most)
    .offset(skip)
    .execute();
  return rows.map(editOf);
}

export async function countEdits(database: Database, analysisId: string, field?: FieldId): Promise<number> {
  const { count } = await editsOf(database, analysisId, field)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

export async function findEdit(
  database: Database,
  analysisId: string,
  id: number,
): Promise<Edit | undefined> {
  const row = await editsOf(database, analysisId).select(columns).where('id', '=', id).executeTakeFirst();
  return row && editOf(row);
}

/** What stood in each field at a moment, and which rows were there: all that was saved until then. */
export async function readAnswersAt(
  database: Database,
  analysisId: string,
  at: Date,
): Promise<{ values: Map<FieldId, string>; rows: Set<string> }> {
  const edits = await editsOf(database, analysisId)
    .select(['field', 'after', 'how'])
    .distinctOn('field')
    .where('editedAt', '<=', at)
    .orderBy('field')
    .orderBy('id', 'desc')
    .execute();
  const answered = edits.filter(({ how }) => how !== 'row');
  const rows = edits.filter(({ how, after }) => how === 'row' && after === 'added');
  return {
    values: new Map(answered.map(({ field, after }) => [field, after ?? ''])),
    rows: new Set(rows.map(({ field }) => field)),
  };
}

function editsOf(database: Database, analysisId: string, field?: FieldId) {
  const query = database.selectFrom('analysisEdit').where('analysisId', '=', analysisId);
  if (field === undefined) return query;
  return query.where(({ or, eb }) => or([eb('field', '=', field), eb('field', 'like', `${field}/%`)]));
}

function editOf(row: Omit<Edit, 'how'> & { how: string }): Edit {
  return { ...row, how: waysOfEditing.find((way) => way === row.how) ?? 'typed' };
}

/** What stood in a field as one edition; undefined where there was no such edition. */
export async function valueAsEdition(
  database: Database,
  analysisId: string,
  field: FieldId,
  edition: number,
): Promise<string | undefined> {
  if (edition === 0) return '';
  const row = await database
    .selectFrom('analysisEdit')
    .select('after')
    .where('analysisId', '=', analysisId)
    .where('field', '=', field)
    .where('edition', '=', edition)
    .executeTakeFirst();
  return row && (row.after ?? '');
}

export interface NewEdit {
  field: FieldId;
  before: string | null;
  after: string | null;
  edition: number;
}

/** Keeps what was done, in the transaction that does it, and records it in the ledger as one event. */
export async function recordEdits(
  transaction: Database,
  analysis: Pick<Analysis, 'id'>,
  edits: readonly NewEdit[],
  { action, how, at }: { action: Action; how: WayOfEditing; at: Date },
): Promise<void> {
  if (edits.length === 0) return;
  const salted = edits.map((edit) => ({ ...edit, salt: randomBytes(16).toString('hex') }));
  await transaction
    .insertInto('analysisEdit')
    .values(
      salted.map((edit) => ({
        ...edit,
        how,
        analysisId: analysis.id,
        editedBy: whoActs().id,
        editedAt: at,
      })),
    )
    .execute();
  const fields: Record<string, Change> = {};
  for (const { field, after, salt } of salted)
    fields[ledgerName(field)] = { after: digestOfAnswer(field, after, salt) };
  await recordEvent(transaction, { action, subject: { kind: 'analysis', id: analysis.id }, fields });
}

/** As the ledger names a field: `impacts.ROW.nature`. */
export function ledgerName(field: FieldId): string {
  return field.replaceAll('/', '.').slice(0, 80);
}

/** What the ledger holds in place of an answer: whoever may read the edit, and so its salt, can work it out again. */
export function digestOfAnswer(field: FieldId, value: string | null, salt: string): string {
  return `sha256 ${createHash('sha256')
    .update(JSON.stringify([salt, field, value]))
    .digest('hex')}`;
}
