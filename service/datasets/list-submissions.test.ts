// What a sender is told of what they sent, in a word or two.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { looksOtherwise } from './keeping/dataset.ts';
import { createDataset, listImports } from './keeping/dataset-store.ts';
import { stateTag } from './list-submissions.ts';

let opened: TestDatabase;
before(async () => void (opened = await openTestDatabase()));
after(() => opened[Symbol.asyncDispose]());

async function importWith(warnings: readonly { code: string; message: string }[]) {
  const { database } = opened;
  const datasetId = await createDataset(database, {
    kind: 'counts',
    title: 'Referrals',
    demonstration: false,
  });
  await database
    .insertInto('datasetImport')
    .values({
      ...{ datasetId, status: 'done', receivedAt: new Date() },
      warnings: JSON.stringify(warnings.map((each) => ({ ...each, file: 'x.csv' }))),
    })
    .execute();
  const [made] = await listImports(database, datasetId);
  return made;
}

test('what is there and is something else than was announced is not just “Taken in”', async () => {
  const other = await importWith([{ code: looksOtherwise, message: 'It looks like something else.' }]);
  assert.match(stateTag(other).toString(), /Not as expected/);
  assert.match(stateTag(await importWith([])).toString(), /Taken in/);
  assert.match(stateTag(undefined).toString(), /Waiting to be read/);
});
