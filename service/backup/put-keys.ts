// Copies the keys of a data folder to a place of their own, and back.
import { chmod, copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupProblem } from './backup-problem.ts';

/**
 * Copies every key file of one folder into another, which only its user may enter. Throws `BackupProblem` when the other has any
 * already. Returns how many there were.
 */
export async function putKeys(from: string, to: string): Promise<number> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  await chmod(to, 0o700);
  if ((await readdir(to)).length > 0)
    throw new BackupProblem(
      'BACKUP_PLACE_TAKEN',
      `${to} is not empty. Keys are never written over others: name a new folder.`,
    );
  const files = (await readdir(from, { withFileTypes: true })).filter((entry) => entry.isFile());
  for (const { name } of files) {
    await copyFile(join(from, name), join(to, name));
    await chmod(join(to, name), 0o600);
  }
  return files.length;
}
