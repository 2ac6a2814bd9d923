// The SQL of remarks: said, answered and settled, and read again as they were said.
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { type Action, recordEvent } from '../../platform/ledger/index.ts';
import type { FieldId } from '../keeping/answers.ts';
import { type Remark, type RemarkKind, remarkKinds } from './remark.ts';

/** The earliest first; those of both bodies of a joint analysis. */
export async function listRemarks(database: Database, analysisId: string): Promise<Remark[]> {
  const rows = await database
    .selectFrom('analysisRemark')
    .select(['id', 'field', 'kind', 'answersId', 'said', 'saidBy', 'saidAs', 'saidAt', 'bodyId'])
    .where('analysisId', '=', analysisId)
    .orderBy('saidAt')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, kind: remarkKinds.find((kind) => kind === row.kind) ?? 'comment' }));
}

export interface NewRemark {
  kind: RemarkKind;
  said: string;
  /** Null, or left out: the whole. */
  field?: FieldId | null;
  answersId?: string | null;
}

const actions: Readonly<Record<RemarkKind, Action>> = {
  comment: 'analysis.commented',
  challenge: 'analysis.challenged',
  reply: 'analysis.replied',
  settled: 'analysis.settled',
  dissent: 'analysis.dissented',
  endorsement: 'analysis.endorsed',
  return: 'analysis.sent-back',
  legal: 'analysis.commented',
  'data-protection': 'analysis.commented',
  finance: 'analysis.commented',
};

/** By whoever acts, for their own body. What was said stays in the remark alone: the ledger says that it was said, and of what. */
export async function addRemark(
  transaction: Database,
  analysisId: string,
  remark: NewRemark,
  at: Date,
): Promise<string> {
  const id = await keepRemark(transaction, analysisId, remark, at);
  const { kind, field } = remark;
  await recordEvent(transaction, {
    action: actions[kind],
    subject: { kind: 'analysis', id: analysisId },
    fields: {
      remark: { after: id },
      kind: { after: kind },
      ...(field && { answer: { after: field } }),
    },
  });
  return id;
}

/** Without an event of its own: for what is said with a step that has one. */
export async function keepRemark(
  transaction: Database,
  analysisId: string,
  { kind, said, field = null, answersId = null }: NewRemark,
  at: Date,
): Promise<string> {
  const { id: saidBy, role: saidAs } = whoActs();
  const { id } = await transaction
    .insertInto('analysisRemark')
    .values({ analysisId, kind, said, field, answersId, saidBy, saidAs, saidAt: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
