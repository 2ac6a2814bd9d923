// Writes a file once for all: it is there whole or not at all, and never written over.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, rm, writeFile } from 'node:fs/promises';

/** Of many that write it at once the first one counts, and none finds it half written. For the user who runs the program alone. */
export async function writeOnce(path: string, content: () => Buffer | string): Promise<void> {
  if (existsSync(path)) return;
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, content(), { flag: 'wx', mode: 0o600, flush: true });
    await link(draft, path);
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!isThere) throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
