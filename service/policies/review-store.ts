// The SQL of reviews that have fallen due and were not raised yet, of all bodies.
import { sql } from 'kysely';
import type { Database } from '../platform/database/index.ts';

export interface UnraisedReview {
  id: string;
  bodyId: string;
  reviewDue: string;
}

/**
 * What is live, not being analysed now, and past its review with no trigger of review since that day; the longest due first.
 * @param today such as `2026-04-01`
 */
export async function listUnraisedReviews(database: Database, today: string): Promise<UnraisedReview[]> {
  const rows = await database
    .selectFrom('registerItem')
    .select(['id', 'bodyId', 'reviewDue'])
    .where('state', 'in', ['proposed', 'in-force'])
    .where('equalityStatus', '!=', 'in-analysis')
    .where('reviewDue', '<=', today)
    .where(
      sql<boolean>`not exists (select from register_trigger where item_id = register_item.id and register_trigger.kind = 'review'
        and raised_at >= register_item.review_due)`,
    )
    .orderBy('reviewDue')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ reviewDue, ...rest }) => (reviewDue === null ? [] : [{ ...rest, reviewDue }]));
}
