// Reads the key that identifiers of one dataset are hashed with: made at random when first needed, outside the database.
import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeOnce } from '../../platform/write-once.ts';

/** 32 bytes, in `secrets` below the data folder, for the user who runs the program alone. */
export async function readHashKey(dataFolder: string, datasetId: string): Promise<Uint8Array> {
  const folder = join(dataFolder, 'secrets');
  const path = join(folder, `dataset-${datasetId}.key`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeOnce(path, () => randomBytes(32).toString('hex'));
  const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'hex');
  if (key.length !== 32)
    throw new Error(`HASH_KEY_DAMAGED: dataset-${datasetId}.key does not hold 32 bytes.`);
  return key;
}
