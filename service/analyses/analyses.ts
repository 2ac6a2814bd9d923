// Puts equality analyses together: the pages of each step, and what the features above and below ask of them.
import type { ListDue, ListWaiting } from '../pages/due-thing.ts';
import type { Route } from '../pages/route.ts';
import { addDemonstrationAnalyses, type ToldDemonstration } from './add-demonstration-analyses.ts';
import { gatherProofPart } from './deciding/gather-proof-part.ts';
import { proofPages } from './deciding/proof-pages.ts';
import { removeDemonstrationAnalyses } from './demonstration-store.ts';
import { evidencePages } from './evidence/evidence-pages.ts';
import { followFindings } from './evidence/follow-findings.ts';
import { gatherEvidencePart } from './evidence/gather-evidence-part.ts';
import type { AnalysesGiven, AnalysesNeeds } from './gather-needs.ts';
import type { AnalysisPart } from './keeping/analysis-part.ts';
import { listDeskAnalyses } from './list-desk-analyses.ts';
import { listDue, listWaiting } from './list-waiting.ts';
import { gatherMonitoringPart } from './monitoring/gather-monitoring-part.ts';
import { listReadingsDue } from './monitoring/list-readings-due.ts';
import { monitoringPages } from './monitoring/monitoring-pages.ts';
import { raiseReviewsDue } from './monitoring/raise-reviews-due.ts';
import { readIndicators } from './monitoring/read-indicators.ts';
import { makePublishing } from './publishing/make-publishing.ts';
import type { RegisterEntry } from './publishing/register-entry.ts';
import { screenRelevance } from './screen-relevance.ts';
import { openPackSigner } from './packs/open-pack-signer.ts';
import { openScreening } from './screening/open-screening.ts';
import { gatherScreeningPart } from './screening/gather-screening-part.ts';
import { showScreening } from './screening/show-screening.ts';
import { signScreenings } from './screening/sign-screening.ts';
import { makeWriting } from './writing/make-writing.ts';

export interface Analyses {
  routes: Route[];
  /** What the public reads now in the register, the newest first. */
  newestPublished(most: number): Promise<RegisterEntry[]>;
  /** For the catalogue of what is published. */
  dataSets(): Promise<readonly object[]>;
  due: ListDue;
  waiting: ListWaiting;
  /** Findings were worked out again: evidence that cites them is compared with what they say now. */
  findingsChanged(): Promise<void>;
  /** Tells the stories of made-up items of a demonstration. */
  addDemonstration(told: ToldDemonstration): Promise<void>;
  clearDemonstration(): Promise<void>;
}

export function analyses(given: AnalysesGiven): Analyses {
  const publishing = makePublishing({ ...given, openScreening: openScreening(given.profile) });
  // Each step that has a part of its own adds its line here.
  const parts: AnalysisPart[] = [
    gatherScreeningPart(given.database),
    gatherEvidencePart(given),
    gatherProofPart(given),
    gatherMonitoringPart(given),
    publishing.part,
  ];
  const needs: AnalysesNeeds = { ...given, parts };
  const watching = { ...given, openScreening: openScreening(given.profile) };
  const findingsChanged = async () => {
    await followFindings(watching);
    await readIndicators(watching);
  };
  // Whatever was missed, as when a finding was removed.
  given.jobs.daily('evidence.daily', findingsChanged);
  given.jobs.daily('analyses.reviews', () => raiseReviewsDue(watching));
  return {
    // Each step that has pages adds its line here.
    routes: [
      ...listDeskAnalyses(needs),
      ...makeWriting(needs),
      ...showScreening(given),
      ...signScreenings(given),
      ...screenRelevance(needs),
      ...evidencePages(needs),
      ...monitoringPages({ ...needs, ...watching }),
      ...proofPages({ ...given, packSigner: openPackSigner(given.dataFolder) }),
      ...publishing.routes,
    ],
    newestPublished: publishing.newest,
    dataSets: publishing.dataSets,
    due: async (until) => [
      ...(await listDue(given.database, until)),
      ...(await listReadingsDue(given.database, until)),
    ],
    waiting: async (visitor) => [
      ...(await listWaiting(given.database, visitor)),
      ...(await publishing.waiting(visitor)),
    ],
    findingsChanged,
    addDemonstration: (told) => addDemonstrationAnalyses(given, told),
    clearDemonstration: () => removeDemonstrationAnalyses(given.database),
  };
}
