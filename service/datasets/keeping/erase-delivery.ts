// Erases the files of a delivery, here and in the storage of all copies, and says what they were.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../platform/database/index.ts';
import { type FilesNeeds, removeFolder } from '../../platform/storage/index.ts';
import { findDeliveryContents } from './delivery-store.ts';

export interface ErasedDelivery {
  rows: number | null;
  files: number;
  digests: readonly string[];
}

/** Asked again for what was erased halfway, it erases the rest and says the same. Throws where something is still there. */
export async function eraseDelivery(
  needs: FilesNeeds & { database: Database },
  importId: string,
): Promise<ErasedDelivery> {
  const contents = await findDeliveryContents(needs.database, importId);
  if (!contents) throw new Error(`DELIVERY_UNKNOWN: there is no import ${importId}.`);
  const { folder, rows, digests } = contents;
  for (const each of [join('incoming', importId), ...(folder === null ? [] : [folder])]) {
    await removeFolder(needs, each);
    if (await isThere(join(needs.dataFolder, each)))
      throw new Error(`DELIVERY_STILL_THERE: the files of import ${importId} could not be erased.`);
  }
  return { rows, files: digests.length, digests };
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
