// A trial of imports by mapping for tests: a database, a data folder, files brought in, and all that is kept of them read back.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../../platform/database/test-database.ts';
import { temporaryFolder, type TemporaryFolder } from '../../platform/files.ts';
import { openWarehouse, sqlText } from '../../platform/warehouse/index.ts';
import type { Definition } from '../mapping/definition.ts';
import { addMapping } from '../mapping/mapping-store.ts';
import { allRowsKept } from './all-rows-store.ts';
import type { DatasetImport, DatasetKind } from './dataset.ts';
import { createDataset, listImports, receiveImport } from './dataset-store.ts';
import { importDataset } from './import-dataset.ts';
import type { ImportNeeds } from './import-needs.ts';
import { readOpenImport, receiveAgain } from './import-state-store.ts';
import { readAgain } from './read-again.ts';
import { incomingFolder } from './receive-files.ts';

export interface MappingTrial {
  needs: ImportNeeds;
  letters: { to: string; subject: string; text: string }[];
  dataset(kind: DatasetKind, title?: string): Promise<string>;
  /** Sends one file; returns the import as it then is. */
  send(datasetId: string, name: string, content: string): Promise<DatasetImport>;
  /** Keeps a version of the mapping and reads by it: what waits, or else what counts. */
  readBy(datasetId: string, definition: Definition, reportTo?: string): Promise<DatasetImport>;
  /** Rows of the newest import of events, as text. */
  rows(datasetId: string, columns: readonly string[]): Promise<Record<string, string | null>[]>;
  /** Everything on the disk, unpacked, and every row of every table. */
  everythingKept(): Promise<string>;
}

const at = new Date('2026-01-05T09:00:00Z');

export function mappingTrial(): MappingTrial {
  let opened: TestDatabase;
  let folder: TemporaryFolder;
  const letters: MappingTrial['letters'] = [];
  before(async () => {
    opened = await openTestDatabase();
    folder = await temporaryFolder('mapping');
    await mkdir(join(folder.path, 'incoming'));
  });
  after(async () => {
    await opened[Symbol.asyncDispose]();
    await folder[Symbol.asyncDispose]();
  });
  const quiet = () => undefined;
  const trial: MappingTrial = {
    letters,
    get needs() {
      return {
        database: opened.database,
        clock: { now: () => at },
        log: {
          debug: quiet,
          info: quiet,
          warn: quiet,
          error: (...said: unknown[]) => console.error(...said),
        },
        dataFolder: folder.path,
        openWarehouse: () => openWarehouse({ temporaryFolder: join(folder.path, 'spill') }),
        serviceAddress: () => 'https://regard.example',
        mail: {
          send: async (_: unknown, letter: MappingTrial['letters'][number]) => void letters.push(letter),
        },
      };
    },
    dataset: (kind, title = 'Complaints') =>
      createDataset(opened.database, { kind, title, demonstration: false }),
    async send(datasetId, name, content) {
      const importId = await receiveImport(opened.database, { datasetId, at });
      const incoming = join(incomingFolder(folder.path, importId), '00000');
      await mkdir(incoming, { recursive: true });
      await writeFile(join(incoming, name), content);
      await importDataset(trial.needs, { datasetId, importId });
      return importOf(opened, datasetId, importId);
    },
    async readBy(datasetId, definition, reportTo) {
      const open = (await listImports(opened.database, datasetId)).filter(
        ({ status }) => status === 'to-map',
      );
      const made = { datasetId, partner: '', definition, reason: 'For the test', at };
      const readBy = {
        mappingId: await opened.database
          .transaction()
          .execute((transaction) => addMapping(transaction, made)),
        reportTo: reportTo ?? null,
      };
      const [first] = open;
      if (first) {
        await readOpenImport(opened.database, first.id, readBy);
        await importDataset(trial.needs, { datasetId, importId: first.id });
        return importOf(opened, datasetId, first.id);
      }
      const importId = await receiveAgain(opened.database, datasetId, { ...readBy, at });
      await readAgain(trial.needs, { datasetId, importId });
      return importOf(opened, datasetId, importId);
    },
    async rows(datasetId, columns) {
      const done = (await listImports(opened.database, datasetId)).filter(
        ({ folder: kept }) => kept !== null,
      );
      const warehouse = await trial.needs.openWarehouse();
      try {
        const names = columns.map((name) => `CAST("${name}" AS VARCHAR) AS "${name}"`).join(', ');
        const places = done.map((each) => sqlText(join(folder.path, each.folder ?? '', 'events-*.parquet')));
        return await warehouse.rows(
          `SELECT ${names} FROM read_parquet([${places.join(', ')}], union_by_name = true) ORDER BY file, row_number`,
          z.record(z.string(), z.string().nullable()),
        );
      } finally {
        await warehouse.close();
      }
    },
    everythingKept: async () => `${await onDisk(trial, folder.path)}
${await allRowsKept(opened.database)}`,
  };
  return trial;
}

async function importOf(
  { database }: TestDatabase,
  datasetId: string,
  importId: string,
): Promise<DatasetImport> {
  const found = (await listImports(database, datasetId)).find(({ id }) => id === importId);
  if (!found) throw new Error('The import is not there.');
  return found;
}

/** Bytes as they are, packed ones unpacked, and what an engine makes of those in columns. */
async function onDisk({ needs }: MappingTrial, folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const parts: string[] = [];
  const warehouse = await needs.openWarehouse();
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    parts.push(path, bytes.toString('latin1'), bytes.toString('utf8'));
    if (path.endsWith('.gz')) parts.push(gunzipSync(bytes).toString('utf8'));
    if (path.endsWith('.parquet')) {
      const rows = await warehouse.rows(
        `SELECT to_json(t)::VARCHAR AS row FROM read_parquet(${sqlText(path)}) t`,
        z.object({ row: z.string() }),
      );
      parts.push(...rows.map(({ row }) => row));
    }
  }
  await warehouse.close();
  return parts.join('\n');
}
