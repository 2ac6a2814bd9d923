// Puts fetched files into a folder, and says of each whether it is new, as it was, or how it differs from the one before.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../../platform/files.ts';
import { counted } from '../../phrases/spoken-number.ts';
import type { FetchedFile } from '../sources/fetched.ts';
import { fileDifference } from './file-difference.ts';

export interface PutFile {
  name: string;
  rows: number;
  state: 'new' | 'as it was' | 'changed';
  /** Such as "new, 312 rows". */
  says: string;
}

export async function putFiles(files: readonly FetchedFile[], folder: string): Promise<PutFile[]> {
  const put: PutFile[] = [];
  for (const file of files) put.push(await putFile(file, folder));
  return put;
}

async function putFile({ name, path, rows }: FetchedFile, folder: string): Promise<PutFile> {
  const after = await readFile(path, 'utf8');
  const before = await readIfThere(join(folder, name));
  const all = counted(rows, 'row');
  if (before === after) return { name, rows, state: 'as it was', says: `as it was, ${all}` };
  await writeWhole(join(folder, name), (temporary) => writeFile(temporary, after));
  if (before === null) return { name, rows, state: 'new', says: `new, ${all}` };
  const { gone, come } = fileDifference(before, after);
  return {
    ...{ name, rows, state: 'changed' },
    says: `changed since it was last fetched: ${counted(gone, 'row')} went and ${come} came, ${all} now`,
  };
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
