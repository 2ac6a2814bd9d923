// Starts the Postgres that comes with the program, for one data folder and one program at a time, and stops it again.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import type { DatabaseAddress } from '../database-address.ts';
import { DatabaseProblem } from '../database-problem.ts';
import { placeOfPostgres, placeOfSocket } from './postgres-folder.ts';
import {
  createCluster,
  didNotStart,
  forgetDeadServer,
  lastWords,
  type Launched,
  type ServerSettings,
  launchServer,
  serverIsAlive,
  serverProcessId,
  signalServer,
  stopServer,
} from './postgres-process.ts';
import { type PostgresPrograms, findPostgresPrograms } from './postgres-programs.ts';
import { type ServerUser, serverUser } from './server-user.ts';

export interface EmbeddedPostgres {
  /** The program's own database, entered as the role that owns it and nothing else. */
  address: DatabaseAddress;
  /** The same database, entered as a role that can read what is published, and nothing else. */
  publicAddress: DatabaseAddress;
  /** The same server as its administrator: to make databases for tests, and to take backups. */
  administrator: DatabaseAddress;
  /** Where its files are. */
  folder: string;
  /** The id of its process. */
  processId: number;
  /** Writes everything and ends the server. */
  stop(): Promise<void>;
}

/** The role and the database of the program, made when the cluster is. */
const programName = 'due_regard';
/** The role of the public's pages; what it may read is granted in 0030-bodies.sql. */
const publicName = 'due_regard_public';
const lockNumber = 7_310_249_002;
/** How long a server may take to come up, in milliseconds: after a crash it first reads its journal. */
const patience = 120_000;
/** What a killed server leaves running, and what it holds, is gone within this time. */
const patienceWithRemains = 3_000;
const pauseBetween = 20;
/** Milliseconds until a server that could not be started again is tried once more: its disk may be full, or killed sessions be in its way. */
const pauseToStartAgain = 2_000;

/**
 * Starts the database of a data folder, or takes over the one that a program which was killed has left running.
 * Throws `DatabaseProblem`: `DATA_FOLDER_IN_USE` when another program that is alive has it.
 */
export async function startEmbeddedPostgres(
  dataFolder: string,
  options: { durable: boolean } = { durable: true },
): Promise<EmbeddedPostgres> {
  const user = serverUser();
  const programs = findPostgresPrograms(user);
  const folder = placeOfPostgres(dataFolder, user);
  if (!existsSync(join(folder, 'PG_VERSION'))) await createCluster(programs, folder, user);
  refuseOtherVersion(programs, folder);
  const socketFolder = placeOfSocket(folder, user);
  const server = { host: socketFolder, port: 5432 };
  const administrator = { ...server, user: 'postgres', database: 'postgres' };
  let stopping = false;
  const settings = { folder, socketFolder, ...options };
  const hold = async (): Promise<void> => {
    const { guard, socket } = await enter(administrator, programs, settings, user);
    await takeForThisProgram(guard, dataFolder);
    await makeProgramDatabase(guard);
    socket.unref(); // The connection must last as long as the program, not the program as long as the connection.
    guard.once('end', () => void (stopping || startAgain(hold)));
  };
  await hold();
  const stopAtOnce = () => signalServer(folder);
  process.once('exit', stopAtOnce);
  return {
    address: programAddress(socketFolder),
    publicAddress: { ...server, user: publicName, database: programName },
    administrator,
    folder,
    processId: serverProcessId(folder) ?? 0,
    stop: async () => {
      stopping = true;
      process.removeListener('exit', stopAtOnce);
      await stopServer(folder);
    },
  };
}

/** A server that was killed is started again: what was committed is there. Where another program has it, this one must not go on. */
async function startAgain(hold: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await hold();
    } catch (error) {
      if (error instanceof DatabaseProblem && error.code === 'DATA_FOLDER_IN_USE') throw error;
      await pause(pauseToStartAgain);
    }
  }
}

