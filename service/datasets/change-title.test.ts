// A dataset can be given another name, and one back that it had; who did so, and when, stays on its page.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openDoor } from '../pages/made-up-door.ts';
import { createWebServer, type WebServer } from '../pages/web.ts';
import { openTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { actingAs, theProgram } from '../platform/doer.ts';
import { listEvents } from '../platform/ledger/index.ts';
import { silentLog } from '../platform/log.ts';
import { changeTitleRoutes } from './change-title.ts';
import { createDataset, findDataset, removeDataset } from './keeping/dataset-store.ts';
import { showDataset } from './show-dataset.ts';

const look = {
  organisationName: 'Fellshire',
  demonstration: false,
  brand: { primary: '#17453b', onPrimary: '#ffffff', link: '#1a5a96', button: '#1d5c4a' },
};

let opened: TestDatabase;
let server: WebServer;

before(async () => {
  opened = await openTestDatabase();
  const routes = [showDataset(opened), ...changeTitleRoutes(opened)];
  server = createWebServer({ routes, look, log: silentLog, door: openDoor });
});

after(async () => {
  await server.close();
  await opened[Symbol.asyncDispose]();
});

/** As data of the body that the visitor of the pages is of. */
function add(title: string): Promise<string> {
  return actingAs({ ...theProgram, body: 'fellshire' }, () =>
    createDataset(opened.database, { kind: 'events', title, demonstration: false }),
  );
}

type Sent = Readonly<Record<string, string>>;

function send(id: string, what: 'title' | 'restore', form: Sent) {
  return server.inject({ url: `/data/${id}/${what}`, form });
}

async function titleOf(id: string): Promise<string | undefined> {
  return (await findDataset(opened.database, id))?.title;
}

async function pageOf(id: string): Promise<string> {
  return (await server.inject({ url: `/data/${id}` })).body.replaceAll(/\s+/g, ' ');
}

describe('another name', () => {
  test('is kept, and the page says what it was, who changed it and when', async () => {
    const id = await add('Serches');
    assert.doesNotMatch(await pageOf(id), /change(s)? to this record/);
    assert.equal((await send(id, 'title', { title: '  Searches <2025> ' })).status, 303);
    assert.equal(await titleOf(id), 'Searches <2025>');
    const body = await pageOf(id);
    assert.match(body, /1 change to this record/);
    assert.match(body, /Name: “Serches” → “Searches &lt;2025&gt;”.*by Made-up Person \(analyst\)/);
    assert.match(body, /Name: “Serches”, when it was made/);
  });

  test('that cannot be one changes nothing, and what was typed is still there', async () => {
    const id = await add('Calls');
    assert.match((await send(id, 'title', { title: ' ' })).body, /Enter a name for the data/);
    const long = await send(id, 'title', { title: 'x'.repeat(201) });
    assert.equal(long.status, 422);
    assert.match(long.body, /value="x{201}"/);
    assert.equal(await titleOf(id), 'Calls');
  });

  test('that it has already is no change, as when a form is sent twice', async () => {
    const id = await add('Calls');
    await Promise.all([1, 2, 3].map(() => send(id, 'title', { title: 'Calls to 101' })));
    assert.equal((await listEvents(opened.database, { thing: id, page: 1, most: 9 })).inAll, 2);
  });

  test('of what was removed is given to nothing', async () => {
    const id = await add('Calls');
    await removeDataset(opened.database, id, new Date('2026-01-01T00:00:00Z'));
    assert.equal((await send(id, 'title', { title: 'Other' })).status, 404);
  });
});

describe('an older name', () => {
  test('is restored as a change of its own, and no history is lost', async () => {
    const id = await add('One');
    for (const title of ['Two', 'Three']) await send(id, 'title', { title });
    const body = await pageOf(id);
    const offered = [...body.matchAll(/name="event" value="(\d+)".*?Restore .*?“(\w+)”/g)];
    assert.deepEqual(
      offered.map(([, , title]) => title),
      ['Two', 'One'],
    );
    const event = offered[1]?.[1] ?? '';
    assert.equal((await send(id, 'restore', { event, field: 'title' })).status, 303);
    assert.equal(await titleOf(id), 'One');
    assert.match(
      await pageOf(id),
      /3 changes to this record.*“Three” → “One”.*“Two” → “Three”.*“One” → “Two”/,
    );
  });

  test('of another dataset, of another field or of no event is refused', async () => {
    const [id, other] = [await add('Mine'), await add('Other')];
    await send(other, 'title', { title: 'Others' });
    const event = String((await listEvents(opened.database, { page: 1, most: 1 })).events[0]?.event.number);
    const odd: Sent[] = [
      { event, field: 'title' },
      { event, field: 'kind' },
      { event: '-1', field: 'title' },
      { event: '9'.repeat(30), field: 'title' },
      {},
    ];
    for (const form of odd) assert.equal((await send(id, 'restore', form)).status, 400, JSON.stringify(form));
    assert.equal(await titleOf(id), 'Mine');
  });
});
