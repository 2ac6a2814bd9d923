// The command `jobs`: lists what waits, what failed and which copies of the program are at work; begins a failed job again.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { CommandIo, ExitCode } from './platform/command.ts';
import { type Config, ConfigProblem, readConfig } from './platform/config.ts';
import { listCopies } from './platform/copy-store.ts';
import {
  type DatabaseAddress,
  DatabaseProblem,
  openDatabase,
  reachEmbeddedPostgres,
  runMigrations,
} from './platform/database/index.ts';
import { type KeptJob, listJobs, retryJob } from './platform/job-store.ts';
import { silentLog } from './platform/log.ts';

export async function runJobs(args: readonly string[], io: CommandIo, help: string): Promise<ExitCode> {
  try {
    const asked = readArguments(args, io.cwd);
    if (asked.help) {
      io.out(help);
      return 0;
    }
    return await atDatabase(asked.config, (address) => answer(address, asked.retry, io));
  } catch (error) {
    if (!(error instanceof ConfigProblem || error instanceof DatabaseProblem)) throw error;
    io.err(`${error.message}\n`);
    return error instanceof ConfigProblem ? 2 : 1;
  }
}

interface Asked {
  help: boolean;
  retry: string | null;
  config: Config;
}

function readArguments(args: readonly string[], cwd: string): Asked {
  const { values, positionals } = parsed(args);
  const [word, id, ...more] = positionals;
  const isRetry = word === 'retry' && z.uuid().safeParse(id).success && more.length === 0;
  if (word !== undefined && !isRetry)
    throw new ConfigProblem('Write "jobs" alone, or "jobs retry" with the id of one job.');
  const { profile, data } = values;
  const options = [...(profile ? ['--profile', profile] : []), ...(data ? ['--data', data] : [])];
  return {
    help: values.help ?? false,
    retry: isRetry ? (id ?? null) : null,
    config: readConfig(options, cwd),
  };
}

function parsed(args: readonly string[]) {
  try {
    const options = {
      help: { type: 'boolean', short: 'h' },
      profile: { type: 'string' },
      data: { type: 'string' },
    } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new ConfigProblem(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

async function atDatabase(
  { databaseUrl, dataFolder }: Config,
  work: (address: DatabaseAddress) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (databaseUrl !== null) {
    await runMigrations({ connectionString: databaseUrl });
    return work({ connectionString: databaseUrl });
  }
  const reached = await reachEmbeddedPostgres(dataFolder);
  try {
    return await work(reached.address);
  } finally {
    await reached.leave();
  }
}

async function answer(address: DatabaseAddress, retry: string | null, io: CommandIo): Promise<ExitCode> {
  const database = openDatabase(address, { log: silentLog, connections: 1 });
  try {
    if (retry !== null) return await beginAgain(await retryJob(database, retry), retry, io);
    const [copies, jobs] = [await listCopies(database), await listJobs(database)];
    io.out(`Copies at work: ${copies.length === 0 ? 'none' : ''}\n`);
    for (const copy of copies) io.out(`  ${copy.id}  ${copy.role}, since ${copy.startedAt.toISOString()}\n`);
    io.out(
      listed(
        'Given up',
        jobs.filter(({ state }) => state === 'given up'),
      ),
    );
    io.out(
      listed(
        'Failed, to be tried again',
        jobs.filter(({ state }) => state === 'retry'),
      ),
    );
    io.out(
      listed(
        'Being done',
        jobs.filter(({ state }) => state === 'active'),
      ),
    );
    io.out(
      listed(
        'Waiting',
        jobs.filter(({ state }) => state === 'waiting'),
      ),
    );
    return 0;
  } finally {
    await database.destroy();
  }
}

async function beginAgain(isThere: boolean, id: string, io: CommandIo): Promise<ExitCode> {
  if (isThere) io.out(`${id} waits to be begun again.\n`);
  else io.err(`There is no job ${id} that was given up. "jobs" lists those there are.\n`);
  return isThere ? 0 : 1;
}

function listed(title: string, jobs: readonly KeptJob[]): string {
  const lines = jobs.map(
    ({ id, name, createdAt, tries, why }) =>
      `  ${id}  ${name}, since ${createdAt.toISOString()}, begun ${tries} times${why === '' ? '' : `: ${why}`}\n`,
  );
  return `${title}: ${jobs.length === 0 ? 'none' : ''}\n${lines.join('')}`;
}
