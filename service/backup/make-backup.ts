// Makes a backup: the database as it stands at one moment, what waits in the queue, and the files, into a new folder.
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Clock } from '../platform/clock.ts';
import {
  type DatabaseAddress,
  openSnapshot,
  type Snapshot,
  type SnapshotFile,
} from '../platform/database/index.ts';
import { DiskFull, isDiskFull } from '../platform/files.ts';
import { programVersion } from '../platform/program-version.ts';
import { BackupProblem } from './backup-problem.ts';
import { gatherFiles, listFiles } from './gather-files.ts';
import { type BackupPart, type Manifest, writeManifest } from './manifest-store.ts';
import { writePart } from './write-part.ts';

export interface BackupNeeds {
  address: DatabaseAddress;
  dataFolder: string;
  profile: string;
  clock: Clock;
  /** Has the files of these folders in the data folder, where they are kept elsewhere. */
  fetchFolders(folders: readonly string[]): Promise<void>;
  /** The same for single files. */
  fetchFiles(files: readonly SnapshotFile[]): Promise<void>;
  /** Progress, for people. */
  told(what: string): void;
}

/**
 * Whole or not at all: until its end the folder has another name. Throws `BackupProblem` and `DiskFull`, and what the database says
 * when it cannot be read.
 */
export async function makeBackup(needs: BackupNeeds, to: string): Promise<Manifest> {
  await refuseTaken(to);
  const unfinished = join(dirname(to), `.${to.slice(dirname(to).length + 1)}.unfinished`);
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  try {
    await chmod(unfinished, 0o700);
    const manifest = await fill(needs, unfinished);
    await writeManifest(unfinished, manifest);
    await rename(unfinished, to);
    return manifest;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw isDiskFull(error) ? new DiskFull(to, error) : error;
  }
}

async function refuseTaken(to: string): Promise<void> {
  const there = await readdir(to).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  if (there.length === 0) return;
  throw new BackupProblem('BACKUP_PLACE_TAKEN', `${to} is not empty. Name a folder that is not there yet.`);
}

async function fill(needs: BackupNeeds, folder: string): Promise<Manifest> {
  // What waits to be imported may be imported and gone a moment later, and what came later is not in the snapshot.
  const waiting = (await listFiles(needs.dataFolder)).filter((path) => path.startsWith('incoming/'));
  const early = await gatherFiles(needs.dataFolder, folder, waiting, () => undefined);
  const snapshot = await openSnapshot(needs.address);
  try {
    const tables = await writeTables(needs, snapshot, folder);
    const jobs = await writeJobs(snapshot, folder);
    const folders = await snapshot.folders();
    const single = await snapshot.files();
    await needs.fetchFolders(folders);
    await needs.fetchFiles(single);
    const taken = new Set(early.map(({ path }) => path.slice('files/'.length)));
    const paths = (await listFiles(needs.dataFolder)).filter((path) => !taken.has(path));
    const late = await gatherFiles(needs.dataFolder, folder, paths, (done) =>
      needs.told(`Files: ${done} of ${paths.length}`),
    );
    const files = [...early, ...late];
    refuseMissing([...folders, ...single.map(({ path }) => path)], files);
    return {
      format: 'due-regard backup',
      version: 1,
      program: programVersion,
      profile: needs.profile,
      madeAt: needs.clock.now().toISOString(),
      migrations: await snapshot.migrations(),
      tables,
      counters: await snapshot.counters(),
      jobs,
      files,
      ledger: await snapshot.ledger(),
    };
  } finally {
    await snapshot.close();
  }
}

async function writeTables(
  needs: BackupNeeds,
  snapshot: Snapshot,
  folder: string,
): Promise<Manifest['tables']> {
  const written: Manifest['tables'] = [];
  for (const table of snapshot.tables) {
    const rows = await snapshot.count(table);
    const path = `database/${table.name}.copy.gz`;
    written.push({
      ...table,
      rows,
      part: await writePart(folder, path, snapshot.read(table), [createGzip()]),
    });
    needs.told(`Database: ${written.length} of ${snapshot.tables.length} tables`);
  }
  return written;
}

async function writeJobs(snapshot: Snapshot, folder: string): Promise<Manifest['jobs']> {
  const jobs = await snapshot.waitingJobs();
  const lines = Readable.from(jobs.map((job) => Buffer.from(`${JSON.stringify(job)}\n`)));
  return { waiting: jobs.length, part: await writePart(folder, 'database/jobs.jsonl', lines) };
}

/** A dataset that was disposed of while the backup was made: its rows are in the snapshot, and its files are not. */
function refuseMissing(folders: readonly string[], files: readonly BackupPart[]): void {
  const there = new Set(
    files.flatMap(({ path }) => [4, 5].map((end) => path.split('/').slice(1, end).join('/'))),
  );
  const missing = folders.filter((folder) => !there.has(folder.replaceAll('\\', '/')));
  if (missing.length === 0) return;
  throw new BackupProblem(
    'BACKUP_NOT_WHOLE',
    `The database names files that are not in the data folder: ${missing.slice(0, 5).join(', ')}` +
      `${missing.length > 5 ? ` and ${missing.length - 5} more` : ''}. If data were being disposed of just now, make the backup again; ` +
      'otherwise the data folder is not the one of this database.',
  );
}
