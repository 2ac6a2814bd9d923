// The seal of this body: a keyed hash of a text, so that nobody without the key can write what bears it.
import { createHmac } from 'node:crypto';
import { openSecretKey } from './secret-key.ts';

/** HMAC-SHA256 of a text, in lower-case hexadecimal. */
export type Seal = (text: string) => string;

/**
 * The key lies at `secrets/seal.key` in the data folder. Without it what was sealed can be opened no more, and with another every
 * release would look forged. Throws SEAL_KEY_UNUSABLE for a key that is not whole.
 */
export async function openSeal(dataFolder: string): Promise<Seal> {
  const key = await openSecretKey(dataFolder, 'seal.key', 'SEAL_KEY_UNUSABLE');
  return (text) => createHmac('sha256', key).update(text).digest('hex');
}
