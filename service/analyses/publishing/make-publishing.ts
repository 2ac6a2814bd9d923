// Puts the public register together: the desk from which something is published, its public pages, its data, challenges, and what other features show of it.
import type { Route } from '../../pages/route.ts';
import { publishAnalyses } from '../keeping/analysis-permissions.ts';
import type { AnalysisPart } from '../keeping/analysis-part.ts';
import { countNewChallenges } from './challenge-store.ts';
import type { PublishingNeeds } from './gather-publishing.ts';
import { publishAnalysis } from './publish-analysis.ts';
import { publishableStates } from './publish-store.ts';
import type { RegisterEntry } from './register-entry.ts';
import { listEntries } from './register-store.ts';
import { sendChallenge } from './send-challenge.ts';
import { sendRegister } from './send-register.ts';
import { settleChallenges } from './settle-challenges.ts';
import { showEntry } from './show-entry.ts';
import { showRegister } from './show-register.ts';

export interface PublicRegister {
  routes: Route[];
  /** What the public reads now, the newest first. */
  newest(most: number): Promise<RegisterEntry[]>;
  /** Challenges that nobody has answered. */
  countNew(): Promise<number>;
  /** In the task list of an analysis. */
  part: AnalysisPart;
}

export function makePublishing(needs: PublishingNeeds): PublicRegister {
  return {
    routes: [
      ...showRegister(needs),
      ...sendChallenge(needs),
      ...showEntry(needs),
      ...sendRegister(needs),
      ...publishAnalysis(needs),
      ...settleChallenges(needs),
    ],
    newest: async (most) => (await listEntries(needs.publicDatabase, { most })).entries,
    countNew: () => countNewChallenges(needs.database),
    part: async ({ id, state }, { may }) => {
      if (!publishableStates.includes(state)) return null;
      const mayPublish = may(publishAnalyses);
      return {
        heading: 'Publication',
        items: [
          {
            title: state === 'decided' ? 'Publish it' : 'What the public reads',
            href: mayPublish ? `/desk/analyses/${id}/publish` : null,
            state: state === 'decided' ? 'to-do' : 'done',
            ...(!mayPublish && { hint: 'Somebody who may publish does this' }),
          },
        ],
      };
    },
  };
}
