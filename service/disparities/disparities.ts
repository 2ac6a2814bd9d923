// Puts the feature together: its pages, and what other parts of the program may ask of it.
import type { Route } from '../pages/route.ts';
import type { FindingRequest } from './finding-request.ts';
import { listFindings, saveFinding } from './finding-store.ts';
import { listFindingsRoute } from './list-findings.ts';
import { newFinding, type NewFindingNeeds } from './new-finding.ts';
import { showFinding } from './show-finding.ts';
import { workOutFinding, type WorkOutNeeds } from './work-out-finding.ts';

export type DisparitiesNeeds = Omit<NewFindingNeeds, 'workOut'> & WorkOutNeeds;

export interface Disparities {
  routes: Route[];
  /** Makes a finding and keeps it; returns its id. Throws, with the reasons, when there is none to be made. */
  makeFinding(request: FindingRequest): Promise<string>;
  /** The newest first. */
  latestFindings(most: number): Promise<{ id: string; title: string; createdAt: Date }[]>;
}

export function disparities(needs: DisparitiesNeeds): Disparities {
  const workOut = (request: FindingRequest) => workOutFinding(needs, request);
  return {
    routes: [listFindingsRoute(needs), ...newFinding({ ...needs, workOut }), ...showFinding(needs)],
    async makeFinding(request) {
      const made = await workOut(request);
      if (!made.ok)
        throw new Error(`FINDING_REFUSED: ${made.problems.map(({ message }) => message).join(' ')}`);
      const { demonstration, clock, database } = needs;
      return saveFinding(database, { request, finding: made.finding, demonstration, at: clock.now() });
    },
    latestFindings: (most) => listFindings(needs.database, most),
  };
}
