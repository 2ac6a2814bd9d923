// The SQL of decisions: taken on the pack that lies there, and read again as they were taken.
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import { setEqualityStatus } from '../../policies/index.ts';
import { readAnswers } from '../keeping/answer-store.ts';
import { valueOf } from '../keeping/answers.ts';
import { type StepTaken, takeStep } from '../workflow/take-step-store.ts';
import { type Decision, decisionOutcomes, type NewDecision } from './decision.ts';

export async function findDecision(database: Database, analysisId: string): Promise<Decision | undefined> {
  const row = await database
    .selectFrom('analysisDecision')
    .innerJoin('analysisPack', 'analysisPack.id', 'analysisDecision.packId')
    .selectAll('analysisDecision')
    .select(['analysisPack.number as packNumber', 'analysisPack.digest as packDigest'])
    .where('analysisDecision.analysisId', '=', analysisId)
    .executeTakeFirst();
  const outcome = decisionOutcomes.find(({ value }) => value === row?.outcome)?.value;
  return row && outcome && { ...row, outcome };
}

/** Not taken where another pack lies there than the one that was read. Throws what the database refuses: deciding on one’s own. */
export async function decideAnalysis(
  database: Database,
  id: string,
  decision: NewDecision,
  at: Date,
): Promise<StepTaken> {
  const { outcome, decided, reasons, againstWhy, declared, packNumber, earlier } = decision;
  return takeStep(database, id, 'decide', {
    ...{ at, why: reasons, set: { outcome } },
    fields: { outcome: { after: outcome }, pack: { after: String(packNumber) } },
    first: async (transaction, { itemId }) => {
      const pack = await transaction
        .selectFrom('analysis')
        .innerJoin('analysisPack', 'analysisPack.id', 'analysis.packId')
        .select('analysisPack.id')
        .where('analysis.id', '=', id)
        .where('analysisPack.number', '=', packNumber)
        .executeTakeFirst();
      if (!pack) return undefined;
      await transaction
        .insertInto('analysisDecision')
        .values({
          ...{ analysisId: id, packId: pack.id, outcome, decided, reasons, againstWhy, declared },
          ...{ decidedBy: whoActs().id, decidedAs: whoActs().role },
          ...{ decidedAt: earlier?.at ?? at, earlierWhy: earlier?.why ?? null, recordedAt: at },
        })
        .execute();
      const said = valueOf(await readAnswers(transaction, id), 'review-date');
      const reviewDue = /^\d{4}-\d{2}-\d{2}$/.test(said) ? said : null;
      await setEqualityStatus(transaction, itemId, { status: 'assessed', reviewDue });
      return { reviewDue };
    },
  });
}

/** By the chief executive, once, with the reason that the public reads. False where it was acknowledged already. */
export async function acknowledgeLate(
  database: Database,
  id: string,
  why: string,
  at: Date,
): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('analysis')
      .set({ lateAcknowledgedBy: whoActs().id, lateWhy: why, lateAcknowledgedAt: at, changedAt: at })
      .where('id', '=', id)
      .where('lateAcknowledgedBy', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await recordEvent(transaction, {
      action: 'analysis.late-acknowledged',
      subject: { kind: 'analysis', id },
      fields: { because: { after: why } },
    });
    return true;
  });
}
