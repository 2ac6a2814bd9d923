// Looks whether the findings that analyses rest on say something else now, and notes it beside what was taken.
import { findFinding, findStandings, takeSnapshot } from '../../disparities/index.ts';
import { type OpenScreening, raiseTrigger } from '../../policies/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { actingAs, theProgram } from '../../platform/doer.ts';
import type { Log } from '../../platform/log.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { findAnalysis } from '../keeping/analysis-store.ts';
import type { Evidence } from './evidence.ts';
import { listMoved } from './evidence-list-store.ts';
import { markFresh, markStale, type Staleness } from './stale-evidence-store.ts';

export interface FollowingNeeds {
  database: Database;
  clock: Clock;
  log: Log;
  /** What opens a screening of an item whose data changed after the decision; left out where none is opened by itself. */
  openScreening?: OpenScreening;
}

/** Can be begun at any time, any number of times: what was noted is not noted again. One that meets a fault is left for the next time. */
export async function followFindings(needs: FollowingNeeds): Promise<void> {
  for (const evidence of await listMoved(needs.database, needs.clock.now())) {
    try {
      await followOne(needs, evidence);
    } catch (error) {
      needs.log.error('evidence could not be compared with its finding', { error, id: evidence.id });
    }
  }
}

async function followOne(needs: FollowingNeeds, evidence: Evidence): Promise<void> {
  const { database } = needs;
  const analysis = await findAnalysis(database, evidence.analysisId);
  if (!analysis || evidence.standing === 'being-worked-out') return;
  await actingAs({ ...theProgram, body: analysis.bodyId }, async () => {
    const staleness = await stalenessOf(needs, evidence);
    await database.transaction().execute(async (transaction) => {
      if (staleness === null) {
        if (evidence.stale !== null) await markFresh(transaction, evidence);
      } else if (await markStale(transaction, evidence, staleness))
        await lookAgain(transaction, needs, analysis, evidence);
    });
  });
}

/** Null where the finding says what it said. */
async function stalenessOf(
  { database, clock }: FollowingNeeds,
  { finding }: Evidence,
): Promise<Staleness | null> {
  if (finding === null) return null;
  const at = clock.now();
  const now = await findFinding(database, finding.id);
  if (!now) return { why: 'The finding was removed.', digest: '', snapshot: null, at };
  const why = `Its data changed: the finding says something else since it was taken.`;
  if (now.finding.digest !== finding.receiptDigest)
    return { why, digest: now.finding.digest, snapshot: await takeSnapshot(database, finding.id), at };
  const problems = (await findStandings(database, [finding.id])).get(finding.id)?.notAgain ?? [];
  if (problems.length === 0) return null;
  const reasons = problems.map(({ message }) => message).join(' ');
  return {
    ...{ why: `Its data changed, and it cannot be worked out any more: ${reasons}`.slice(0, 2000) },
    ...{ digest: 'cannot-be-worked-out', snapshot: null, at },
  };
}

const afterDecision: readonly Analysis['state'][] = ['decided', 'published', 'monitoring', 'review-due'];

/** While it is being written its author sees it; after the decision the item has to be looked at again. */
async function lookAgain(
  transaction: Database,
  { clock, openScreening }: FollowingNeeds,
  { state, itemId, number }: Analysis,
  evidence: Evidence,
): Promise<void> {
  if (!afterDecision.includes(state)) return;
  const why = `Evidence ${evidence.number} of analysis ${number}, “${evidence.title}”, is stale: its data changed after the decision.`;
  await raiseTrigger(transaction, { itemId, kind: 'data', why, at: clock.now() }, openScreening);
}
