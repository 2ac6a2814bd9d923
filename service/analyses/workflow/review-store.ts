// The SQL of review: sent for it, taken back, sent back, signed off by the other body. Nothing of what was written or said goes with it.
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import { findAnalysis } from '../keeping/analysis-store.ts';
import { keepRemark } from '../remarks/remark-store.ts';
import { type StepTaken, takeStep } from './take-step-store.ts';

/** Whoever sends it counts as one of its authors. That it is complete, and who sends it trained, is for the page to ask. */
export function submitAnalysis(database: Database, id: string, at: Date): Promise<StepTaken> {
  return takeStep(database, id, 'submit', { at, set: { submittedBy: whoActs().id, submittedAt: at } });
}

/** By its authors. */
export function takeBack(database: Database, id: string, at: Date): Promise<StepTaken> {
  return takeStep(database, id, 'take-back', { at });
}

/** By its authors: the changes that were asked for are begun. */
export function takeUp(database: Database, id: string, at: Date): Promise<StepTaken> {
  return takeStep(database, id, 'take-up', { at });
}

/** By a reviewer or an approver. */
export function sendBack(database: Database, id: string, why: string, at: Date): Promise<StepTaken> {
  return askForChanges(database, id, 'send-back', why, at);
}

/** From before the decision-maker, by them or by who approved. The pack that lay there stays; the next is another one. */
export function returnToWriters(database: Database, id: string, why: string, at: Date): Promise<StepTaken> {
  return askForChanges(database, id, 'return', why, at);
}

function askForChanges(
  database: Database,
  id: string,
  step: 'send-back' | 'return',
  why: string,
  at: Date,
): Promise<StepTaken> {
  const nobody = { approvedBy: null, approvedAs: null, approvedAt: null, ownApprovalWhy: null };
  const notNow = { expeditedBy: null, expeditedWhy: null, expeditedAt: null, approveBy: null };
  return takeStep(database, id, step, {
    ...{ at, why, set: { ...nobody, ...notNow } },
    first: async (transaction) => {
      await keepRemark(transaction, id, { kind: 'return', said: why }, at);
      return {};
    },
  });
}

/** By somebody of the other body of a joint analysis, of what was last sent for review. */
export async function signOff(database: Database, id: string, said: string, at: Date): Promise<StepTaken> {
  return database.transaction().execute(async (transaction): Promise<StepTaken> => {
    const analysis = await findAnalysis(transaction, id);
    if (analysis?.state !== 'in-review' || !analysis.submittedAt)
      return { ok: false, state: analysis?.state ?? null };
    const { id: signedBy, role: signedAs } = whoActs();
    await transaction
      .insertInto('analysisSignOff')
      .values({ analysisId: id, submittedAt: analysis.submittedAt, said, signedBy, signedAs, signedAt: at })
      .execute();
    await recordEvent(transaction, {
      action: 'analysis.signed-off',
      subject: { kind: 'analysis', id },
      fields: { submitted: { after: analysis.submittedAt.toISOString() } },
    });
    return { ok: true };
  });
}

/** What was expedited is approved afterwards, by somebody who neither wrote nor expedited it, nor decided on it. */
export async function approveAfterwards(database: Database, id: string, at: Date): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const { id: approvedBy, role: approvedAs } = whoActs();
    const { numUpdatedRows } = await transaction
      .updateTable('analysis')
      .set({ approvedBy, approvedAs, approvedAt: at, changedAt: at })
      .where('id', '=', id)
      .where('expeditedBy', 'is not', null)
      .where('approvedBy', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await recordEvent(transaction, {
      action: 'analysis.approved',
      subject: { kind: 'analysis', id },
      fields: { 'approved-at': { after: at.toISOString() } },
    });
    return true;
  });
}
