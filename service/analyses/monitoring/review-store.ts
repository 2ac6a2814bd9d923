// The SQL of reviews: what happened against what was foreseen, said and never changed.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { recorded } from './indicator-store.ts';
import { isComparison, isNextStep, type Review, type ReviewFacts, type ReviewLine } from './what-happened.ts';

const linesKept = z.array(
  z.object({
    row: z.string(),
    characteristic: z.string(),
    group: z.string(),
    nature: z.string(),
    foreseen: z.string(),
    happened: z.string(),
    comparison: z.string(),
  }),
);

export async function addReview(
  transaction: Database,
  analysisId: string,
  { lines, happened, next, nextWhy, nextReview }: ReviewFacts,
  at: Date,
): Promise<void> {
  await transaction
    .insertInto('analysisReview')
    .values({
      ...{ analysisId, happened, next, nextWhy, nextReview, reviewedBy: whoActs().id, reviewedAt: at },
      lines: sql<string>`${JSON.stringify(lines)}::jsonb`,
    })
    .execute();
  if (nextReview !== null)
    await transaction
      .updateTable('analysis')
      .set({ reviewDue: nextReview, changedAt: at })
      .where('id', '=', analysisId)
      .execute();
  await recorded(transaction, 'analysis.reviewed', analysisId, {
    next: { after: next },
    ...(nextReview !== null && { 'review due': { after: nextReview } }),
  });
}

/** The newest first. */
export async function listReviews(database: Database, analysisId: string): Promise<Review[]> {
  const rows = await database
    .selectFrom('analysisReview')
    .selectAll()
    .where('analysisId', '=', analysisId)
    .orderBy('reviewedAt', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ lines, next, ...row }) => ({
    ...row,
    next: isNextStep(next) ? next : 'keep',
    lines: linesKept.parse(lines).map((line): ReviewLine => ({
      ...line,
      comparison: isComparison(line.comparison) ? line.comparison : 'cannot-be-told',
    })),
  }));
}
