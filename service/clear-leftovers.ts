// Clears away what copies of the program that were killed left half-done: uploads never answered, and what an import had spilled to disk.
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from './platform/clock.ts';

/** Where each copy has a folder of its own, for what lives no longer than a request or an import. */
export const passingFolder = 'passing';

/** As earlier versions named such folders, beside everything else. */
const passing = /^(due-regard-upload|warehouse)-[A-Za-z0-9]{6}$/;
const unfinished = /^\.(import|reading|looking)-[A-Za-z0-9]{6}$/;
const day = 24 * 60 * 60 * 1000;

/**
 * @param listLiving the copies that are at work, whose folders are left alone. It is asked after the folders were looked at: a copy that
 * begins meanwhile is on the list before it has a folder.
 */
export async function clearLeftovers(
  dataFolder: string,
  listLiving: () => Promise<readonly string[]>,
): Promise<void> {
  const left = await namesIn(join(dataFolder, passingFolder));
  const living = await listLiving();
  const dead = left.filter((name) => !living.includes(name)).map((name) => join(passingFolder, name));
  const old = [
    ...(await namesIn(dataFolder)).filter((name) => passing.test(name)),
    ...(await brokenOff(dataFolder)),
  ];
  for (const name of [...dead, ...(await untouchedForADay(dataFolder, old))])
    await rm(join(dataFolder, name), { recursive: true, force: true });
}

/** What an import was laying out or reading. One that is begun again makes its own anew. */
async function brokenOff(dataFolder: string): Promise<string[]> {
  const datasets = (await namesIn(join(dataFolder, 'datasets'))).map((name) => join('datasets', name));
  const found: string[] = [];
  for (const place of ['incoming', ...datasets])
    for (const name of await namesIn(join(dataFolder, place)))
      if (unfinished.test(name)) found.push(join(place, name));
  return found;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

async function untouchedForADay(folder: string, names: readonly string[]): Promise<string[]> {
  const now = systemClock.now().getTime();
  const ages = await Promise.all(
    names.map(async (name) => ({ name, age: now - (await stat(join(folder, name))).mtimeMs })),
  );
  return ages.filter(({ age }) => age > day).map(({ name }) => name);
}
