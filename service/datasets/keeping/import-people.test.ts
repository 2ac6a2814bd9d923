// Bringing in data of people: what is kept, what is said of it, and what is refused.
import assert from 'node:assert/strict';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openTestDatabase, type TestDatabase } from '../../platform/database/test-database.ts';
import { temporaryFolder, type TemporaryFolder } from '../../platform/files.ts';
import { createDataset, listImports, receiveImport } from './dataset-store.ts';
import { importDataset } from './import-dataset.ts';
import type { ImportNeeds } from './import-needs.ts';
import { currentTables } from './list-current-events.ts';
import { incomingFolder } from './receive-files.ts';

const at = new Date('2026-01-05T09:00:00Z');

describe('an import of people', () => {
  let opened: TestDatabase;
  let folder: TemporaryFolder;
  let said = '';
  let needs: ImportNeeds;
  before(async () => {
    opened = await openTestDatabase();
    folder = await temporaryFolder('import-people');
    const note = (...words: unknown[]) => void (said += JSON.stringify(words));
    needs = {
      database: opened.database,
      clock: { now: () => at },
      log: { debug: note, info: note, warn: note, error: note },
      dataFolder: folder.path,
      openWarehouse: () => Promise.reject(new Error('no warehouse is needed for people')),
    };
  });
  after(async () => {
    await opened[Symbol.asyncDispose]();
    await folder[Symbol.asyncDispose]();
  });

  async function bring(datasetId: string, name: string, content: string) {
    const importId = await receiveImport(needs.database, { datasetId, at });
    const incoming = join(incomingFolder(folder.path, importId), '00000');
    await mkdir(incoming, { recursive: true });
    await writeFile(join(incoming, name), content);
    await importDataset(needs, { datasetId, importId });
    return (await listImports(needs.database, datasetId)).find(({ id }) => id === importId);
  }

  const dataset = () =>
    createDataset(needs.database, { kind: 'people', title: 'Staff', demonstration: false });

  it('keeps the file as it was sent, with a summary in which nobody is', async () => {
    const id = await dataset();
    const done = await bring(
      id,
      'staff.csv',
      'Sex,Role,Pay\nF,PC,11.11\nF,PC,22.22\nM,,33.33\nTotal,,66.66\n',
    );
    assert.equal(done?.status, 'done');
    const [table] = await currentTables({ database: needs.database, dataFolder: folder.path }, id);
    await access(table?.path ?? '');
    assert.equal(table?.people?.rows, 3);
    assert.deepEqual(table?.people?.otherColumns, ['Role', 'Pay']);
    assert.deepEqual(
      table?.people?.putAside.rows.map(({ line, column }) => [line, column]),
      [[5, 'Sex']],
    );
    assert.doesNotMatch(JSON.stringify(done), /11\.11|66\.66/);
    assert.equal(said, '');
  });

  it('changes nothing when the same file comes again', async () => {
    const id = await dataset();
    const content = 'Sex,Role\nF,PC\nF,PC\n';
    await bring(id, 'staff.csv', content);
    assert.equal((await bring(id, 'again.csv', content))?.status, 'unchanged');
  });

  it('leaves open what it sees no characteristic in, until somebody says what the columns mean, and says when rows look like figures by group', async () => {
    const id = await dataset();
    const open = await bring(id, 'grades.csv', 'Grade,Pay\nA,1\nA,2\n');
    assert.deepEqual([open?.status, open?.problems[0]?.code], ['to-map', 'PEOPLE_NO_CHARACTERISTIC']);
    const figures = await bring(id, 'counts.csv', 'Sex,Count\nF,10\nM,12\n');
    assert.deepEqual([figures?.status, figures?.warnings[0]?.code], ['done', 'TABLE_LOOKS_OTHERWISE']);
  });
});
