// Takes files that were sent into safe keeping, and hands their import to the queue.
import { copyFile, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { receiveImport } from './dataset-store.ts';

export interface ReceiveNeeds {
  database: Database;
  clock: Clock;
  dataFolder: string;
  /** Hands the import to whoever does it, now or later. */
  queueImport(request: ImportRequest): Promise<void>;
}

export interface ImportRequest {
  datasetId: string;
  importId: string;
}

export interface SentFile {
  fileName: string;
  path: string;
}

/** Returns the id of the import that is now waiting. Each file keeps its name, in a folder of its own. */
export async function receiveFiles(
  needs: ReceiveNeeds,
  datasetId: string,
  files: readonly SentFile[],
): Promise<string> {
  const importId = await receiveImport(needs.database, datasetId, needs.clock.now());
  for (const [index, file] of files.entries()) {
    const folder = join(incomingFolder(needs.dataFolder, importId), String(index).padStart(5, '0'));
    await mkdir(folder, { recursive: true });
    await copyFile(file.path, join(folder, safeName(file.fileName)));
  }
  await needs.queueImport({ datasetId, importId });
  return importId;
}

/** Where the files of an import wait until it is done. */
export function incomingFolder(dataFolder: string, importId: string): string {
  return join(dataFolder, 'incoming', importId);
}

/** A sender's file name without any path and without characters that a file system might mistake. */
export function safeName(fileName: string): string {
  const name = basename(fileName.replaceAll('\\', '/'))
    .replace(/[^\p{L}\p{N}._ ()+-]/gu, '_')
    .replace(/^\.+/, '')
    .slice(-150);
  return name === '' ? 'file' : name;
}
