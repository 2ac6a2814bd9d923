// Puts the feature together: the pages of the ledger. Recording is the ground's, and belongs to whoever changes something.
import type { Database } from '../platform/database/index.ts';
import type { Route } from '../pages/route.ts';
import { downloadLedger } from './download-ledger.ts';
import { listEventsRoutes } from './list-events.ts';
import { listRootsRoute } from './list-roots.ts';

export function ledger(needs: { database: Database }): { routes: Route[] } {
  return { routes: [...listEventsRoutes(needs), downloadLedger(needs), listRootsRoute(needs)] };
}
