// The page of a dataset: whoever only reads is offered nothing that they would be refused.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { doorFor } from '../pages/made-up-door.ts';
import { createWebServer } from '../pages/web.ts';
import { openTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { actingAs, theProgram } from '../platform/doer.ts';
import { silentLog } from '../platform/log.ts';
import { createDataset } from './keeping/dataset-store.ts';
import { showDataset } from './show-dataset.ts';

const look = {
  organisationName: 'Fellshire',
  demonstration: false,
  brand: { primary: '#17453b', onPrimary: '#ffffff', link: '#1a5a96', button: '#1d5c4a' },
};
const forms = [/Add more files/, /Change the name/, /Remove these data/];
let opened: TestDatabase;
let id: string;

before(async () => {
  opened = await openTestDatabase();
  id = await actingAs({ ...theProgram, body: 'fellshire' }, () =>
    createDataset(opened.database, { kind: 'events', title: 'Searches', demonstration: false }),
  );
});
after(() => opened[Symbol.asyncDispose]());

async function pageFor(...permissions: string[]): Promise<string> {
  const door = doorFor(({ name }) => permissions.includes(name));
  const server = createWebServer({ routes: [showDataset(opened)], look, log: silentLog, door });
  const { status, body } = await server.inject({ url: `/data/${id}` });
  await server.close();
  assert.equal(status, 200);
  return body;
}

test('whoever only reads is offered no form', async () => {
  const body = await pageFor('datasets:read');
  assert.match(body, /Searches/);
  for (const form of forms) assert.doesNotMatch(body, form);
});

test('each may do what they may, and nothing more', async () => {
  const [adding, removing] = [
    await pageFor('datasets:read', 'datasets:add'),
    await pageFor('datasets:read', 'datasets:remove'),
  ];
  assert.deepEqual(
    forms.map((form) => form.test(adding)),
    [true, true, false],
  );
  assert.deepEqual(
    forms.map((form) => form.test(removing)),
    [false, false, true],
  );
});
