// The files of a data folder that belong into a backup, copied while the program goes on.
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { BackupPart } from './manifest-store.ts';
import { writePart } from './write-part.ts';

/** Not in a backup: the database is read otherwise, keys lie apart, and the rest is of the moment or made again. */
const leftOut =
  /^(postgres|postgres-is-in\.txt|secrets|passing|cache|due-regard\.log.*|warehouse-.*|due-regard-upload-.*)$/;

/** Those of the data folder, by their paths below it. What is only being written has a dot before its name and is left out. */
export async function listFiles(dataFolder: string): Promise<string[]> {
  const top = await readdir(dataFolder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of top.filter(({ name }) => !leftOut.test(name))) {
    if (entry.isFile()) found.push(entry.name);
    if (!entry.isDirectory()) continue;
    const below = await readdir(join(dataFolder, entry.name), { recursive: true, withFileTypes: true });
    found.push(
      ...below
        .filter((each) => each.isFile())
        .map((each) => join(each.parentPath, each.name).slice(dataFolder.length + 1)),
    );
  }
  return found
    .map((path) => path.replaceAll(sep, '/'))
    .filter((path) => !path.split('/').some((name) => name.startsWith('.')))
    .sort();
}

/** Copies them; one that has gone in the meantime is left out, as it is by now of no use. */
export async function gatherFiles(
  dataFolder: string,
  folder: string,
  paths: readonly string[],
  told: (done: number) => void,
): Promise<BackupPart[]> {
  const parts: BackupPart[] = [];
  for (const [index, path] of paths.entries()) {
    const part = await copied(folder, path, join(dataFolder, path));
    if (part) parts.push(part);
    told(index + 1);
  }
  return parts;
}

async function copied(folder: string, path: string, from: string): Promise<BackupPart | null> {
  try {
    return await writePart(folder, `files/${path}`, createReadStream(from));
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isGone) return null;
    throw error;
  }
}
