// The command `restore`: checks a backup, and brings it back into an empty place.
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandIo, ExitCode } from '../platform/command.ts';
import { startEmbeddedPostgres } from '../platform/database/index.ts';
import { openStorage } from '../platform/storage/index.ts';
import { counted } from '../phrases/spoken-number.ts';
import { BackupProblem } from './backup-problem.ts';
import { checkBackup } from './check-backup.ts';
import type { Manifest } from './manifest-store.ts';
import { type BackupArguments, readArguments } from './read-arguments.ts';
import {
  keptIn,
  refuseTakenFolder,
  refuseTakenPlace,
  type Restored,
  restoreBackup,
} from './restore-backup.ts';
import { answeringProblems } from './run-backup.ts';
import { showProgress } from './show-progress.ts';

export async function runRestore(args: readonly string[], io: CommandIo, help: string): Promise<ExitCode> {
  return answeringProblems(io, async () => {
    const asked = readArguments(args, io.cwd, ['check', 'keys', 'erased']);
    if (asked.help) return io.out(help);
    const progress = showProgress(io);
    try {
      const manifest = await checkBackup(asked.folder, progress.told);
      refuseOther(asked, manifest);
      if (asked.check) return io.out(checkedWords(asked, manifest));
      const restored = await restore(asked, manifest, progress.told);
      progress.end();
      io.out(restoredWords(asked, manifest, restored));
    } finally {
      progress.end();
    }
  });
}

function refuseOther({ config }: BackupArguments, { profile }: Manifest): void {
  if (config.profile === profile) return;
  throw new BackupProblem(
    'BACKUP_OF_ANOTHER',
    `This is a backup of the profile "${profile}", not of "${config.profile}": give --profile ${profile}.`,
  );
}

async function restore(
  asked: BackupArguments,
  manifest: Manifest,
  told: (what: string) => void,
): Promise<Restored> {
  const { config, folder, keys, erased } = asked;
  const { dataFolder, databaseUrl, bucket } = config;
  const storage = openStorage(dataFolder, bucket);
  const keepFolders = async (folders: readonly string[]) => {
    for (const each of folders) await storage.keep(each);
  };
  const needs = { dataFolder, keys, erased, told, keepFolders };
  if (databaseUrl !== null) {
    const address = { connectionString: databaseUrl };
    await refuseTakenPlace({ address, dataFolder });
    return undoing(
      keptIn.map((name) => join(dataFolder, name)),
      () => restoreBackup({ ...needs, address }, folder, manifest),
    );
  }
  if (existsSync(join(dataFolder, 'postgres')) || existsSync(join(dataFolder, 'postgres-is-in.txt')))
    throw new BackupProblem(
      'RESTORE_PLACE_TAKEN',
      `There is a database in ${dataFolder} already. Name a folder that is not there yet with --data.`,
    );
  await refuseTakenFolder(dataFolder);
  await mkdir(dataFolder, { recursive: true });
  const embedded = await startEmbeddedPostgres(dataFolder);
  const ours = [...keptIn, 'postgres-is-in.txt'].map((name) => join(dataFolder, name));
  return undoing([...ours, embedded.folder], async () => {
    try {
      return await restoreBackup({ ...needs, address: embedded.address }, folder, manifest);
    } finally {
      await embedded.stop();
    }
  });
}

/** What a restore that failed has put there goes, so that the place is as empty as it was. */
async function undoing<T>(paths: readonly string[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isRestored = error instanceof BackupProblem && error.code === 'RESTORE_KEYS_DIFFER';
    if (!isRestored) for (const path of paths) await rm(path, { recursive: true, force: true });
    throw error;
  }
}

function checkedWords({ folder }: BackupArguments, manifest: Manifest): string {
  const { madeAt, tables, files } = manifest;
  return `${folder} is whole: made at ${madeAt}, ${counted(tables.length, 'table')}, ${counted(files.length, 'file')}. Every part is as it was written.\n`;
}

function restoredWords(
  { config: { dataFolder, profile }, keys }: BackupArguments,
  { madeAt, tables, jobs }: Manifest,
  { events, root, erased, migrations }: Restored,
): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const newer =
    migrations.length > 0
      ? ` It was brought up to this version in ${counted(migrations.length, 'step')}.`
      : '';
  const gone = erased > 0 ? ` ${counted(erased, 'value')} erased again.` : '';
  const waiting = jobs.waiting > 0 ? ` ${counted(jobs.waiting, 'job')} will be begun at the next start.` : '';
  return `Restored what was backed up at ${madeAt}: ${counted(rows, 'row')} of ${counted(tables.length, 'table')}, each table with as many as it had.${newer}${waiting}
The ledger verifies: ${counted(events, 'event')}, root ${root ?? 'none'}, as in the backup.${gone}
${keys === null ? `Copy the keys into ${join(dataFolder, 'secrets')} before you start.\n` : ''}Start it with: npm start -- --profile ${profile} --data ${dataFolder}
`;
}
