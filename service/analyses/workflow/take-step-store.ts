// The SQL of taking a step: with the analysis in hand, from where the table allows it, kept for good and recorded.
import type { Database, Tables } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { type Action, type Change, recordEvent } from '../../platform/ledger/index.ts';
import type { Updateable } from 'kysely';
import { lockAnalysis } from '../keeping/analysis-store.ts';
import type { Analysis, AnalysisState } from '../keeping/analysis.ts';
import { type StepName, stateAfter, stepOf } from './workflow.ts';

/** What a step came to: it was taken, or the analysis is not where it could be taken from (null: it is not there, or another body's). */
export type StepTaken = { ok: true } | { ok: false; state: AnalysisState | null };

export interface Taking {
  at: Date;
  /** The reason; left out where none is needed. */
  why?: string;
  /** What changes in the analysis with it. */
  set?: Updateable<Tables['analysis']>;
  /** For the ledger, beside the states and the reason. */
  fields?: Readonly<Record<string, Change>>;
  /** Done first, in the same transaction: what it gives changes in the analysis too. Undefined: the step is not taken after all. */
  first?: (transaction: Database, analysis: Analysis) => Promise<Updateable<Tables['analysis']> | undefined>;
}

const actions: Readonly<Record<StepName, Action>> = {
  submit: 'analysis.submitted',
  'take-back': 'analysis.taken-back',
  'send-back': 'analysis.sent-back',
  'take-up': 'analysis.taken-up',
  freeze: 'analysis.frozen',
  expedite: 'analysis.expedited',
  return: 'analysis.unfrozen',
  decide: 'analysis.decided',
  'decide-screening': 'analysis.decided',
  publish: 'analysis.published',
  monitor: 'analysis.monitored',
  'fall-due': 'analysis.review-fell-due',
  close: 'analysis.closed',
  supersede: 'analysis.superseded',
  'put-away': 'analysis.withdrawn',
  withdraw: 'analysis.withdrawn',
};

/**
 * In a transaction of its own, or in the one that is given. Permissions, and who may not because of what they did, are for the page to ask;
 * the database refuses those who wrote, approved or decided all the same. Throws ANALYSIS_STEP_WITHOUT_REASON.
 */
export async function takeStep(
  database: Database,
  id: string,
  name: StepName,
  taking: Taking,
): Promise<StepTaken> {
  if (stepOf(name).needsReason && !taking.why?.trim())
    throw new Error(
      `ANALYSIS_STEP_WITHOUT_REASON: ${name} of analysis ${id} was to be done without a reason.`,
    );
  if (database.isTransaction) return take(database, id, name, taking);
  return database.transaction().execute((transaction) => take(transaction, id, name, taking));
}

async function take(
  transaction: Database,
  id: string,
  name: StepName,
  { at, why = '', set, fields, first }: Taking,
): Promise<StepTaken> {
  const analysis = await lockAnalysis(transaction, id);
  if (!analysis) return { ok: false, state: null };
  const to = stateAfter(name, analysis.depth, analysis.state);
  if (to === null) return { ok: false, state: analysis.state };
  const found = first ? await first(transaction, analysis) : {};
  if (found === undefined) return { ok: false, state: analysis.state };
  await transaction
    .updateTable('analysis')
    .set({ ...set, ...found, ...withReason(to, why), state: to, changedAt: at })
    .where('id', '=', id)
    .execute();
  await transaction
    .insertInto('analysisCourse')
    .values({
      ...{ analysisId: id, step: name, fromState: analysis.state, toState: to, why },
      ...{ doneBy: whoActs().id, doneAs: whoActs().role, doneAt: at },
    })
    .execute();
  await recordEvent(transaction, {
    action: actions[name],
    subject: { kind: 'analysis', id },
    fields: {
      state: { before: analysis.state, after: to },
      ...(why !== '' && { because: { after: why } }),
      ...fields,
    },
  });
  return { ok: true };
}

function withReason(to: AnalysisState, why: string): { withdrawnWhy?: string } {
  return to === 'withdrawn' ? { withdrawnWhy: why } : {};
}
