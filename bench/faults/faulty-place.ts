// A place where the program runs and can be hurt: one copy with its own database, or pages and work apart beside a Postgres.
import { existsSync } from 'node:fs';
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type DatabaseAddress,
  reachEmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../service/platform/database/index.ts';
import { temporaryFolder } from '../../service/platform/files.ts';
import { copyOfProgram, type CopyOfProgram } from './copy-of-program.ts';

export interface FaultyPlace extends AsyncDisposable {
  address: string;
  dataFolder: string;
  databaseAddress: DatabaseAddress;
  /** What copies said that ended though nobody had killed them. */
  fell(): string[];
  /** Number of the process that answers. */
  processId(): number;
  /** All that copies have written. */
  said(): string;
  /** What can be killed, by its name; each is there again when it returns. */
  victims: Record<string, () => Promise<void>>;
}

/** One process for pages and work, with the database that comes with it. @param within a folder on the disk to be used @param environment of the program */
export async function oneCopy(
  within?: string,
  environment: Record<string, string> = {},
): Promise<FaultyPlace> {
  const home = await openHome(within);
  const dataFolder = join(home.path, 'data');
  const copy = await copyOfProgram({ dataFolder, role: 'both', databaseUrl: null, environment });
  await copy.start();
  await loaded(copy);
  const { address: databaseAddress } = await reachEmbeddedPostgres(dataFolder);
  const postgres = join(dataFolder, 'postgres');
  return {
    address: copy.address,
    ...{ dataFolder, databaseAddress, fell: copy.fell, said: copy.said, processId: copy.processId },
    victims: {
      program: () => again(copy),
      database: () => killServer(postgres),
      both: async () => {
        await killServer(postgres);
        await again(copy);
      },
    },
    async [Symbol.asyncDispose]() {
      await copy.stop();
      await home[Symbol.asyncDispose]();
    },
  };
}

/** Pages in one process, work in two, beside a Postgres that belongs to none of them. */
export async function apart(): Promise<FaultyPlace> {
  const home = await openHome();
  const dataFolder = join(home.path, 'data');
  const postgres = await startEmbeddedPostgres(join(home.path, 'elsewhere'));
  const databaseUrl = urlOf(postgres.address);
  const [web, ...workers] = await Promise.all(
    (['web', 'worker', 'worker'] as const).map((role) => copyOfProgram({ dataFolder, role, databaseUrl })),
  );
  const [one, other] = workers;
  if (!web || !one || !other) throw new Error('Three copies were to be made.');
  await web.start();
  await Promise.all(workers.map((worker) => worker.start()));
  await loaded(...workers);
  return {
    address: web.address,
    ...{ dataFolder, databaseAddress: postgres.address },
    fell: () => [web, one, other].flatMap((copy) => copy.fell()),
    processId: web.processId,
    said: () => [web, one, other].map((copy) => copy.said()).join('\n'),
    victims: {
      web: () => again(web),
      'one worker': () => again(one),
      'the other worker': () => again(other),
      database: () => killServer(postgres.folder),
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([web, one, other].map((copy) => copy.stop()));
      await postgres.stop();
      await home[Symbol.asyncDispose]();
    },
  };
}

async function openHome(within?: string) {
  const home = await temporaryFolder('due-regard-faults', within);
  await chmod(home.path, 0o755); // The database's user, who is not ours when that is root, must come in.
  return home;
}

async function loaded(...copies: CopyOfProgram[]): Promise<void> {
  while (!copies.some((copy) => copy.said().includes('are all there'))) {
    const fell = copies.flatMap((copy) => copy.fell());
    if (fell.length > 0)
      throw new Error(`A copy ended while the demonstration was loaded:\n${fell.join('\n')}`);
    await pause(200);
  }
}

async function again(copy: CopyOfProgram): Promise<void> {
  await copy.kill();
  await copy.start();
}

/** Postgres's own head; whoever holds it starts it again. */
async function killServer(folder: string): Promise<void> {
  const id = await serverOf(folder);
  if (id !== null) process.kill(id, 'SIGKILL');
  while ((await serverOf(folder)) === id) await pause(50);
}

/** The number of its process, as soon as there is one; null when there is none in a minute. */
async function serverOf(folder: string): Promise<number | null> {
  for (let turn = 0; turn < 600; turn += 1) {
    const note = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '');
    const id = Number.parseInt(note, 10);
    if (id > 1 && existsSync(`/proc/${id}`)) return id;
    await pause(100);
  }
  return null;
}

export function urlOf(address: DatabaseAddress): string {
  if ('connectionString' in address) return address.connectionString;
  const { host, port, user, database } = address;
  return `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}
