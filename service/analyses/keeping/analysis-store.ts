// The SQL of analyses as those read them who work on them: one, those of an item, and the list.
import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import type { Depth } from '../questions/question-set.ts';
import { type Analysis, type AnalysisState, analysisStates, type Outcome, outcomes } from './analysis.ts';

/** Of the body of who asks, and of bodies that share the item with it. */
export async function findAnalysis(database: Database, id: string): Promise<Analysis | undefined> {
  const row = await analyses(database).where('analysis.id', '=', id).executeTakeFirst();
  return row && analysisOf(row);
}

/** The newest first, screenings among them. */
export async function listAnalysesOf(database: Database, itemId: string): Promise<Analysis[]> {
  const rows = await analyses(database)
    .where('analysis.itemId', '=', itemId)
    .orderBy('analysis.number', 'desc')
    .execute();
  return rows.map(analysisOf);
}

/**
 * Takes hold of it until the transaction ends, so that of two who act at once the second sees what the first did. Undefined where there is none,
 * or it is of another body.
 */
export async function lockAnalysis(transaction: Database, id: string): Promise<Analysis | undefined> {
  const locked = await transaction
    .selectFrom('analysis')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return locked && findAnalysis(transaction, id);
}

export interface AnalysisFilter {
  states?: readonly AnalysisState[];
  depths?: readonly Depth[];
  /** Words of the title, or a reference. */
  text?: string;
  /** Id of somebody: what they opened or wrote in. */
  mine?: string;
  /** From 1; each has `perPage`, 50 unless stated. */
  page?: number;
  perPage?: number;
}

export interface ListedAnalyses {
  analyses: Analysis[];
  /** On all pages. */
  count: number;
}

/** Those changed last come first. */
export async function listAnalyses(database: Database, filter: AnalysisFilter = {}): Promise<ListedAnalyses> {
  const { page = 1, perPage = 50 } = filter;
  const [rows, { count }] = await Promise.all([
    analyses(database, filter)
      .orderBy('analysis.changedAt', 'desc')
      .orderBy('analysis.id')
      .limit(perPage)
      .offset((page - 1) * perPage)
      .execute(),
    joined(database, filter)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  ]);
  return { analyses: rows.map(analysisOf), count };
}

/** With the item each is of, where that is asked for. */
function joined(database: Database, { states, depths, text, mine }: AnalysisFilter = {}) {
  let query = database.selectFrom('analysis').innerJoin('registerItem', 'registerItem.id', 'analysis.itemId');
  if (states) query = query.where('analysis.state', 'in', states);
  if (depths) query = query.where('analysis.depth', 'in', depths);
  if (mine !== undefined)
    query = query.where(({ or, eb }) =>
      or([eb('analysis.openedBy', '=', mine), sql<boolean>`analysis.written_by @> array[${mine}]::text[]`]),
    );
  if (text)
    query = query.where(({ or, eb }) =>
      or([eb('registerItem.title', 'ilike', like(text)), eb('registerItem.reference', 'ilike', like(text))]),
    );
  return query;
}

function analyses(database: Database, filter?: AnalysisFilter) {
  return joined(database, filter)
    .selectAll('analysis')
    .select(['registerItem.reference as itemReference', 'registerItem.title as itemTitle']);
}

function like(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}

type AnalysisRow = Awaited<ReturnType<ReturnType<typeof analyses>['executeTakeFirstOrThrow']>>;

function analysisOf(row: AnalysisRow): Analysis {
  return {
    ...pick(row),
    depth: depthOf(row.depth),
    questionSet: { id: row.questionSet, version: row.questionSetVersion },
    legalProfile: { id: row.legalProfile, version: row.legalProfileVersion },
    state: analysisStates.find((state) => state === row.state) ?? 'withdrawn',
    outcome: outcomes.find((outcome): outcome is Outcome => outcome === row.outcome) ?? null,
    expedited:
      row.expeditedBy === null || row.expeditedAt === null
        ? null
        : {
            by: row.expeditedBy,
            why: row.expeditedWhy ?? '',
            at: row.expeditedAt,
            approveBy: row.approveBy ?? '',
          },
    late:
      row.lateAcknowledgedBy === null || row.lateAcknowledgedAt === null
        ? null
        : { by: row.lateAcknowledgedBy, why: row.lateWhy ?? '', at: row.lateAcknowledgedAt },
  };
}

function pick(row: AnalysisRow) {
  const { id, bodyId, itemId, itemReference, itemTitle, number, openedBecause, followsId } = row;
  const { openedBy, openedAt, writtenBy, firstConsideredAt, changedAt, submittedBy, submittedAt } = row;
  const { decisionExpected, reviewDue, withdrawnWhy, demonstration } = row;
  return {
    ...{ id, bodyId, itemId, itemReference, itemTitle, number, openedBecause, followsId },
    ...{ openedBy, openedAt, writtenBy, firstConsideredAt, changedAt, submittedBy, submittedAt },
    ...{ decisionExpected, reviewDue, withdrawnWhy, demonstration },
  };
}

function depthOf(depth: string): Depth {
  return depth === 'screening' || depth === 'short' ? depth : 'full';
}
