// The work of the day: notes and signs the roots of ended days, copies them elsewhere, and says so if the ledger contradicts them.
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import {
  keepRootCopies,
  listContradictedRoots,
  listNotedRoots,
  noteRoots,
  openRootSigner,
  readRootCopies,
  type SignedRoot,
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

export async function keepRoots(needs: RootNeeds): Promise<void> {
  const { database, clock, log } = needs;
  const own = await openRootSigner(needs.dataFolder);
  await noteRoots(database, own, clock.now());
  const contradicted = await findContradictions(needs, [own.key]);
  if (contradicted.length > 0)
    log.error('the ledger contradicts roots that were noted of it', {
      code: 'LEDGER_ROOT_CONTRADICTED',
      days: contradicted.map(({ day }) => day).join(', '),
    });
  await keepRootCopies(foldersOf(needs), await listNotedRoots(database));
}

/** By what the database has noted, and by the copies outside it. @param keys public keys beside those of what was noted */
export async function findContradictions(
  needs: Pick<RootNeeds, 'database' | 'dataFolder' | 'rootsFolder'>,
  keys: readonly string[] = [],
): Promise<SignedRoot[]> {
  const copies = await readRootCopies(foldersOf(needs));
  return listContradictedRoots(needs.database, { copies, keys });
}

function foldersOf({ dataFolder, rootsFolder }: Pick<RootNeeds, 'dataFolder' | 'rootsFolder'>): string[] {
  return rootsFolder ? [dataFolder, rootsFolder] : [dataFolder];
}
