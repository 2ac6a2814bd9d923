// The work of the day: notes and signs the roots of ended days, copies them elsewhere, and says so if the ledger contradicts them.
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import {
  keepRootCopies,
  listContradictedRoots,
  listNotedRoots,
  noteRoots,
  type RootSigner,
} from '../platform/ledger/index.ts';
import type { Log } from '../platform/log.ts';

export interface RootNeeds {
  database: Database;
  dataFolder: string;
  clock: Clock;
  log: Log;
  /** A second place for the roots of ended days, such as a share that others look after. */
  rootsFolder?: string | null;
}

export async function keepRoots(needs: RootNeeds, signer: () => Promise<RootSigner>): Promise<void> {
  const { database, dataFolder, rootsFolder, clock, log } = needs;
  await noteRoots(database, await signer(), clock.now());
  const contradicted = await listContradictedRoots(database);
  if (contradicted.length > 0)
    log.error('the ledger contradicts roots that were noted of it', {
      code: 'LEDGER_ROOT_CONTRADICTED',
      days: contradicted.map(({ day }) => day).join(', '),
    });
  const folders = rootsFolder ? [dataFolder, rootsFolder] : [dataFolder];
  await keepRootCopies(folders, await listNotedRoots(database));
}
