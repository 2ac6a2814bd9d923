// Puts the public register together: the desk from which something is published, its public pages, its data, challenges, and what other features show of it.
import type { ListWaiting } from '../../pages/due-thing.ts';
import type { Route } from '../../pages/route.ts';
import { publishAnalyses, reviewAnalyses } from '../keeping/analysis-permissions.ts';
import type { AnalysisPart } from '../keeping/analysis-part.ts';
import { countNewChallenges, listChallenges } from './challenge-store.ts';
import type { PublishingNeeds } from './gather-publishing.ts';
import { publishAnalysis } from './publish-analysis.ts';
import { publishableStates } from './publish-store.ts';
import type { RegisterEntry } from './register-entry.ts';
import { listEntries } from './register-store.ts';
import { sendChallenge } from './send-challenge.ts';
import { registerSet, sendRegister } from './send-register.ts';
import { settleChallenges } from './settle-challenges.ts';
import { showEntry } from './show-entry.ts';
import { showRegister } from './show-register.ts';

export interface PublicRegister {
  routes: Route[];
  /** What the public reads now, the newest first. */
  newest(most: number): Promise<RegisterEntry[]>;
  /** As DCAT has it; none while nothing is published. */
  dataSets(): Promise<readonly object[]>;
  /** Challenges that nobody has answered. */
  countNew(): Promise<number>;
  /** Challenges that wait for an answer. */
  waiting: ListWaiting;
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
    dataSets: async () =>
      (await listEntries(needs.publicDatabase, { all: true, most: 1 })).count > 0
        ? [await registerSet(needs)]
        : [],
    countNew: () => countNewChallenges(needs.database),
    waiting: async (visitor) =>
      visitor.may(reviewAnalyses)
        ? (await listChallenges(needs.database, 'new')).map(({ id, place, title, receivedAt }) => ({
            ...{ kind: 'challenge', subjectId: id, group: 'answer', reference: place, what: title },
            ...{ why: 'Challenged by the public', href: `/desk/challenges/${id}`, since: receivedAt },
            dueOn: null,
          }))
        : [],
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
