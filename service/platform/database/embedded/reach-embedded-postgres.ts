// The database of a data folder for a command: that of the program which runs on it now, or one started for as long as it takes.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseAddress } from '../database-address.ts';
import { DatabaseProblem } from '../database-problem.ts';
import { placeOfPostgres, placeOfSocket } from './postgres-folder.ts';
import { serverIsAlive } from './postgres-process.ts';
import { serverUser } from './server-user.ts';
import { programAddress, startEmbeddedPostgres } from './start-embedded-postgres.ts';

export interface ReachedPostgres {
  address: DatabaseAddress;
  /** True while a program runs on the data: then it is only visited. */
  isRunning: boolean;
  /** Ends what was started for this, and nothing else. */
  leave(): Promise<void>;
}

/** Throws `DatabaseProblem`: `DATA_FOLDER_EMPTY` where there is no database. */
export async function reachEmbeddedPostgres(dataFolder: string): Promise<ReachedPostgres> {
  const user = serverUser();
  const folder = existsSync(dataFolder) ? placeOfPostgres(dataFolder, user) : join(dataFolder, 'postgres');
  if (!existsSync(join(folder, 'PG_VERSION')))
    throw new DatabaseProblem(
      'DATA_FOLDER_EMPTY',
      `There is no database in ${dataFolder}. Check --profile and --data, or set DATABASE_URL.`,
    );
  if (serverIsAlive(folder))
    return {
      address: programAddress(placeOfSocket(folder, user)),
      isRunning: true,
      leave: async () => undefined,
    };
  const started = await startEmbeddedPostgres(dataFolder);
  return { address: started.address, isRunning: false, leave: () => started.stop() };
}
