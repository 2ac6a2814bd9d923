// What every feature stands on, opened in order and closed in the reverse.
import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type OrganisationProfile, findProfile, profileIds } from './people/index.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import { type Config, ConfigProblem } from './platform/config.ts';
import {
  type Database,
  type DatabaseAddress,
  type EmbeddedPostgres,
  openDatabase,
  runMigrations,
  shownAddress,
  startEmbeddedPostgres,
} from './platform/database/index.ts';
import { type Jobs, openJobs } from './platform/jobs.ts';
import { type Log, openLogFile } from './platform/log.ts';
import { openSeal, type Seal } from './platform/seal.ts';

export interface Foundations {
  profile: OrganisationProfile;
  /** Where files are kept. */
  dataFolder: string;
  /** Where the database is, to be shown; never with a password. */
  databasePlace: string;
  database: Database;
  databaseAddress: DatabaseAddress;
  jobs: Jobs;
  clock: Clock;
  log: Log;
  logFile: string;
  /** Marks what is released as ours. */
  seal: Seal;
  /** Lets begun jobs end, then closes everything. */
  close(): Promise<void>;
}

/** Throws `ConfigProblem` and `DatabaseProblem`, whose messages are for the person who starts the program. */
export async function openFoundations(config: Config): Promise<Foundations> {
  const profile = findProfile(config.profile);
  if (!profile) {
    throw new ConfigProblem(
      `There is no organisation profile "${config.profile}". There is: ${profileIds.join(', ')}.`,
    );
  }
  await makePrivateFolders(config.dataFolder);
  const seal = await openSeal(config.dataFolder);
  const logFile = join(config.dataFolder, 'due-regard.log');
  const log = openLogFile(config.logLevel, logFile);
  const { address, embedded } = await databaseOf(config);
  try {
    await runMigrations(address);
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
  const database = openDatabase(address, { log });
  const jobs = openJobs(address, log);
  return {
    profile,
    dataFolder: config.dataFolder,
    databasePlace: embedded?.folder ?? shownAddress(address),
    database,
    databaseAddress: address,
    jobs,
    clock: systemClock,
    log,
    logFile,
    seal,
    async close() {
      await jobs.stop();
      await database.destroy();
      await embedded?.stop();
    },
  };
}

/**
 * What partners sent is for the user who runs the program alone. The data folder itself stays open to pass through: a
 * database server that may not run as root runs as another user, in a folder of its own.
 */
async function makePrivateFolders(dataFolder: string): Promise<void> {
  for (const name of ['datasets', 'incoming']) {
    await mkdir(join(dataFolder, name), { recursive: true });
    await chmod(join(dataFolder, name), 0o700);
  }
}

async function databaseOf(
  config: Config,
): Promise<{ address: DatabaseAddress; embedded?: EmbeddedPostgres }> {
  if (config.databaseUrl !== null) return { address: { connectionString: config.databaseUrl } };
  const embedded = await startEmbeddedPostgres(config.dataFolder);
  return { address: embedded.address, embedded };
}
