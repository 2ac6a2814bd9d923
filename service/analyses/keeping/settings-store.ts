// The SQL of the dates of an analysis.
import type { Database } from '../../platform/database/index.ts';
import { type Change, recordEvent } from '../../platform/ledger/index.ts';
import { lockAnalysis } from './analysis-store.ts';

/** False where it is not there, or of another body. @param decisionExpected such as `2027-03-31` */
export async function setDecisionExpected(
  transaction: Database,
  id: string,
  decisionExpected: string | null,
  at: Date,
): Promise<boolean> {
  const analysis = await lockAnalysis(transaction, id);
  if (!analysis) return false;
  if (analysis.decisionExpected === decisionExpected) return true;
  await transaction
    .updateTable('analysis')
    .set({ decisionExpected, changedAt: at })
    .where('id', '=', id)
    .execute();
  const changed: Change = { before: analysis.decisionExpected, after: decisionExpected };
  await recordEvent(transaction, {
    action: 'analysis.changed',
    subject: { kind: 'analysis', id },
    fields: { 'decision expected': changed },
  });
  return true;
}
