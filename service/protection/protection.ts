// Puts the feature together: its pages, and what other parts of the program may ask of it.
import { openAside } from '../platform/aside.ts';
import type { Route } from '../pages/route.ts';
import { dayOf } from '../phrases/day.ts';
import { addPolicy } from './add-policy.ts';
import { listPoliciesRoutes } from './list-policies.ts';
import { listReleasesRoute } from './list-releases.ts';
import { makeDemonstrationPolicy, makeDemonstrationRelease } from './make-demonstration-release.ts';
import { makeRelease } from './make-release.ts';
import type { ProtectionNeeds } from './add-release.ts';
import { listReleasesOf, removeDemonstration } from './releasing/register-store.ts';
import { workStore } from './releasing/work-store.ts';
import { listWaitingRoute } from './list-waiting.ts';
import { showPolicy } from './show-policy.ts';
import { showProposal } from './show-proposal.ts';
import { showRelease } from './show-release.ts';
import { showWaiting } from './show-waiting.ts';
import { showWork } from './show-work.ts';

export type ProtectionGiven = Omit<ProtectionNeeds, 'works'>;

export interface Protection {
  routes: Route[];
  /**
   * Releases a finding of a demonstration under a policy of its own; returns the id of the release. Throws, with the
   * reasons, when it may not go out.
   */
  makeDemonstrationRelease(findingId: string): Promise<string>;
  /** What has gone out of a finding, newest first: where staff see it, and how it stands. */
  releasesOf(findingId: string): Promise<{ href: string; says: string }[]>;
  /** Takes away what a demonstration released, and its policy. */
  clearDemonstration(): Promise<void>;
  /** Waits at most so long for what is being worked out, then stops it. */
  close(milliseconds?: number): Promise<void>;
}

export function protection(given: ProtectionGiven): Protection {
  const aside = openAside(new URL('./releasing/work-aside.ts', import.meta.url));
  const needs: ProtectionNeeds = { ...given, works: workStore({ ...given, aside }) };
  return {
    routes: [
      ...listPoliciesRoutes(needs),
      ...addPolicy(needs),
      ...showPolicy(needs),
      ...showProposal(needs),
      listWaitingRoute(needs),
      ...showWaiting(needs),
      ...makeRelease(needs),
      ...showWork(needs),
      listReleasesRoute(needs),
      ...showRelease(needs),
    ],
    async makeDemonstrationRelease(findingId) {
      await makeDemonstrationPolicy(needs);
      return makeDemonstrationRelease(needs, findingId);
    },
    releasesOf: async (findingId) =>
      (await listReleasesOf(given.database, findingId)).map(({ id, releasedAt, policy, withdrawn }) => ({
        href: `/protection/releases/${id}`,
        says: withdrawn
          ? `Released on ${dayOf(releasedAt)}, withdrawn on ${dayOf(withdrawn.at)}`
          : `Released on ${dayOf(releasedAt)} under “${policy.name}”`,
      })),
    clearDemonstration: () => removeDemonstration(given.database),
    async close(milliseconds = 0) {
      await needs.works.close(milliseconds);
      await aside.close();
    },
  };
}
