// Brings a backup back into an empty database and an empty data folder, up to this version of the program, and verifies it.
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import {
  type Database,
  type DatabaseAddress,
  isEmptyDatabase,
  openDatabase,
  refillDatabase,
  runMigrations,
} from '../platform/database/index.ts';
import { putBackJobs } from '../platform/jobs.ts';
import { checkKeys } from '../platform/keys-store.ts';
import { exportLedger } from '../platform/ledger/index.ts';
import { verifyLedger } from '../platform/ledger/chain/index.ts';
import { silentLog } from '../platform/log.ts';
import { BackupProblem } from './backup-problem.ts';
import { eraseAgain } from './erase-again.ts';
import type { Manifest } from './manifest-store.ts';
import { putKeys } from './put-keys.ts';

export interface RestoreNeeds {
  address: DatabaseAddress;
  dataFolder: string;
  /** The folder of the keys, which lay apart; null when they come later. */
  keys: string | null;
  /** A later export of the ledger: what had been erased by then is erased again. */
  erased: string | null;
  /** Keeps the files of these folders where all copies of the program find them. */
  keepFolders(folders: readonly string[]): Promise<void>;
  told(what: string): void;
}

export interface Restored {
  events: number;
  root: string | null;
  erased: number;
  /** Brought up to this version of the program. */
  migrations: string[];
}

/** What is restored must not be mixed with anything. Throws `BackupProblem`. */
export async function refuseTakenPlace({
  address,
  dataFolder,
}: Pick<RestoreNeeds, 'address' | 'dataFolder'>) {
  if (!(await isEmptyDatabase(address)))
    throw new BackupProblem(
      'RESTORE_PLACE_TAKEN',
      'The database is not empty. A backup is restored into an empty one only: make a new database, or name a new --data folder.',
    );
  await refuseTakenFolder(dataFolder);
}

/** The folders of a data folder in which files are kept. */
export const keptIn = ['agreements', 'analyses', 'datasets', 'incoming', 'policies', 'publications'] as const;

/** Throws `BackupProblem` for a data folder in which a program has kept something. */
export async function refuseTakenFolder(dataFolder: string): Promise<void> {
  for (const name of [...keptIn, 'secrets']) {
    const there = await readdir(join(dataFolder, name)).catch(() => []);
    if (there.length > 0)
      throw new BackupProblem(
        'RESTORE_PLACE_TAKEN',
        `${join(dataFolder, name)} is not empty. A backup is restored into an empty folder only: name another with --data.`,
      );
  }
}

/** @param manifest as it was checked. Throws `BackupProblem` and `DatabaseProblem`; the database is empty then. */
export async function restoreBackup(
  needs: RestoreNeeds,
  folder: string,
  manifest: Manifest,
): Promise<Restored> {
  await putFiles(needs, folder, manifest);
  let filled = 0;
  await refillDatabase(needs.address, {
    ...manifest,
    read: ({ name }) => createReadStream(join(folder, `database/${name}.copy.gz`)).pipe(createGunzip()),
    about: () => needs.told(`Database: ${(filled += 1)} of ${manifest.tables.length} tables`),
  });
  const migrations = await runMigrations(needs.address);
  await putBackJobs(needs.address, silentLog, await waitingJobs(folder));
  const database = openDatabase(needs.address, { log: silentLog, connections: 2 });
  try {
    const verified = await verifyRestored(database, manifest);
    const erased = needs.erased === null ? 0 : await eraseAgain(database, needs.erased, verified.root);
    if (needs.keys !== null) await putBackKeys(database, needs.dataFolder, needs.keys);
    await needs.keepFolders(keptFolders(manifest));
    return { ...verified, erased, migrations };
  } finally {
    await database.destroy();
  }
}

async function putFiles(
  { dataFolder, told }: RestoreNeeds,
  folder: string,
  { files }: Manifest,
): Promise<void> {
  for (const name of ['datasets', 'incoming'])
    await mkdir(join(dataFolder, name), { recursive: true, mode: 0o700 });
  for (const [index, { path }] of files.entries()) {
    const to = join(dataFolder, path.slice('files/'.length));
    await mkdir(dirname(to), { recursive: true });
    await copyFile(join(folder, path), to);
    told(`Files: ${index + 1} of ${files.length}`);
  }
}

/** Such as `datasets/…/…` and `publications/prepared/…/…`, each once. */
function keptFolders({ files }: Manifest): string[] {
  const all = files.map(({ path }) => path.split('/').slice(1, -1));
  const found = all.flatMap(([top, ...below]) => {
    if (top === 'datasets' && below.length >= 2) return [['datasets', ...below.slice(0, 2)].join('/')];
    if (top === 'policies' && below.length >= 2) return [['policies', ...below.slice(0, 2)].join('/')];
    if (top === 'publications' && below.length >= 3)
      return [['publications', ...below.slice(0, 3)].join('/')];
    const isOneBelow = top === 'incoming' || top === 'agreements' || top === 'analyses';
    return isOneBelow && below.length >= 1 ? [`${top}/${below[0]}`] : [];
  });
  return [...new Set(found)];
}

const job = z.object({ name: z.string(), data: z.record(z.string(), z.unknown()) });

async function waitingJobs(folder: string): Promise<z.infer<typeof job>[]> {
  const text = await readFile(join(folder, 'database/jobs.jsonl'), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => job.parse(JSON.parse(line)));
}

/** The rows were counted as they came in; what remains is that the record is whole and has come to the same. */
async function verifyRestored(
  database: Database,
  { ledger }: Manifest,
): Promise<{ events: number; root: string | null }> {
  const check = await verifyLedger(exportLedger(database));
  if (ledger === null && check.events === 0) return check;
  const fault = check.faults[0]?.sentence;
  if (fault !== undefined)
    throw new BackupProblem('RESTORE_UNVERIFIED', `The ledger that was restored does not verify: ${fault}`);
  if (check.root === (ledger?.root ?? null) && check.events === (ledger?.events ?? 0)) return check;
  throw new BackupProblem(
    'RESTORE_UNVERIFIED',
    `The ledger that was restored has come to ${check.root ?? 'nothing'}, and that of the backup to ${ledger?.root ?? 'nothing'}.`,
  );
}

async function putBackKeys(database: Database, dataFolder: string, keys: string): Promise<void> {
  const secrets = join(dataFolder, 'secrets');
  await putKeys(keys, secrets);
  try {
    await checkKeys(database, dataFolder);
  } catch (error) {
    await rm(secrets, { recursive: true, force: true });
    throw new BackupProblem(
      'RESTORE_KEYS_DIFFER',
      `The keys in ${keys} are not those of this backup, and were not put in. Everything else was restored.`,
      error,
    );
  }
}
