// The embedded Postgres as a process: made once, started, waited for, stopped.
import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseProblem } from '../database-problem.ts';
import type { PostgresPrograms } from './postgres-programs.ts';
import type { ServerUser } from './server-user.ts';

const environment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
const largestLog = 5_000_000;

/**
 * Makes a new cluster: beside its place first, so that one that was interrupted is never taken for whole. Of two
 * programs that make one at the same time, the first to be done has the place.
 */
export async function createCluster(
  programs: PostgresPrograms,
  folder: string,
  user: ServerUser,
): Promise<void> {
  removeInterrupted(folder);
  const unfinished = `${folder}.new-${process.pid}`;
  mkdirSync(unfinished, { mode: 0o700, recursive: true });
  if (user) chownSync(unfinished, user.uid, user.gid);
  try {
    await runInitdb(programs, unfinished, user);
    if (!existsSync(join(folder, 'PG_VERSION'))) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function removeInterrupted(folder: string): void {
  const prefix = `${basename(folder)}.new-`;
  for (const name of readdirSync(dirname(folder))) {
    const isLeft = name.startsWith(prefix) && !isAlive(Number(name.slice(prefix.length)));
    if (isLeft) rmSync(join(dirname(folder), name), { recursive: true, force: true });
  }
}

async function runInitdb(programs: PostgresPrograms, folder: string, user: ServerUser): Promise<void> {
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const options = [...locale, '--username=postgres', '--auth=trust', '--no-sync', '--no-instructions'];
  const child = spawn(programs.initdb, ['-D', folder, ...options], {
    ...user,
    cwd: '/',
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (words += text));
  const failure = await ended(child);
  if (failure !== null) throw didNotStart(`initdb ended with ${failure}. ${words.trim()}`);
}

async function ended(child: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code === 0 ? null : String(signal ?? code)));
  });
}

export interface ServerSettings {
  folder: string;
  socketFolder: string;
  /** False only for tests: what is written may be lost when the machine stops. */
  durable: boolean;
}

/** A server that was asked to start; `failure` says how it ended when it did. */
export interface Launched {
  failure(): string | null;
}

/** Asks the server to start. It does not belong to the terminal, so that Ctrl-C reaches the program alone. */
export function launchServer(
  programs: PostgresPrograms,
  settings: ServerSettings,
  user: ServerUser,
): Launched {
  const log = openServerLog(settings.folder, user);
  try {
    const child = spawn(programs.postgres, ['-D', settings.folder, ...serverOptions(settings)], {
      ...user,
      cwd: settings.folder,
      env: environment,
      detached: true,
      stdio: ['ignore', log, log],
    });
    child.unref();
    let failure: string | null = null;
    void ended(child).then((how) => (failure = `It ended with ${how ?? 0}.`));
    return { failure: () => failure };
  } finally {
    closeSync(log);
  }
}

function serverOptions({ socketFolder, durable }: ServerSettings): string[] {
  const options = [
    'listen_addresses=',
    `unix_socket_directories="${socketFolder.replaceAll('"', '""')}"`,
    'unix_socket_permissions=0700',
    'port=5432',
    'max_connections=60',
    'shared_buffers=64MB',
    'timezone=UTC',
    'log_timezone=UTC',
    'logging_collector=off',
    'jit=off',
    ...(durable ? [] : ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'autovacuum=off']),
  ];
  return options.flatMap((option) => ['-c', option]);
}

const logName = 'server.log';

function openServerLog(folder: string, user: ServerUser): number {
  const path = join(folder, logName);
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const log = openSync(path, size > largestLog ? 'w' : 'a', 0o600);
  chmodSync(path, 0o600);
  if (user) chownSync(path, user.uid, user.gid);
  return log;
}

/** The end of what the server wrote, to say why it did not start. */
export function lastWords(folder: string): string {
  const text = readFileSync(join(folder, logName), 'utf8');
  return text.trimEnd().split('\n').slice(-8).join('\n');
}

const noteName = 'postmaster.pid';

/** The id of the server's process as it wrote it down; null when there is none. */
export function serverProcessId(folder: string): number | null {
  return processIdIn(join(folder, noteName));
}

function processIdIn(path: string): number | null {
  const id = Number.parseInt(readWhileThere(path) ?? '', 10);
  return id > 1 ? id : null;
}

/** Null when there is no such file: a server that ends takes its notes away at a moment of its own. */
export function readWhileThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (hasGone(error)) return null;
    throw error;
  }
}

/** The file or the process is no longer there. */
function hasGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH');
}

/** False too when the number is by now that of another program, or of one that has ended and not been cleared away. */
export function serverIsAlive(folder: string): boolean {
  const id = serverProcessId(folder);
  return id !== null && isAlive(id) && isServerOf(folder, id);
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

function isServerOf(folder: string, id: number): boolean {
  if (process.platform !== 'linux') return true;
  return readWhileThere(`/proc/${id}/cmdline`)?.includes(folder) ?? true;
}

/**
 * Takes away the notes of a server that is dead while its number still stands for something: Postgres itself would
 * believe it alive. It happens in containers, where numbers come again and nobody clears the dead away.
 */
export function forgetDeadServer({ folder, socketFolder }: ServerSettings): void {
  for (const note of [join(folder, noteName), join(socketFolder, '.s.PGSQL.5432.lock')]) {
    const id = processIdIn(note);
    if (id !== null && isAlive(id) && !isServerOf(folder, id)) rmSync(note, { force: true });
  }
}

/** Sends the server a signal; SIGINT ends it at once but in order. */
export function signalServer(folder: string, signal: NodeJS.Signals = 'SIGINT'): void {
  const id = serverProcessId(folder);
  if (id === null || !serverIsAlive(folder)) return;
  try {
    process.kill(id, signal);
  } catch (error) {
    if (!hasGone(error)) throw error;
  }
}

/** Ends the server: sessions are broken off, what was committed is written. Waits until it has gone. */
export async function stopServer(folder: string): Promise<void> {
  signalServer(folder);
  for (let waited = 0; waited < 30_000 && serverIsAlive(folder); waited += 10) await pause(10);
}

/** Ends the server without ceremony and waits until it has gone: for a process that is itself about to end. */
export function endServerNow(folder: string): void {
  signalServer(folder, 'SIGQUIT');
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < 5_000 && serverIsAlive(folder); waited += 10) Atomics.wait(clock, 0, 0, 10);
}

export function didNotStart(reason: string, cause?: unknown): DatabaseProblem {
  const message = `The database that comes with the program did not start. ${reason}`;
  return new DatabaseProblem('POSTGRES_DID_NOT_START', message, cause);
}
