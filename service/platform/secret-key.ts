// Keys that lie beside the database and never in it: made once, for the user who runs the program alone.
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeOnce } from './write-once.ts';

const keyBytes = 32;

/**
 * The key of that name in `secrets` of the data folder; made where there is none, and never written over.
 * @param code thrown for a key that is not whole, such as SEAL_KEY_UNUSABLE
 */
export async function openSecretKey(dataFolder: string, name: string, code: string): Promise<Buffer> {
  const folder = join(dataFolder, 'secrets');
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o700);
  const path = join(folder, name);
  await writeOnce(path, () => randomBytes(keyBytes));
  const key = await readFile(path);
  if (key.length !== keyBytes)
    throw new Error(`${code}: ${path} has ${key.length} bytes and not ${keyBytes}.`);
  return key;
}
