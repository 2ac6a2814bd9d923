// Puts the feature together: its pages, and the disposal of every day.
import { actingAs, theProgram } from '../platform/doer.ts';
import type { Jobs } from '../platform/jobs.ts';
import type { Log } from '../platform/log.ts';
import { listBodies } from '../organisation/index.ts';
import type { Route } from '../pages/route.ts';
import { disposeDue } from './dispose-due.ts';
import { listRetention } from './list-retention.ts';
import type { RetentionNeeds } from './read-class.ts';
import { showClass } from './show-class.ts';
import { showDisposal } from './show-disposal.ts';

export interface RetentionFeatureNeeds extends RetentionNeeds {
  log: Log;
  jobs: Pick<Jobs, 'daily'>;
}

export interface Retention {
  routes: Route[];
  /** What every day does: returns how many records went, of all bodies. */
  disposeNow(): Promise<number>;
}

export function retention(needs: RetentionFeatureNeeds): Retention {
  const disposeNow = async (): Promise<number> => {
    let gone = 0;
    for (const { id, name } of await listBodies(needs.database))
      gone += await actingAs({ ...theProgram, body: id }, () => disposeDue({ ...needs, bodyName: name }));
    return gone;
  };
  needs.jobs.daily('retention.daily', async () => void (await disposeNow()));
  return { routes: [listRetention(needs), ...showDisposal(needs), ...showClass(needs)], disposeNow };
}
