// Looks a password up in lists of breached ones that lie in a folder: one file for each five first digits of SHA-1.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const prefixLength = 5;

/**
 * True when it is among them. The folder is laid out as the range files of “Pwned Passwords” are: `21BD1.txt` (or `21BD1`) holds a line
 * `SUFFIX:COUNT` for each hash that begins so. A file that is not there holds nothing. Throws where a file cannot be read.
 */
export async function findBreachedPassword(folder: string, password: string): Promise<boolean> {
  const hash = createHash('sha1').update(password, 'utf8').digest('hex').toUpperCase();
  const [prefix, suffix] = [hash.slice(0, prefixLength), hash.slice(prefixLength)];
  for (const name of [`${prefix}.txt`, prefix]) {
    const found = await isInFile(join(folder, name), suffix);
    if (found !== null) return found;
  }
  return false;
}

async function isInFile(path: string, suffix: string): Promise<boolean | null> {
  const lines = createInterface({ input: createReadStream(path, 'utf8') });
  try {
    for await (const line of lines) if (line.slice(0, suffix.length).toUpperCase() === suffix) return true;
    return false;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  } finally {
    lines.close();
  }
}
