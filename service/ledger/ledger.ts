// Puts the feature together: the pages of the ledger and its work of the day. Recording is the ground's, and belongs to whoever changes something.
import type { Jobs } from '../platform/jobs.ts';
import type { Route } from '../pages/route.ts';
import { downloadLedger } from './download-ledger.ts';
import { type EventListNeeds, listEventsRoutes } from './list-events.ts';
import { listRootsRoutes } from './list-roots.ts';
import { findContradictions, keepRoots, type RootNeeds } from './keep-roots.ts';
import { verifyPageRoutes } from './verify-page.ts';

export interface LedgerNeeds extends RootNeeds, Pick<EventListNeeds, 'permissionAt'> {
  jobs: Pick<Jobs, 'daily'>;
}

export function ledger(needs: LedgerNeeds): { routes: Route[] } {
  const { database } = needs;
  needs.jobs.daily('ledger.roots', () => keepRoots(needs));
  return {
    routes: [
      ...listEventsRoutes(needs),
      downloadLedger(needs),
      ...listRootsRoutes({ database, contradicted: () => findContradictions(needs) }),
      ...verifyPageRoutes(),
    ],
  };
}
