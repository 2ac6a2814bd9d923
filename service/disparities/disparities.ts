// Puts the feature together: its pages, and what other parts of the program may ask of it.
import type { Route } from '../pages/route.ts';
import { addOpenedCell } from './add-opened-cell.ts';
import { findKind } from './finding-kinds.ts';
import type { ChosenDatasets } from './findings/kind-pages.ts';
import {
  listFindings,
  removeDemonstrationFindings,
  saveFinding,
  type ListedFinding,
} from './finding-store.ts';
import { listFindingsRoute } from './list-findings.ts';
import { newFinding, type NewFindingNeeds } from './new-finding.ts';
import { showFinding } from './show-finding.ts';

export type DisparitiesNeeds = NewFindingNeeds;

export interface Disparities {
  routes: Route[];
  /**
   * Makes a finding of a demonstration and keeps it; returns its id. Throws, with the reasons, when there is none to be
   * made, and where the request is not one of this kind.
   */
  makeDemonstrationFinding(kind: string, request: ChosenDatasets): Promise<string>;
  /** Takes away the findings that a demonstration made. */
  clearDemonstration(): Promise<void>;
  /** The newest first. */
  latestFindings(most: number): Promise<ListedFinding[]>;
}

export function disparities(needs: DisparitiesNeeds): Disparities {
  return {
    routes: [listFindingsRoute(needs), ...newFinding(needs), ...showFinding(needs), ...addOpenedCell(needs)],
    async makeDemonstrationFinding(id, request) {
      const kind = findKind(id);
      if (!kind) throw new Error(`FINDING_KIND_UNKNOWN: there is no kind of finding ${id}.`);
      const made = await kind.workOut(needs, request);
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
