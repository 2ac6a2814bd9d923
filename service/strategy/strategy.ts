// Puts objectives together: their pages, what the site shows of them, and those of the profile.
import type { ListDue } from '../pages/due-thing.ts';
import type { Route } from '../pages/route.ts';
import { editObjectives } from './edit-objectives.ts';
import { editSets } from './edit-sets.ts';
import type { StrategyNeeds } from './gather-needs.ts';
import { keepProfileObjectives } from './keep-profile-objectives.ts';
import { listDueObjectives } from './list-due-objectives.ts';
import { listSets } from './list-sets.ts';
import type { ObjectivesOfSet } from './objective.ts';
import { listPublicSets } from './objective-store.ts';
import { showObjectives } from './show-objectives.ts';

export interface Strategy {
  routes: Route[];
  /** What anybody may read, the newest set first. */
  listPublic(): Promise<ObjectivesOfSet[]>;
  /** What is to be reached until a day. */
  due: ListDue;
  /** Those that the profile states, where they are not there yet. */
  keepProfileObjectives(): Promise<void>;
}

export function strategy(needs: StrategyNeeds): Strategy {
  const { profile, database, publicDatabase, clock } = needs;
  const { objectiveSets, demonstration } = profile;
  return {
    routes: [...showObjectives(needs), ...listSets(needs), ...editSets(needs), ...editObjectives(needs)],
    due: (until) => listDueObjectives(database, until),
    listPublic: () => listPublicSets(publicDatabase),
    keepProfileObjectives: () =>
      keepProfileObjectives(database, objectiveSets, { demonstration, at: clock.now() }),
  };
}
