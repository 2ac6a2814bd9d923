// Puts the feature together: its pages, and what other parts of the program may ask of it.
import type { Route } from '../pages/route.ts';
import type { FindingRequest } from './finding-request.ts';
import {
  listFindings,
  removeDemonstrationFindings,
  saveFinding,
  type ListedFinding,
} from './finding-store.ts';
import { listFindingsRoute } from './list-findings.ts';
import { newFinding, type NewFindingNeeds } from './new-finding.ts';
import { showFinding } from './show-finding.ts';
import { workOutFinding, type WorkOutNeeds } from './work-out-finding.ts';

export type DisparitiesNeeds = Omit<NewFindingNeeds, 'workOut'> & WorkOutNeeds;

export interface Disparities {
  routes: Route[];
  /** Makes a finding of a demonstration and keeps it; returns its id. Throws, with the reasons, when there is none to be made. */
  makeDemonstrationFinding(request: FindingRequest): Promise<string>;
  /** Takes away the findings that a demonstration made. */
  clearDemonstration(): Promise<void>;
  /** The newest first. */
  latestFindings(most: number): Promise<ListedFinding[]>;
}

export function disparities(needs: DisparitiesNeeds): Disparities {
  const workOut = (request: FindingRequest) => workOutFinding(needs, request);
  return {
    routes: [listFindingsRoute(needs), ...newFinding({ ...needs, workOut }), ...showFinding(needs)],
    async makeDemonstrationFinding(request) {
      const made = await workOut(request);
      if (!made.ok)
        throw new Error(`FINDING_REFUSED: ${made.problems.map(({ message }) => message).join(' ')}`);
      return saveFinding(needs.database, {
        request,
        finding: made.finding,
        demonstration: true,
        at: needs.clock.now(),
      });
    },
    clearDemonstration: () => removeDemonstrationFindings(needs.database),
    latestFindings: (most) => listFindings(needs.database, most),
  };
}
