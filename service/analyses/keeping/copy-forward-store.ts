// The SQL of a new version of an analysis: it begins with what the last one says, and says that it does.
import type { Database } from '../../platform/database/index.ts';
import type { Analysis } from './analysis.ts';
import type { FieldId } from './answers.ts';
import { readAnswers } from './answer-store.ts';
import { type NewEdit, recordEdits } from './edit-store.ts';
import { type NewAnalysis, openAnalysis, type Opened } from './open-analysis-store.ts';

export type NextVersion = Pick<NewAnalysis, 'questionSet' | 'legalProfile' | 'because' | 'triggerId'> & {
  /** Which answers are taken over: all, unless stated. */
  keeps?: (field: FieldId) => boolean;
};

/**
 * Opens the next version with the answers and rows of one that is decided. Whoever wrote an answer that is taken over counts as its writer; that
 * somebody considered them is true of the new version only once somebody writes in it.
 */
export async function copyForward(
  transaction: Database,
  from: Analysis,
  { keeps = () => true, ...next }: NextVersion,
  at: Date,
): Promise<Opened | undefined> {
  const { itemId, depth, demonstration } = from;
  const opened = await openAnalysis(
    transaction,
    { ...next, itemId, depth, demonstration, followsId: from.id },
    at,
  );
  if (opened?.kind !== 'opened') return opened;
  const { analysis } = opened;
  const { values, rows } = await readAnswers(transaction, from.id);
  const kept = [...values.values()].filter(({ field, value }) => value !== '' && keeps(field));
  if (rows.length > 0)
    await transaction
      .insertInto('analysisRow')
      .values(
        rows.map((row) => ({ ...row, analysisId: analysis.id, addedBy: analysis.openedBy, addedAt: at })),
      )
      .execute();
  if (kept.length === 0) return opened;
  await transaction
    .insertInto('analysisAnswer')
    .values(kept.map((answer) => ({ ...answer, analysisId: analysis.id, edition: 1 })))
    .execute();
  const writtenBy = [...new Set(kept.map(({ changedBy }) => changedBy))];
  await transaction.updateTable('analysis').set({ writtenBy }).where('id', '=', analysis.id).execute();
  const edits = kept.map(({ field, value }): NewEdit => ({ field, before: null, after: value, edition: 1 }));
  await recordEdits(transaction, analysis, edits, { action: 'analysis.copied', how: 'copied', at });
  return { kind: 'opened', analysis: { ...analysis, writtenBy } };
}
