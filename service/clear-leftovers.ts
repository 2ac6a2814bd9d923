// Clears away what a program that was killed left half-done: uploads never answered, and what an import had spilled to disk.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders that live no longer than a request or an import. What is to stay lies elsewhere. */
const passing = /^(due-regard-upload|warehouse)-[A-Za-z0-9]{6}$/;

/** For the start, before anything else uses the data folder. */
export async function clearLeftovers(dataFolder: string): Promise<void> {
  const names = await readdir(dataFolder);
  await Promise.all(
    names
      .filter((name) => passing.test(name))
      .map((name) => rm(join(dataFolder, name), { recursive: true, force: true })),
  );
}
