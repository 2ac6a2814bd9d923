// The SQL of the log of engagement: noted once, put right by another entry that takes its place, never removed.
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { type Engagement, type EngagementFacts, isFairness, isMethod } from './engagement.ts';
import { recordOfAnalysis } from './evidence-store.ts';

export interface NewEngagement extends EngagementFacts {
  analysisId: string;
  /** Id of the entry whose place it takes. */
  replaces?: string;
  at: Date;
}

/**
 * Returns its id. With `replaces` the earlier entry stays as it was, out of force.
 * @param transaction in which the analysis is in hand
 */
export async function noteEngagement(transaction: Database, entry: NewEngagement): Promise<string> {
  const { analysisId, replaces, at, who, method, heldFrom, heldTo, people } = entry;
  const { adjustments, said, changed, address } = entry;
  const { id } = await transaction
    .insertInto('analysisEngagement')
    .values({
      ...{ analysisId, who, method, heldFrom, heldTo, people, adjustments, said, changed, address },
      ...{ characteristics: [...entry.characteristics], held: [...entry.held] },
      number: sql<number>`(select coalesce(max(number), 0) + 1 from analysis_engagement where analysis_id = ${analysisId})`,
      ...{ addedBy: whoActs().id, addedAt: at },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (replaces !== undefined)
    await transaction
      .updateTable('analysisEngagement')
      .set({ replacedBy: id })
      .where('id', '=', replaces)
      .where('analysisId', '=', analysisId)
      .where('replacedBy', 'is', null)
      .execute();
  const action = replaces === undefined ? 'engagement.noted' : 'engagement.replaced';
  await recordOfAnalysis(transaction, action, analysisId, {
    engagement: { before: replaces ?? null, after: id },
    method: { after: method },
    from: { after: heldFrom },
  });
  return id;
}

/** In force, in the order of their days: what packs take. */
export function listEngagement(database: Database, analysisId: string): Promise<Engagement[]> {
  return engagementWhere(
    database,
    sql<SqlBool>`analysis_id = ${analysisId} and replaced_by is null and taken_out_at is null`,
  );
}

/** What was replaced or taken out, too. */
export function listAllEngagement(database: Database, analysisId: string): Promise<Engagement[]> {
  return engagementWhere(database, sql<SqlBool>`analysis_id = ${analysisId}`);
}

async function engagementWhere(database: Database, where: RawBuilder<SqlBool>): Promise<Engagement[]> {
  const rows = await database
    .selectFrom('analysisEngagement')
    .selectAll()
    .where(where)
    .orderBy('heldFrom')
    .orderBy('number')
    .execute();
  return rows.map(({ method, held, addedAt, takenOutBy, takenOutAt, takenOutWhy, ...row }) => ({
    ...row,
    method: isMethod(method) ? method : 'other',
    held: held.filter(isFairness),
    addedAt: addedAt.toISOString(),
    takenOut:
      takenOutBy === null || takenOutAt === null || takenOutWhy === null
        ? null
        : { by: takenOutBy, at: takenOutAt.toISOString(), why: takenOutWhy },
  }));
}

/** False where it is out of force already. */
export async function takeOutEngagement(
  transaction: Database,
  { id, analysisId }: Pick<Engagement, 'id' | 'analysisId'>,
  why: string,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('analysisEngagement')
    .set({ takenOutBy: whoActs().id, takenOutAt: at, takenOutWhy: why })
    .where('id', '=', id)
    .where('replacedBy', 'is', null)
    .where('takenOutAt', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordOfAnalysis(transaction, 'engagement.taken-out', analysisId, {
    engagement: { before: id },
    why: { after: why },
  });
  return true;
}
