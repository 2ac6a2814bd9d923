// A trial of imports for tests: files in, outcome and rows out, all gone afterwards.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { z } from 'zod';
import { temporaryFolder } from '../../platform/files.ts';
import { openWarehouse, sqlText, type Warehouse } from '../../platform/warehouse/index.ts';
import type { EventsImport } from './events-import.ts';
import { importEvents } from './import-events.ts';
import type { FileProblem, Outcome } from '../files/problem.ts';

interface ImportTrial extends AsyncDisposable {
  folder: string;
  warehouse: Warehouse;
  /** Writes files by name into a new folder and imports that, or the paths in it that are given. */
  run(
    files: Record<string, string | Buffer>,
    options?: { paths?: string[]; partBytes?: number },
  ): Promise<{ outcome: Outcome<EventsImport>; into: string }>;
  /** Asks an import; `EVENTS` stands for its rows. */
  query<T>(into: string, sql: string, schema: z.ZodType<T>): Promise<T[]>;
}

async function importTrial(): Promise<ImportTrial> {
  const folder = await temporaryFolder('import-events');
  const warehouse = await openWarehouse({ temporaryFolder: join(folder.path, 'spill') });
  let turn = 0;
  return {
    folder: folder.path,
    warehouse,
    run: async (files, options = {}) => {
      turn += 1;
      const sent = join(folder.path, `sent-${turn}`);
      await mkdir(sent);
      for (const [name, content] of Object.entries(files)) await writeFile(join(sent, name), content);
      const into = join(folder.path, `import-${turn}`);
      const paths = options.paths?.map((path) => join(sent, path)) ?? [sent];
      return { outcome: await importEvents({ paths, into, warehouse, partBytes: options.partBytes }), into };
    },
    query: (into, sql, schema) => {
      const rows = `read_parquet(${sqlText(join(into, 'events-*.parquet'))})`;
      return warehouse.rows(sql.replace('EVENTS', rows), schema);
    },
    async [Symbol.asyncDispose]() {
      await warehouse.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}

/** One trial for all the tests of a `describe`, made before the first of them and gone after the last. */
export function sharedTrial(): Omit<ImportTrial, typeof Symbol.asyncDispose> {
  let trial: ImportTrial;
  before(async () => {
    trial = await importTrial();
  });
  after(() => trial[Symbol.asyncDispose]());
  return {
    get folder() {
      return trial.folder;
    },
    get warehouse() {
      return trial.warehouse;
    },
    run: (...request) => trial.run(...request),
    query: (...question) => trial.query(...question),
  };
}

/** The import, or a failed test with the sentences that it was refused with. */
export function good(outcome: Outcome<EventsImport>): EventsImport {
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.problems.map(({ message }) => message).join('\n'));
  return outcome.value;
}

/** The first reason of a refusal, or a failed test. */
export function refusal(outcome: Outcome<EventsImport>): FileProblem {
  assert.ok(!outcome.ok, 'it should have been refused');
  const [first] = outcome.problems;
  assert.ok(first);
  return first;
}
