// The seal of this body: a keyed hash of a text, so that nobody without the key can write what bears it.
import { createHmac, randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** HMAC-SHA256 of a text, in lower-case hexadecimal. */
export type Seal = (text: string) => string;

const keyBytes = 32;

/**
 * The key lies at `secrets/seal.key` in the data folder, for the user who runs the program alone. It is made once; without it what
 * was sealed can be opened no more. Throws SEAL_KEY_UNUSABLE for a key that is not whole.
 */
export async function openSeal(dataFolder: string): Promise<Seal> {
  const folder = join(dataFolder, 'secrets');
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o700);
  const path = join(folder, 'seal.key');
  await makeKey(path);
  const key = await readFile(path);
  if (key.length !== keyBytes)
    throw new Error(`SEAL_KEY_UNUSABLE: ${path} has ${key.length} bytes and not ${keyBytes}.`);
  return (text) => createHmac('sha256', key).update(text).digest('hex');
}

/** Never writes over a key: with another, every release would look forged. */
async function makeKey(path: string): Promise<void> {
  try {
    await using file = await open(path, 'wx', 0o600);
    await file.writeFile(randomBytes(keyBytes));
    await file.sync();
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!isThere) throw error;
  }
}
