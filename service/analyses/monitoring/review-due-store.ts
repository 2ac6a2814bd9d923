// The SQL of when analyses are looked at again: the day is set when watching begins, and those whose day has come.
import type { Database } from '../../platform/database/index.ts';
import { dateIn } from '../../phrases/day.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { readAnswers } from '../keeping/answer-store.ts';
import { reviewDueOf } from './review-due.ts';

/** Counted from the decision. */
export async function beginMonitoring(
  transaction: Database,
  { id, reviewDue, changedAt }: Pick<Analysis, 'id' | 'reviewDue' | 'changedAt'>,
): Promise<{ reviewDue?: string }> {
  if (reviewDue !== null) return {};
  const decision = await transaction
    .selectFrom('analysisDecision')
    .select('decidedAt')
    .where('analysisId', '=', id)
    .executeTakeFirst();
  const answers = await readAnswers(transaction, id);
  return { reviewDue: reviewDueOf(answers, dateIn(decision?.decidedAt ?? changedAt)).on };
}

/** Those out whose day of review has come, on a day such as `2027-03-31`, of all that whoever acts sees. */
export function listFallingDue(database: Database, today: string): Promise<{ id: string; bodyId: string }[]> {
  return database
    .selectFrom('analysis')
    .select(['id', 'bodyId'])
    .where('state', 'in', ['published', 'monitoring'])
    .where('reviewDue', '<=', today)
    .orderBy('reviewDue')
    .orderBy('id')
    .execute();
}
