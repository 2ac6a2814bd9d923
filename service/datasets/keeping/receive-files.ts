// Takes files that were sent into safe keeping, and hands their import to the queue.
import { randomUUID } from 'node:crypto';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { type FilesNeeds, removeFolder } from '../../platform/storage/index.ts';
import { receiveImport } from './dataset-store.ts';
import { safeName } from './safe-name.ts';

export interface ReceiveNeeds extends FilesNeeds {
  database: Database;
  clock: Clock;
  /** Hands the import to whoever does it later, in the transaction in which it becomes known. */
  queueImport(request: ImportRequest, transaction: Database): Promise<void>;
}

export interface ImportRequest {
  datasetId: string;
  importId: string;
}

export interface SentFile {
  fileName: string;
  path: string;
}

/**
 * Returns the id of the import that is now waiting. Each file keeps its name, in a folder of its own. The files are there
 * before anything is known of them, so that a program that is killed leaves either all of it or nothing that counts.
 * @param alongside what is recorded in the same transaction
 */
export async function receiveFiles(
  needs: ReceiveNeeds,
  datasetId: string,
  files: readonly SentFile[],
  alongside: (transaction: Database, importId: string) => Promise<void> = async () => undefined,
): Promise<string> {
  const importId = randomUUID();
  try {
    await copyIn(needs.dataFolder, importId, files);
    await needs.storage?.keep(join('incoming', importId));
    await receiveImport(
      needs.database,
      { id: importId, datasetId, at: needs.clock.now() },
      async (transaction) => {
        await alongside(transaction, importId);
        await needs.queueImport({ datasetId, importId }, transaction);
      },
    );
  } catch (error) {
    await removeFolder(needs, join('incoming', importId));
    throw error;
  }
  return importId;
}

async function copyIn(dataFolder: string, importId: string, files: readonly SentFile[]): Promise<void> {
  for (const [index, file] of files.entries()) {
    const folder = join(incomingFolder(dataFolder, importId), String(index).padStart(5, '0'));
    await mkdir(folder, { recursive: true });
    await copyFile(file.path, join(folder, safeName(file.fileName)));
  }
}

/** Where the files of an import wait until it is done. */
export function incomingFolder(dataFolder: string, importId: string): string {
  return join(dataFolder, 'incoming', importId);
}

/** What was seen in the files of an import that waits for its mapping; beside them, and gone with them. */
export function lookFile(dataFolder: string, importId: string): string {
  return join(dataFolder, 'incoming', `${importId}.look.json`);
}

/** Where an import is kept, below the data folder. */
export function importFolder({ datasetId, importId }: ImportRequest): string {
  return join('datasets', datasetId, importId);
}
