// Puts the feature together: the pages of the ledger and its work of the day. Recording is the ground's, and belongs to whoever changes something.
import type { Jobs } from '../platform/jobs.ts';
import { openRootSigner } from '../platform/ledger/index.ts';
import type { Route } from '../pages/route.ts';
import { downloadLedger } from './download-ledger.ts';
import { listEventsRoutes } from './list-events.ts';
import { listRootsRoutes } from './list-roots.ts';
import { findContradictions, keepRoots, type RootNeeds } from './keep-roots.ts';
import { verifyPageRoutes } from './verify-page.ts';

export interface LedgerNeeds extends RootNeeds {
  jobs: Pick<Jobs, 'daily'>;
}

export function ledger(needs: LedgerNeeds): { routes: Route[] } {
  const { database, dataFolder } = needs;
  let opened: ReturnType<typeof openRootSigner> | undefined;
  const signer = () => (opened ??= openRootSigner(dataFolder));
  needs.jobs.daily('ledger.roots', () => keepRoots(needs, signer));
  return {
    routes: [
      ...listEventsRoutes(needs),
      downloadLedger(needs),
      ...listRootsRoutes({
        database,
        key: async () => (await signer()).key,
        contradicted: (key) => findContradictions(needs, key),
      }),
      ...verifyPageRoutes(),
    ],
  };
}
