// Whether a backup is as it was written: every part is there, with the bytes that the manifest says.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256OfFile } from '../platform/files.ts';
import { type BackupPart, type Manifest, partsOf, readManifest } from './manifest-store.ts';
import { BackupProblem } from './backup-problem.ts';

/** Throws `BackupProblem` that names the parts which are missing or damaged. */
export async function checkBackup(folder: string, told: (what: string) => void): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const parts = partsOf(manifest);
  const faults: string[] = [];
  for (const [index, part] of parts.entries()) {
    const fault = await faultOf(folder, part);
    if (fault) faults.push(fault);
    told(`Checked: ${index + 1} of ${parts.length} parts`);
  }
  if (faults.length === 0) return manifest;
  const more = faults.length > 10 ? `\nAnd ${faults.length - 10} more.` : '';
  throw new BackupProblem(
    'BACKUP_DAMAGED',
    `The backup is damaged.\n${faults.slice(0, 10).join('\n')}${more}`,
  );
}

async function faultOf(folder: string, { path, bytes, sha256 }: BackupPart): Promise<string | null> {
  const file = join(folder, path);
  const there = await stat(file).catch(() => null);
  if (!there) return `The part ${path} is missing.`;
  if (there.size !== bytes) return `The part ${path} has ${there.size} bytes and not ${bytes}.`;
  const digest = await sha256OfFile(file);
  return digest === sha256 ? null : `The part ${path} is not as it was written.`;
}
