// What every feature stands on, opened in order and closed in the reverse.
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findProfile, type OrganisationProfile, profileIds } from './organisation/index.ts';
import { type SessionLimits, usualLimits, type Provider, readProviders } from './people/index.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import { clearLeftovers, passingFolder } from './clear-leftovers.ts';
import { type Config, ConfigProblem, type Role } from './platform/config.ts';
import { joinCopies, listCopies, type OwnCopy } from './platform/copy-store.ts';
import {
  checkRole,
  type Database,
  type DatabaseAddress,
  type EmbeddedPostgres,
  openDatabase,
  runMigrations,
  shownAddress,
  startEmbeddedPostgres,
} from './platform/database/index.ts';
import { type Jobs, openJobs } from './platform/jobs.ts';
import { checkKeys } from './platform/keys-store.ts';
import { type Log, openLogFile } from './platform/log.ts';
import { mailServer, type Mail, openMail, outboxFolder } from './platform/mail/index.ts';
import { type BucketAddress, openStorage, type Storage } from './platform/storage/index.ts';
import { openSeal, type Seal } from './platform/seal.ts';
import { openVault, type Vault } from './platform/vault.ts';

export interface Foundations {
  profile: OrganisationProfile;
  /** Where files are kept. */
  dataFolder: string;
  /** A folder of this copy alone, for what lives no longer than a request or an import. */
  passingFolder: string;
  /** Where files are kept so that all copies find them. */
  storage: Storage;
  bucket: BucketAddress | null;
  /** What this copy does. */
  role: Role;
  /** Where the database is, to be shown; never with a password. */
  databasePlace: string;
  database: Database;
  /** As the public's pages enter it: it can read what is published, and nothing else. */
  publicDatabase: Database;
  databaseAddress: DatabaseAddress;
  jobs: Jobs;
  clock: Clock;
  log: Log;
  logFile: string;
  /** Marks what is released as ours. */
  seal: Seal;
  /** Locks what the database may hold only locked. */
  vault: Vault;
  /** Sends letters, each with what it is about. */
  mail: Mail;
  /** No mail server is set up. */
  keepsLettersAsFiles: boolean;
  /** How long somebody stays signed in. */
  limits: SessionLimits;
  /** Of single sign-on. */
  providers: readonly Provider[];
  /** A second place for the roots of the ledger; null where there is none. */
  rootsFolder: string | null;
  /** Folder of range files of breached passwords; null where there is none. */
  breachedPasswords: string | null;
  /** Where people reach the service, for links in letters: an origin, such as `https://regard.example.gov.uk`. */
  serviceAddress(): string;
  /** Says at which port this copy listens in the end; it counts only where no address was chosen. */
  listensAt(address: string): void;
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
  if (config.role !== 'both' && config.databaseUrl === null) throw new ConfigProblem(apartAlone(config.role));
  const providers = readProviders(config.singleSignOnFile);
  await makePrivateFolders(config.dataFolder);
  const seal = await openSeal(config.dataFolder);
  const vault = await openVault(config.dataFolder);
  const logFile = join(config.dataFolder, 'due-regard.log');
  const log = openLogFile(config.logLevel, logFile);
  const { address, publicAddress, embedded } = await databaseOf(config);
  try {
    await runMigrations(address);
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
  const database = openDatabase(address, { log });
  await checkRole(database).catch(async (error: unknown) => {
    await database.destroy();
    await embedded?.stop();
    throw error;
  });
  const publicDatabase = publicAddress === null ? database : openDatabase(publicAddress, { log });
  const jobs = openJobs(address, log, { works: config.role !== 'web', patienceSeconds });
  const copy = await arrive(config, database, log).catch(async (error: unknown) => {
    await database.destroy();
    await embedded?.stop();
    throw error;
  });
  let ownAddress = `http://localhost:${config.port}`;
  const mail = openMail({ database, carrier: carrierOf(config), clock: systemClock, log });
  return {
    profile,
    dataFolder: config.dataFolder,
    passingFolder: copy.folder,
    storage: openStorage(config.dataFolder, config.bucket),
    bucket: config.bucket,
    role: config.role,
    databasePlace: embedded?.folder ?? shownAddress(address),
    database,
    publicDatabase,
    databaseAddress: address,
    jobs,
    clock: systemClock,
    log,
    logFile,
    seal,
    vault,
    mail,
    keepsLettersAsFiles: config.mail.server === null,
    limits: {
      idleMinutes: config.idleMinutes,
      absoluteHours: config.sessionHours,
      proofMinutes: usualLimits.proofMinutes,
    },
    breachedPasswords: config.breachedPasswords,
    providers,
    rootsFolder: config.rootsFolder,
    serviceAddress: () => config.addresses[0] ?? ownAddress,
    listensAt: (at) => void (ownAddress = at),
    async close() {
      await mail.stop();
      await jobs.stop();
      await copy.leave();
      if (publicDatabase !== database) await publicDatabase.destroy();
      await database.destroy();
      await embedded?.stop();
    },
  };
}

/** Without a mail server letters are files in the data folder, for whoever runs the program. */
function carrierOf({ dataFolder, mail: { server, password, from } }: Config) {
  const sender = from ?? 'Due Regard <no-reply@due-regard.invalid>';
  return server === null
    ? outboxFolder(join(dataFolder, 'outbox'), sender)
    : mailServer(server, password, sender);
}

/** How long a copy that is told to stop waits for the jobs it has begun. */
const patienceSeconds = 20;

function apartAlone(role: Role): string {
  return (
    `A copy that is only ${role === 'web' ? 'for pages' : 'for work'} shares its database with others, and the one that comes with the ` +
    'program belongs to one copy alone: set DATABASE_URL, or start without --role.'
  );
}

/** Takes its place among the copies, and clears away what dead ones have left in this data folder. */
async function arrive(
  { dataFolder, role, databaseUrl, publicOnly }: Config,
  database: Database,
  log: Log,
): Promise<OwnCopy & { folder: string }> {
  if (!publicOnly) await checkKeys(database, dataFolder);
  // What is open to the public writes nothing, and clears nothing away beside a workbench.
  const copy = publicOnly
    ? { id: randomUUID(), leave: async () => undefined }
    : await joinCopies(database, { role, alone: databaseUrl === null, log });
  const folder = join(dataFolder, passingFolder, copy.id);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!publicOnly)
    await clearLeftovers(dataFolder, async () => (await listCopies(database)).map(({ id }) => id));
  return {
    id: copy.id,
    folder,
    async leave() {
      await copy.leave();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * What partners sent is for the user who runs the program alone. The data folder itself stays open to pass through: a
 * database server that may not run as root runs as another user, in a folder of its own.
 */
async function makePrivateFolders(dataFolder: string): Promise<void> {
  for (const name of ['datasets', 'incoming', passingFolder]) {
    await mkdir(join(dataFolder, name), { recursive: true });
    await chmod(join(dataFolder, name), 0o700);
  }
}

interface DatabasePlaces {
  address: DatabaseAddress;
  /** For pages that anybody may read; null where the database has no role for them. */
  publicAddress: DatabaseAddress | null;
  embedded?: EmbeddedPostgres;
}

async function databaseOf({ dataFolder, databaseUrl, publicDatabaseUrl }: Config): Promise<DatabasePlaces> {
  if (databaseUrl !== null) {
    const publicAddress = publicDatabaseUrl === null ? null : { connectionString: publicDatabaseUrl };
    return { address: { connectionString: databaseUrl }, publicAddress };
  }
  const embedded = await startEmbeddedPostgres(dataFolder);
  return { address: embedded.address, publicAddress: embedded.publicAddress, embedded };
}
