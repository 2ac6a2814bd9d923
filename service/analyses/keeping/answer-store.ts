// The SQL of answers: read, and saved field by field so that two people at once lose nothing.
import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import type { Analysis } from './analysis.ts';
import { type Answers, type FieldId, notYetConsidered } from './answers.ts';
import { lockAnalysis } from './analysis-store.ts';
import { isBeingWritten } from './analysis.ts';
import { type NewEdit, recordEdits, valueAsEdition, type WayOfEditing } from './edit-store.ts';

export async function readAnswers(database: Database, analysisId: string): Promise<Answers> {
  const [answers, rows] = await Promise.all([
    database
      .selectFrom('analysisAnswer')
      .select(['field', 'value', 'edition', 'changedBy', 'changedAt'])
      .where('analysisId', '=', analysisId)
      .execute(),
    database
      .selectFrom('analysisRow')
      .select(['list', 'rowId', 'position'])
      .where('analysisId', '=', analysisId)
      .where('removedAt', 'is', null)
      .orderBy('list')
      .orderBy('position')
      .orderBy('rowId')
      .execute(),
  ]);
  return { values: new Map(answers.map((answer) => [answer.field, answer])), rows };
}

export interface AnswerChange {
  field: FieldId;
  value: string;
  /** Of what its writer saw: 0 where nothing stood there. */
  edition: number;
}

/** Somebody else saved the same field meanwhile: nothing of it was changed, and both texts are here. */
export interface FieldConflict {
  field: FieldId;
  mine: string;
  theirs: string;
  /** Of theirs: whoever has seen it saves over it with this. */
  edition: number;
  by: string;
  at: Date;
}

export interface SavedAnswers {
  /** Every field whose value now is as it was sent, with its edition. */
  saved: { field: FieldId; edition: number }[];
  conflicts: FieldConflict[];
}

export interface SavingOptions {
  at: Date;
  how?: WayOfEditing;
  /** Whether what is saved is of substance for the first consideration: every answer, unless stated, that says something. */
  isOfSubstance?: (change: AnswerChange) => boolean;
}

/**
 * Saves what its writer changed. A field that somebody else has saved since is left as it is: as a conflict where its writer changed it too,
 * without a word where they had not touched it. Throws ANALYSIS_NOT_WRITABLE where it is not being written: ask `mayChange` first, with the
 * analysis in hand (`lockAnalysis`). Who may write is for the page to ask.
 */
export async function saveAnswers(
  transaction: Database,
  analysis: Pick<Analysis, 'id'>,
  changes: readonly AnswerChange[],
  { at, how = 'typed', isOfSubstance = saysSomething }: SavingOptions,
): Promise<SavedAnswers> {
  const now = await lockWritable(transaction, analysis.id);
  const { values } = await readAnswers(transaction, now.id);
  const outcome: SavedAnswers = { saved: [], conflicts: [] };
  const edits: NewEdit[] = [];
  for (const change of changes) {
    const { field, value } = change;
    const there = values.get(field);
    const edition = there?.edition ?? 0;
    const stands = there?.value ?? '';
    if (value === stands) outcome.saved.push({ field, edition });
    else if (edition === change.edition) {
      edits.push({ field, before: there ? stands : null, after: value, edition: edition + 1 });
      outcome.saved.push({ field, edition: edition + 1 });
    } else if ((await valueAsEdition(transaction, now.id, field, change.edition)) !== value && there)
      outcome.conflicts.push({
        ...{ field, mine: value, theirs: stands, edition },
        ...{ by: there.changedBy, at: there.changedAt },
      });
  }
  if (edits.length === 0) return outcome;
  await keepAnswers(transaction, now, edits, at);
  const isConsidered = edits.some(({ field, after, edition }) =>
    isOfSubstance({ field, value: after ?? '', edition }),
  );
  await noteWriter(transaction, now, { at, isConsidered });
  await recordEdits(transaction, now, edits, { action: 'analysis.answered', how, at });
  return outcome;
}

function saysSomething({ value }: AnswerChange): boolean {
  return value.trim() !== '' && value !== notYetConsidered;
}

/** With the analysis in hand. Throws ANALYSIS_NOT_WRITABLE. */
export async function lockWritable(transaction: Database, id: string): Promise<Analysis> {
  const analysis = await lockAnalysis(transaction, id);
  if (!analysis || !isBeingWritten(analysis))
    throw new Error(
      `ANALYSIS_NOT_WRITABLE: analysis ${id} is ${analysis?.state ?? 'not there, or of another body'}.`,
    );
  return analysis;
}

async function keepAnswers(
  transaction: Database,
  { id }: Analysis,
  edits: readonly NewEdit[],
  at: Date,
): Promise<void> {
  await transaction
    .insertInto('analysisAnswer')
    .values(
      edits.map(({ field, after, edition }) => ({
        ...{ analysisId: id, field, value: after ?? '', edition },
        ...{ changedBy: whoActs().id, changedAt: at },
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['analysisId', 'field']).doUpdateSet({
        value: sql`excluded.value`,
        edition: sql`excluded.edition`,
        changedBy: sql`excluded.changed_by`,
        changedAt: sql`excluded.changed_at`,
      }),
    )
    .execute();
}

/** Whoever acts wrote in it: they are kept as its writer for good. */
export async function noteWriter(
  transaction: Database,
  { id, writtenBy, firstConsideredAt }: Analysis,
  { at, isConsidered }: { at: Date; isConsidered: boolean },
): Promise<void> {
  const by = whoActs().id;
  await transaction
    .updateTable('analysis')
    .set({
      writtenBy: writtenBy.includes(by) ? [...writtenBy] : [...writtenBy, by],
      changedAt: at,
      ...(isConsidered && firstConsideredAt === null && { firstConsideredAt: at }),
    })
    .where('id', '=', id)
    .execute();
}
