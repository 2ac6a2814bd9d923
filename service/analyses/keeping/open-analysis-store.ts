// The SQL of beginning: an item of the register has at most one screening and one analysis being written at a time.
import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import type { Depth } from '../questions/question-set.ts';
import type { Analysis } from './analysis.ts';
import { findAnalysis } from './analysis-store.ts';

export interface NewAnalysis {
  itemId: string;
  depth: Depth;
  questionSet: { id: string; version: number };
  legalProfile: { id: string; version: number };
  /** In a sentence, such as “A new policy was entered in the register.” */
  because: string;
  triggerId?: string | null;
  /** The screening that led to it, or the version before. */
  followsId?: string | null;
  demonstration?: boolean;
}

/** `open already`: one of its kind is being written, and is the one to go on with. */
export type Opened = { kind: 'opened' | 'open already'; analysis: Analysis };

/** Undefined where there is no such item, or it is of another body. */
export async function openAnalysis(
  transaction: Database,
  { itemId, depth, questionSet, legalProfile, because, ...rest }: NewAnalysis,
  at: Date,
): Promise<Opened | undefined> {
  const item = await transaction
    .selectFrom('registerItem')
    .select(['bodyId', 'decisionExpected', 'demonstration'])
    .where('id', '=', itemId)
    .forUpdate()
    .executeTakeFirst();
  if (!item) return undefined;
  const open = await findOpen(transaction, itemId, depth);
  if (open) return { kind: 'open already', analysis: open };
  const { bodyId, decisionExpected, demonstration } = item;
  const { id, number } = await transaction
    .insertInto('analysis')
    .values({
      ...{ itemId, depth, bodyId, decisionExpected, openedBecause: because },
      number: sql<number>`(select coalesce(max(number), 0) + 1 from analysis where item_id = ${itemId})`,
      questionSet: questionSet.id,
      questionSetVersion: questionSet.version,
      legalProfile: legalProfile.id,
      legalProfileVersion: legalProfile.version,
      triggerId: rest.triggerId ?? null,
      followsId: rest.followsId ?? null,
      demonstration: rest.demonstration ?? demonstration,
      openedBy: whoActs().id,
      openedAt: at,
      changedAt: at,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
  await recordEvent(transaction, {
    action: 'analysis.opened',
    subject: { kind: 'analysis', id },
    fields: {
      item: { after: itemId },
      number: { after: String(number) },
      depth: { after: depth },
      because: { after: because },
    },
  });
  const analysis = await findAnalysis(transaction, id);
  if (!analysis) throw new Error(`ANALYSIS_GONE: ${id} is not there after it was opened.`);
  return { kind: 'opened', analysis };
}

/** The screening, or the analysis, of an item that is being written, reviewed or waits for its decision. */
export async function findOpen(
  database: Database,
  itemId: string,
  depth: Depth,
): Promise<Analysis | undefined> {
  const row = await database
    .selectFrom('analysis')
    .select('id')
    .where('itemId', '=', itemId)
    .where('state', 'in', ['draft', 'in-review', 'changes-requested', 'ready'])
    .where('depth', depth === 'screening' ? '=' : '!=', 'screening')
    .executeTakeFirst();
  return row && findAnalysis(database, row.id);
}
