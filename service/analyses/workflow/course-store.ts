// The SQL of how far an analysis has come: its steps, its approval, its decision, and the bodies that have a hand in it.
import type { Database } from '../../platform/database/index.ts';
import type { Analysis, AnalysisState } from '../keeping/analysis.ts';
import { analysisStates } from '../keeping/analysis.ts';
import type { Course, SignOff, StepDone } from './course.ts';
import { steps } from './workflow.ts';

export async function findCourse(database: Database, { id, itemId, bodyId }: Analysis): Promise<Course> {
  const [stepsDone, approved, decided, jointWith, signOffs] = await Promise.all([
    listSteps(database, id),
    findApproval(database, id),
    findDecider(database, id),
    listJointBodies(database, itemId, bodyId),
    listSignOffs(database, id),
  ]);
  const out = stepsDone.findLast(({ step }) => step === 'publish');
  const published = out ? { by: out.by, as: out.as, at: out.at, ownWhy: null } : null;
  return { steps: stepsDone, approved, decided, published, jointWith, signOffs };
}

/** The bodies that an item, and so its analysis, is shared with. */
export async function listJointBodies(database: Database, itemId: string, from: string): Promise<string[]> {
  const rows = await database
    .selectFrom('sharedWith')
    .select('withBody')
    .where((eb) => eb.and({ kind: 'register-item', itemId, fromBody: from }))
    .where('endedAt', 'is', null)
    .orderBy('withBody')
    .execute();
  return rows.map(({ withBody }) => withBody);
}

async function listSteps(database: Database, analysisId: string): Promise<StepDone[]> {
  const rows = await database
    .selectFrom('analysisCourse')
    .select(['step', 'fromState', 'toState', 'why', 'doneBy', 'doneAs', 'doneAt'])
    .where('analysisId', '=', analysisId)
    .orderBy('id')
    .execute();
  return rows.flatMap(({ step, fromState, toState, why, doneBy: by, doneAs: as, doneAt: at }) => {
    const known = steps.find(({ name }) => name === step);
    return known
      ? [{ step: known.name, from: stateOf(fromState), to: stateOf(toState), why, by, as, at }]
      : [];
  });
}

function stateOf(state: string): AnalysisState {
  return analysisStates.find((known) => known === state) ?? 'withdrawn';
}

async function findApproval(database: Database, id: string): Promise<Course['approved']> {
  const row = await database
    .selectFrom('analysis')
    .select(['approvedBy', 'approvedAs', 'approvedAt', 'ownApprovalWhy'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row?.approvedBy || !row.approvedAt) return null;
  return { by: row.approvedBy, as: row.approvedAs ?? '', at: row.approvedAt, ownWhy: row.ownApprovalWhy };
}

async function findDecider(database: Database, analysisId: string): Promise<Course['decided']> {
  const row = await database
    .selectFrom('analysisDecision')
    .select(['decidedBy as by', 'decidedAs as as', 'decidedAt as at'])
    .where('analysisId', '=', analysisId)
    .executeTakeFirst();
  return row ?? null;
}

async function listSignOffs(database: Database, analysisId: string): Promise<SignOff[]> {
  return database
    .selectFrom('analysisSignOff')
    .select(['bodyId', 'submittedAt', 'said', 'signedBy as by', 'signedAs as as', 'signedAt as at'])
    .where('analysisId', '=', analysisId)
    .orderBy('signedAt')
    .execute();
}
