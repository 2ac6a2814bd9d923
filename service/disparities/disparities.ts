// Puts the feature together: its pages, and what other parts of the program may ask of it.
import { openAside } from '../platform/aside.ts';
import type { Clock } from '../platform/clock.ts';
import type { DatabaseAddress } from '../platform/database/index.ts';
import type { Jobs } from '../platform/jobs.ts';
import type { Log } from '../platform/log.ts';
import type { Route } from '../pages/route.ts';
import { addOpenedCell } from './add-opened-cell.ts';
import { type FindingForRelease, findForRelease } from './find-for-release.ts';
import { findKind } from './finding-kinds.ts';
import type { ChosenDatasets, KindPages } from './findings/kind-pages.ts';
import {
  findFinding,
  listFindings,
  removeDemonstrationFindings,
  saveFinding,
  type ListedFinding,
} from './finding-store.ts';
import { findStandings, type Standing } from './finding-version-store.ts';
import { type ConsulteeNeeds, inviteConsultees } from './invite-consultees.ts';
import { listFindingsRoute } from './list-findings.ts';
import { newFinding } from './new-finding.ts';
import type { ChoicesNeeds } from './read-finding-choices.ts';
import { showFinding, type ShowFindingNeeds } from './show-finding.ts';
import { showFindingVersions } from './show-finding-versions.ts';
import { showToConsultee } from './show-to-consultee.ts';
import { showWorkInHand } from './show-work-in-hand.ts';
import { type FindingSnapshot, takeSnapshot } from './take-snapshot.ts';
import { type AskedFinding, workInHandStore } from './work-in-hand-store.ts';
import { workOutAgain } from './work-out-again.ts';

export interface DisparitiesNeeds
  extends ChoicesNeeds, Omit<ConsulteeNeeds, 'database'>, Pick<ShowFindingNeeds, 'releasesOf'> {
  clock: Clock;
  log: Log;
  databaseAddress: DatabaseAddress;
  jobs: Pick<Jobs, 'work' | 'daily' | 'enqueue'>;
  /** Called after findings were worked out again: whatever cites them looks at what they say now. */
  onWorkedOutAgain?(): Promise<void>;
}

export interface Disparities {
  routes: Route[];
  /**
   * Makes a finding of a demonstration and keeps it; returns its id. Throws, with the reasons, when there is none to be
   * made, and where the request is not one of this kind.
   */
  makeDemonstrationFinding(kind: string, request: ChosenDatasets): Promise<string>;
  /** A finding as it is now, with the digest of its receipt, to be cited. */
  takeDemonstrationFinding(id: string): Promise<{ snapshot: FindingSnapshot; receiptDigest: string }>;
  /** Takes away the findings that a demonstration made. */
  clearDemonstration(): Promise<void>;
  /** Has every finding that stands on changed data worked out again, behind the pages. */
  dataChanged(): Promise<void>;
  /** The same at once, for whoever waits for it. */
  workOutAgain(): Promise<void>;
  /** How findings stand to their data: for whatever cites them. */
  standings(ids: readonly string[]): Promise<ReadonlyMap<string, Standing>>;
  /** The newest first. */
  latestFindings(most: number): Promise<ListedFinding[]>;
  /** What a finding gives for release, or why it gives nothing; null where there is no such finding. */
  forRelease(findingId: string): Promise<FindingForRelease | null>;
  /** Waits at most so long for what is being worked out, then stops it. */
  close(milliseconds?: number): Promise<void>;
}

const againJob = 'findings.again';

export function disparities(given: DisparitiesNeeds): Disparities {
  const { database, clock } = given;
  const aside = openAside(new URL('./work-out-aside.ts', import.meta.url));
  const keep = (asked: Omit<AskedFinding, 'typed'>, json: unknown, begunAt: Date, demonstration = false) =>
    saveFinding(database, {
      request: asked.request,
      finding: kindOf(asked.kind).show(json),
      demonstration,
      begunAt,
      at: clock.now(),
    });
  const works = workInHandStore({ ...given, aside, keep });
  const againNow = async (): Promise<void> => {
    await workOutAgain({ ...given, workOut: works.workOut });
    await given.onWorkedOutAgain?.();
  };
  given.jobs.work(againJob, againNow);
  const again = () => given.jobs.enqueue(againJob, {});
  // Whatever was missed, as when the program was killed between the change and the job.
  given.jobs.daily('findings.daily', again);
  const needs = { ...given, works };
  return {
    routes: [
      listFindingsRoute(needs),
      ...newFinding(needs),
      ...showWorkInHand(needs),
      ...showFinding(needs),
      ...showFindingVersions(needs),
      ...addOpenedCell(needs),
      ...inviteConsultees(needs),
      ...showToConsultee(needs),
    ],
    async makeDemonstrationFinding(kind, request) {
      const begunAt = clock.now();
      const made = await works.workOut(kind, request);
      if (!made.ok)
        throw new Error(`FINDING_REFUSED: ${made.problems.map(({ message }) => message).join(' ')}`);
      return keep({ kind, request }, JSON.parse(made.finding), begunAt, true);
    },
    async takeDemonstrationFinding(id) {
      const [kept, snapshot] = await Promise.all([findFinding(database, id), takeSnapshot(database, id)]);
      if (!kept || !snapshot) throw new Error(`DEMONSTRATION_DATA_ABSENT: there is no finding ${id}.`);
      return { snapshot, receiptDigest: kept.finding.digest };
    },
    clearDemonstration: () => removeDemonstrationFindings(database),
    dataChanged: again,
    workOutAgain: againNow,
    standings: (ids) => findStandings(database, ids),
    latestFindings: (most) => listFindings(database, most),
    forRelease: (findingId) => findForRelease(database, findingId),
    async close(milliseconds = 0) {
      await works.close(milliseconds);
      await aside.close();
    },
  };
}

function kindOf(id: string): KindPages {
  const kind = findKind(id);
  if (!kind) throw new Error(`FINDING_KIND_UNKNOWN: there is no kind of finding ${id}.`);
  return kind;
}
