// What happens to a dataset stands in the ledger, once, by whom it was done.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestDatabase } from '../../platform/database/test-database.ts';
import { actingAs, visitorOf } from '../../platform/doer.ts';
import { listEvents } from '../../platform/ledger/index.ts';
import {
  createDatasetOnce,
  finishTablesImport,
  receiveImport,
  refuseImport,
  removeDataset,
  removeDemonstrationDatasets,
} from './dataset-store.ts';

const at = new Date('2026-01-05T09:00:00Z');
const request = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
const id = '6f9619ff-8b86-4d01-b42d-00cf4fc96400';
const searches = { kind: 'counts', title: 'Searches', demonstration: true } as const;

test('added, sent, taken in, refused and removed are recorded in that order, and nothing twice', async () => {
  await using opened = await openTestDatabase();
  const { database } = opened;
  await actingAs({ ...visitorOf(request), body: 'fellshire' }, async () => {
    await createDatasetOnce(database, id, searches);
    await createDatasetOnce(database, id, searches);
    const taken = await receiveImport(database, { datasetId: id, at });
    await finishTablesImport(database, taken, { folder: 'f', tables: [], warnings: [], at });
    const refused = await receiveImport(database, { datasetId: id, at });
    await refuseImport(database, refused, { problems: [], at });
    await removeDataset(database, id, at);
    await removeDataset(database, id, at);
  });
  const { events } = await listEvents(database, { thing: id, page: 1, most: 20 });
  assert.deepEqual(
    events.toReversed().map(({ event }) => event.action),
    [
      'dataset.added',
      'dataset.files-added',
      'dataset.imported',
      'dataset.files-added',
      'dataset.refused',
      'dataset.removed',
    ],
  );
  assert.ok(events.every(({ event }) => event.actor.id === 'visitor' && event.request === request));
});

test('data of a demonstration that is taken away are recorded as removed', async () => {
  await using opened = await openTestDatabase();
  await createDatasetOnce(opened.database, id, searches);
  await removeDemonstrationDatasets(opened.database);
  const { events } = await listEvents(opened.database, { thing: id, page: 1, most: 1 });
  assert.equal(events[0]?.event.action, 'dataset.removed');
  assert.deepEqual(
    events[0]?.values.map(({ place, value }) => [place, value]),
    [['before', 'Searches']],
  );
});
