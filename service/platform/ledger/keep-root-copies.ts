// Writes each noted root to a file in the data folder, and to one elsewhere, so that the database is not its only witness.
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkSignature, readExportedLine, type SignedRoot, UnreadableLine } from './chain/index.ts';

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

/** Every root that the files of these folders have, signed as they say; a line that is none, as one that was cut off, is passed over. */
export async function readRootCopies(folders: readonly string[]): Promise<SignedRoot[]> {
  const roots: SignedRoot[] = [];
  for (const folder of folders)
    for (const line of await linesOf(join(folder, rootsFile))) {
      const root = rootIn(line);
      if (root !== null && (await checkSignature(root)) === true) roots.push(root);
    }
  return roots;
}

function rootIn(text: string): SignedRoot | null {
  try {
    const line = readExportedLine(text);
    return line.kind === 'root' ? line.root : null;
  } catch (error) {
    if (error instanceof UnreadableLine) return null;
    throw error;
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
