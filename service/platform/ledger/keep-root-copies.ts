// Writes each noted root to a file in the data folder, and to one elsewhere, so that the database is not its only witness.
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SignedRoot } from './chain/index.ts';

export const rootsFile = 'ledger-roots.jsonl';

/**
 * Appends the roots that the file of a folder does not have, one a line, the earliest first; writes nothing over. Throws what the
 * file system says where the folder cannot be written to.
 */
export async function keepRootCopies(
  folders: readonly string[],
  roots: readonly SignedRoot[],
): Promise<void> {
  for (const folder of folders) {
    const path = join(folder, rootsFile);
    const there = await linesOf(path);
    const lines = roots.map((root) => `${JSON.stringify({ root })}\n`).filter((line) => !there.has(line));
    if (lines.length === 0) continue;
    await using file = await open(path, 'a', 0o644);
    await file.appendFile(lines.toReversed().join(''));
    await file.sync();
  }
}

async function linesOf(path: string): Promise<Set<string>> {
  try {
    const text = await readFile(path, 'utf8');
    return new Set(text.split('\n').map((line) => `${line}\n`));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Set();
    throw error;
  }
}
