// Keeps what somebody wrote, with the analysis in hand: a row that is new comes into being with the first answer in it.
import type { Database } from '../../platform/database/index.ts';
import { followAnswers, promisesActions } from '../evidence/follow-answers.ts';
import { lockAnalysis } from '../keeping/analysis-store.ts';
import { type AnswerChange, readAnswers, type SavedAnswers, saveAnswers } from '../keeping/answer-store.ts';
import { notYetConsidered } from '../keeping/answers.ts';
import type { WayOfEditing } from '../keeping/edit-store.ts';
import { addRow, listRemovedRows } from '../keeping/row-store.ts';
import { findList } from '../questions/answered.ts';
import type { QuestionSet } from '../questions/question-set.ts';
import { mayChange } from '../workflow/workflow.ts';
import { closedSentence } from './check-writing.ts';
import type { Written } from './gather-needs.ts';

/** Refused where it was sent for review, or the row taken out, since the page was opened. */
export type Kept = ({ ok: true } & SavedAnswers) | { ok: false; sentence: string };

export interface KeepingOptions {
  at: Date;
  how?: WayOfEditing;
}

export function keepChanges(
  database: Database,
  { analysis, set }: Pick<Written, 'analysis' | 'set'>,
  changes: readonly AnswerChange[],
  { at, how = 'typed' }: KeepingOptions,
): Promise<Kept> {
  return database.transaction().execute(async (transaction): Promise<Kept> => {
    const now = await lockAnalysis(transaction, analysis.id);
    if (!now) return { ok: false, sentence: 'It is not there any more, or not yours to change.' };
    if (!mayChange(now)) return { ok: false, sentence: closedSentence(now) };
    const missing = await missingRows(transaction, now.id, set, changes);
    const removed = await listRemovedRows(transaction, now.id);
    if (missing.some((row) => removed.some(({ list, rowId }) => list === row.list && rowId === row.rowId)))
      return {
        ok: false,
        sentence: 'Somebody has taken this row out since you opened it. Put it back to go on with it.',
      };
    for (const row of missing) await addRow(transaction, now, row, at);
    const isOfSubstance = (change: AnswerChange) => speaksOfPeople(set, change);
    const saved = await saveAnswers(transaction, now, changes, { at, how, isOfSubstance });
    if (changes.some(({ field }) => promisesActions(field))) await followAnswers(transaction, now, at);
    return { ok: true, ...saved };
  });
}

/** Rows that something was written in and that are not in their lists. */
async function missingRows(
  transaction: Database,
  analysisId: string,
  set: QuestionSet,
  changes: readonly AnswerChange[],
): Promise<{ list: string; rowId: string }[]> {
  const written = new Set(
    changes
      .filter(({ value }) => value !== '')
      .map(({ field }) => field.split('/').slice(0, 2).join('/'))
      .filter((row) => row.includes('/')),
  );
  if (written.size === 0) return [];
  const { rows } = await readAnswers(transaction, analysisId);
  return [...written].flatMap((row) => {
    const [list = '', rowId = ''] = row.split('/');
    const isThere =
      findList(set, list)?.fixedRows.some(({ id }) => id === rowId) === true ||
      rows.some((each) => each.list === list && each.rowId === rowId);
    return isThere ? [] : [{ list, rowId }];
  });
}

/**
 * Whether an answer counts as the first consideration of equality: one about people. Of an analysis, who owns it and what is proposed (sections 0 and 1)
 * does not.
 */
function speaksOfPeople({ depth, sections }: QuestionSet, { field, value }: AnswerChange): boolean {
  if (value === '' || value === notYetConsidered) return false;
  const [part] = field.split('/');
  const section = sections.find(({ parts }) => parts.some(({ id }) => id === part));
  return depth === 'screening' || (section?.number ?? 0) >= 2;
}
