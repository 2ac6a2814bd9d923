// Puts the register together: its pages, what it does each day, and what the features above ask of it.
import type { ListDue, ListWaiting } from '../pages/due-thing.ts';
import type { Route } from '../pages/route.ts';
import { dateIn } from '../phrases/day.ts';
import { addVersions } from './add-version.ts';
import { downloadRegister } from './download-register.ts';
import { removeDemonstrationItems } from './demonstration-store.ts';
import { editItem } from './edit-item.ts';
import { editLinks } from './edit-links.ts';
import { endItems } from './end-item.ts';
import type { PolicyNeeds } from './gather-needs.ts';
import { forgetUnused } from './import-store.ts';
import { importRegister } from './import-register.ts';
import { listDue, listWaiting } from './list-due.ts';
import { listItems } from './item-store.ts';
import { listRegister } from './list-register.ts';
import { raiseReviews } from './raise-reviews.ts';
import type { RegisterItem } from './register-item.ts';
import { showItem } from './show-item.ts';
import { showVersions } from './show-versions.ts';

export interface Policies {
  routes: Route[];
  /** Those that are live, the last changed first. */
  latest(most: number): Promise<RegisterItem[]>;
  due: ListDue;
  waiting: ListWaiting;
  /** Takes out what a demonstration put in. */
  clearDemonstration(): Promise<void>;
}

/** A month: a file that was looked through and not brought in is not kept longer. */
const unusedMilliseconds = 30 * 24 * 60 * 60 * 1000;

export function policies(needs: PolicyNeeds): Policies {
  needs.jobs.daily('policies.review', async (day) => {
    const raised = await raiseReviews(needs, day);
    if (raised > 0) needs.log.info('reviews of the register fell due', { raised });
    await forgetUnused(needs.database, new Date(needs.clock.now().getTime() - unusedMilliseconds));
  });
  return {
    routes: [
      ...listRegister(needs),
      ...editItem(needs),
      ...endItems(needs),
      ...addVersions(needs),
      ...showVersions(needs),
      ...editLinks(needs),
      ...importRegister(needs),
      ...downloadRegister(needs),
      ...showItem(needs),
    ],
    latest: async (limit) => {
      const today = dateIn(needs.clock.now());
      return (await listItems(needs.database, { state: 'live', limit }, today)).items;
    },
    due: (until) => listDue(needs, until),
    waiting: (visitor) => listWaiting(needs, visitor),
    clearDemonstration: () => removeDemonstrationItems(needs.database),
  };
}
