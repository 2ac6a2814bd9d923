// The command `backup`: finds the database, whether or not a program runs on it, and writes the backup.
import { join, relative } from 'node:path';
import { systemClock } from '../platform/clock.ts';
import type { CommandIo, ExitCode } from '../platform/command.ts';
import { type Config, ConfigProblem } from '../platform/config.ts';
import {
  type DatabaseAddress,
  DatabaseProblem,
  reachEmbeddedPostgres,
  type SnapshotFile,
} from '../platform/database/index.ts';
import { DiskFull, sha256OfFile } from '../platform/files.ts';
import { openStorage, StorageFailed } from '../platform/storage/index.ts';
import { counted, whole } from '../phrases/spoken-number.ts';
import { BackupProblem } from './backup-problem.ts';
import { makeBackup } from './make-backup.ts';
import type { Manifest } from './manifest-store.ts';
import { putKeys } from './put-keys.ts';
import { type BackupArguments, readArguments } from './read-arguments.ts';
import { showProgress } from './show-progress.ts';

export async function runBackup(args: readonly string[], io: CommandIo, help: string): Promise<ExitCode> {
  return answeringProblems(io, async () => {
    const asked = readArguments(args, io.cwd, ['keys']);
    if (asked.help) return io.out(help);
    if (asked.keys !== null && !relative(asked.folder, asked.keys).startsWith('..'))
      throw new ConfigProblem('The keys must not lie in the backup: name another folder with --keys.');
    const manifest = await atDatabase(asked.config, (address) => write(asked, address, io));
    const keys =
      asked.keys === null ? null : await putKeys(join(asked.config.dataFolder, 'secrets'), asked.keys);
    io.out(await summary(asked, manifest, keys));
  });
}

async function write({ config, folder }: BackupArguments, address: DatabaseAddress, io: CommandIo) {
  const progress = showProgress(io);
  try {
    const { dataFolder, profile, bucket } = config;
    const storage = openStorage(dataFolder, bucket);
    const fetchFolders = async (folders: readonly string[]) => {
      for (const each of folders) await storage.fetch(each);
    };
    const fetchFiles = async (files: readonly SnapshotFile[]) => {
      for (const { path, sha256 } of files) await storage.fetchFile(path, sha256);
    };
    const needs = { address, dataFolder, profile, clock: systemClock, told: progress.told };
    return await makeBackup({ ...needs, fetchFolders, fetchFiles }, folder);
  } finally {
    progress.end();
  }
}

async function atDatabase<T>(
  { databaseUrl, dataFolder }: Config,
  work: (address: DatabaseAddress) => Promise<T>,
): Promise<T> {
  if (databaseUrl !== null) return work({ connectionString: databaseUrl });
  const reached = await reachEmbeddedPostgres(dataFolder);
  try {
    return await work(reached.address);
  } finally {
    await reached.leave();
  }
}

async function summary({ folder, keys: place }: BackupArguments, manifest: Manifest, keys: number | null) {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const bytes = [...manifest.tables.map(({ part }) => part), ...manifest.files].reduce(
    (sum, part) => sum + part.bytes,
    0,
  );
  const { ledger } = manifest;
  return `The backup is in ${folder}: ${counted(rows, 'row')} of ${counted(manifest.tables.length, 'table')}, ${counted(manifest.files.length, 'file')}, ${whole(Math.ceil(bytes / 1e6))} MB.
${ledger ? `The ledger has ${counted(ledger.events, 'event')} and has come to ${ledger.root}.` : 'Nothing has been recorded in the ledger yet.'}
The manifest's own digest is ${await sha256OfFile(join(folder, 'manifest.json'))}: note it elsewhere.
${
  keys === null
    ? 'The keys are not in it. Without them what was released can be shown no more: copy them with --keys, to another place.'
    : `${counted(keys, 'key')} copied to ${place}: keep them in another place than the backup.`
}
`;
}

/** What can be mended by whoever asked is told in a sentence; anything else is thrown. */
export async function answeringProblems(io: CommandIo, work: () => Promise<void>): Promise<ExitCode> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (!isProblem(error)) throw error;
    io.err(`${error.message}\n`);
    return error instanceof ConfigProblem ? 2 : 1;
  }
}

function isProblem(error: unknown): error is Error {
  return [BackupProblem, ConfigProblem, DatabaseProblem, DiskFull, StorageFailed].some(
    (kind) => error instanceof kind,
  );
}
