// Works out again every finding whose data have changed: what it said is kept, and what it says now takes its place.
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import { actingAs, theProgram } from '../platform/doer.ts';
import type { Log } from '../platform/log.ts';
import { findKind } from './finding-kinds.ts';
import {
  listOutdated,
  markChecked,
  markNotAgain,
  type OutdatedFinding,
  replaceFinding,
} from './finding-version-store.ts';
import type { WorkedOut } from './work-in-hand-store.ts';

export interface WorkOutAgainNeeds {
  database: Database;
  clock: Clock;
  log: Log;
  workOut(kind: string, request: unknown): Promise<WorkedOut>;
}

/**
 * Looks for them by itself, so that it can be begun at any time, any number of times, by any copy of the program. Each is
 * worked out from what its own body may see. One that meets a fault is left for the next time, and the others are not.
 */
export async function workOutAgain(needs: WorkOutAgainNeeds): Promise<void> {
  for (const finding of await listOutdated(needs.database)) {
    try {
      await actingAs({ ...theProgram, body: finding.bodyId }, () => workOutOne(needs, finding));
    } catch (error) {
      needs.log.error('a finding could not be worked out again', { error, id: finding.id });
    }
  }
}

async function workOutOne(needs: WorkOutAgainNeeds, outdated: OutdatedFinding): Promise<void> {
  const { database, clock } = needs;
  const { id, kind, request, receiptDigest } = outdated;
  const since = clock.now();
  const made = await needs.workOut(kind, request);
  if (!made.ok) return markNotAgain(database, id, since, made.problems);
  const finding = findKind(kind)?.show(JSON.parse(made.finding));
  if (!finding) throw new Error(`FINDING_KIND_UNKNOWN: there is no kind of finding ${kind}.`);
  if (finding.digest === receiptDigest) return markChecked(database, id, since);
  await replaceFinding(database, { id, replaces: receiptDigest, finding, since, at: clock.now() });
}
