// How datasets, their imports and their files are kept.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openTestDatabase, type TestDatabase } from '../../platform/database/test-database.ts';
import {
  createDataset,
  findDataset,
  finishEventsImport,
  listCurrentFiles,
  listDatasets,
  listFiles,
  listImports,
  receiveImport,
  refuseImport,
  removeDataset,
} from './dataset-store.ts';
import type { EventsImport, ImportedFile } from '../events/events-import.ts';
import { settleFiles } from './settle-files.ts';

const at = new Date('2026-01-05T09:00:00Z');

function fileOf(month: string, digit: string): ImportedFile {
  return {
    name: `${month}-fellshire-stop-and-search.csv`,
    sha256: digit.repeat(64),
    bytes: 1000,
    rows: 12,
    accepted: 10,
    rejected: 2,
    partner: 'fellshire',
    month,
    encoding: 'utf-8',
  };
}

function eventsOf(files: ImportedFile[]): EventsImport {
  return {
    format: 1,
    mapping: { id: 'police-uk-stop-and-search', version: '1' },
    columns: [],
    files,
    submitted: [],
    quality: {
      rows: 12,
      accepted: 10,
      rejected: { total: 2, byCode: {} },
      period: { from: null, to: null },
      partners: [],
      characteristics: [],
      outsideFileMonth: { rows: 0, files: [] },
      notes: [],
    },
    problems: { total: 2, byCode: {}, file: 'problems.csv' },
    parquet: ['events-0.parquet'],
  };
}

describe('datasets', () => {
  let opened: TestDatabase;
  before(async () => {
    opened = await openTestDatabase();
  });
  after(async () => {
    await opened[Symbol.asyncDispose]();
  });

  async function take(datasetId: string, files: ImportedFile[]): Promise<string> {
    const { database } = opened;
    const importId = await receiveImport(database, { datasetId, at });
    const settled = settleFiles(await listCurrentFiles(database, datasetId), files);
    const done = { datasetId, importId, folder: `datasets/${datasetId}/${importId}`, settled, at };
    await finishEventsImport(database, { ...done, events: eventsOf(files), changes: [], warnings: [] });
    return importId;
  }

  test('a removed dataset is on no list and cannot be found', async () => {
    const { database } = opened;
    const id = await createDataset(database, { kind: 'events', title: 'Searches', demonstration: true });
    assert.equal((await findDataset(database, id))?.title, 'Searches');
    await removeDataset(database, id, at);
    assert.equal(await findDataset(database, id), undefined);
    assert.deepEqual(
      (await listDatasets(database)).filter((dataset) => dataset.id === id),
      [],
    );
  });

  test('the same file again changes nothing and is noted as such', async () => {
    const { database } = opened;
    const id = await createDataset(database, { kind: 'events', title: 'Searches', demonstration: false });
    await take(id, [fileOf('2025-05', 'a')]);
    await take(id, [fileOf('2025-05', 'a')]);
    assert.equal((await listImports(database, id)).filter(({ status }) => status === 'unchanged').length, 1);
    assert.deepEqual((await listFiles(database, id)).map(({ status }) => status).sort(), [
      'current',
      'duplicate',
    ]);
  });

  test('a corrected file of a month takes the place of the old one', async () => {
    const { database } = opened;
    const id = await createDataset(database, { kind: 'events', title: 'Searches', demonstration: false });
    await take(id, [fileOf('2025-05', 'a'), fileOf('2025-06', 'b')]);
    const corrected = await take(id, [fileOf('2025-05', 'c')]);
    const current = await listCurrentFiles(database, id);
    assert.deepEqual(
      current.map(({ month, sha256 }) => [month, sha256[0]]),
      [
        ['2025-05', 'c'],
        ['2025-06', 'b'],
      ],
    );
    assert.equal(current[0]?.importId, corrected);
  });

  test('a refused import keeps its reasons and leaves what was there', async () => {
    const { database } = opened;
    const id = await createDataset(database, { kind: 'events', title: 'Searches', demonstration: false });
    await take(id, [fileOf('2025-05', 'a')]);
    const refused = await receiveImport(database, { datasetId: id, at });
    const problems = [{ file: 'x.csv', code: 'FILE_EMPTY', message: 'x.csv is empty.' }];
    await refuseImport(database, refused, { problems, at });
    const found = (await listImports(database, id)).find((each) => each.id === refused);
    assert.deepEqual([found?.status, found?.problems], ['refused', problems]);
    assert.equal((await listCurrentFiles(database, id)).length, 1);
  });
});