/** How the program enters the server of this socket. */
export function programAddress(socketFolder: string): DatabaseAddress {
  return { host: socketFolder, port: 5432, user: programName, database: programName };
}

function refuseOtherVersion(programs: PostgresPrograms, folder: string): void {
  const version = Number.parseInt(readFileSync(join(folder, 'PG_VERSION'), 'utf8'), 10);
  if (version === programs.majorVersion) return;
  throw new DatabaseProblem(
    'POSTGRES_FOLDER_UNUSABLE',
    `The data in ${folder} was written by Postgres ${version}; this program comes with Postgres ${programs.majorVersion}. ` +
      'Nothing was changed. Use the version of the program that made it, or restore a backup into a new folder.',
  );
}

/** Connects, launching a server when none answers. One that is just starting or just stopping is waited for. */
async function enter(
  address: ClientConfig,
  programs: PostgresPrograms,
  settings: ServerSettings,
  user: ServerUser,
): Promise<{ guard: Client; socket: Socket }> {
  let server: Launched | undefined;
  for (let waited = 0; waited < patience; waited += pauseBetween) {
    const socket = new Socket();
    const guard = new Client({ ...address, application_name: 'due-regard guard', stream: () => socket });
    guard.on('error', () => undefined);
    try {
      await guard.connect();
      return { guard, socket };
    } catch (error) {
      if (!comesLater(error)) throw didNotStart('It could not be entered.', error);
      if (nobodyListens(error) && (!server || server.failure() !== null)) {
        if (server && waited > patienceWithRemains && !serverIsAlive(settings.folder)) {
          throw didNotStart(`${server.failure()}\n${lastWords(settings.folder)}`);
        }
        if (!serverIsAlive(settings.folder)) forgetDeadServer(settings);
        server = launchServer(programs, settings, user);
      }
    }
    await pause(pauseBetween);
  }
  throw didNotStart(`It did not answer within ${patience / 1000} seconds.\n${lastWords(settings.folder)}`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function nobodyListens(error: unknown): boolean {
  return ['ENOENT', 'ECONNREFUSED'].includes(codeOf(error));
}

function comesLater(error: unknown): boolean {
  const startingOrStopping = ['57P03', 'ECONNRESET', 'EPIPE'];
  const cutOff = error instanceof Error && error.message.startsWith('Connection terminated');
  return nobodyListens(error) || startingOrStopping.includes(codeOf(error)) || cutOff;
}

/** Holds a lock for as long as this program lives: when it is killed, the connection and with it the lock goes. */
async function takeForThisProgram(guard: Client, dataFolder: string): Promise<void> {
  const { rows } = await guard.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
    lockNumber,
  ]);
  if (rows[0]?.taken) return;
  await guard.end();
  throw new DatabaseProblem(
    'DATA_FOLDER_IN_USE',
    `Another Due Regard is already running on the data in ${dataFolder}. Use that one, stop it first, ` +
      'or choose another folder with --data.',
  );
}

/** The program enters as a role that is no superuser and owns its own database only. */
async function makeProgramDatabase(guard: Client): Promise<void> {
  const { rows } = await guard.query<{ role: boolean; public: boolean; database: boolean }>(
    `select exists (select from pg_roles where rolname = $1) as role,
            exists (select from pg_roles where rolname = $2) as public,
            exists (select from pg_database where datname = $1) as database`,
    [programName, publicName],
  );
  const bound = 'login nosuperuser nocreatedb nocreaterole';
  if (!rows[0]?.role) await guard.query(`create role ${programName} ${bound}`);
  if (!rows[0]?.public) await guard.query(`create role ${publicName} ${bound}`);
  if (!rows[0]?.database) {
    await guard.query(`create database ${programName} owner ${programName}`);
    await guard.query(`revoke connect, temporary on database ${programName} from public`);
  }
  await guard.query(`grant connect on database ${programName} to ${publicName}`);
}
