// Erases the files of a delivery, and says what they were.
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../platform/database/index.ts';
import { incomingFolder } from './receive-files.ts';
import { findDeliveryContents } from './delivery-store.ts';

export interface ErasedDelivery {
  rows: number | null;
  files: number;
  digests: readonly string[];
}

/** Asked again for what was erased halfway, it erases the rest and says the same. Throws where something is still there. */
export async function eraseDelivery(
  { database, dataFolder }: { database: Database; dataFolder: string },
  importId: string,
): Promise<ErasedDelivery> {
  const contents = await findDeliveryContents(database, importId);
  if (!contents) throw new Error(`DELIVERY_UNKNOWN: there is no import ${importId}.`);
  const { folder, rows, digests } = contents;
  const folders = [
    incomingFolder(dataFolder, importId),
    ...(folder === null ? [] : [join(dataFolder, folder)]),
  ];
  for (const path of folders) await eraseFolder(path);
  return { rows, files: digests.length, digests };
}

async function eraseFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
  if (await isThere(path))
    throw new Error(`DELIVERY_STILL_THERE: ${(await readdir(path)).length} files could not be erased.`);
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
