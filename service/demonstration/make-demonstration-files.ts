// Writes the demonstration's files into a folder, each whole or not at all.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { formatCsv } from '../platform/csv.ts';
import { writeWhole } from '../platform/files.ts';
import { demonstrationFiles } from './demonstration-files.ts';

/** A file that was written. */
export interface WrittenFile {
  /** Where it stands. */
  path: string;
  /** Its path inside the demonstration, such as `invented-population/…`. */
  name: string;
  /** The partner it is from, by its id in the profile. */
  partner: string;
  bytes: number;
}

/**
 * Writes every file of the Fellshire demonstration below a folder, making it if need be, over older ones of the same
 * name. The same seed gives the same bytes. Throws `DiskFull`, and whatever else the file system says.
 */
export async function makeDemonstrationFiles(into: string, seed?: number): Promise<WrittenFile[]> {
  const written: WrittenFile[] = [];
  for (const { path: name, partner, content } of demonstrationFiles(formatCsv, seed)) {
    const path = join(into, ...name.split('/'));
    await mkdir(dirname(path), { recursive: true });
    await writeWhole(path, (temporaryPath) => writeFile(temporaryPath, content));
    written.push({ path, name, partner, bytes: content.byteLength });
  }
  return written;
}
