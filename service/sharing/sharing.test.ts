// Two bodies and their shares: by page, and as Postgres sees it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { doorFor, madeUpPerson } from '../pages/made-up-door.ts';
import type { Doorkeeper } from '../pages/doorkeeper.ts';
import { createWebServer, type WebServer } from '../pages/web.ts';
import { findProfile, lookOfProfile, setUpBodies, setUpOrganisation } from '../organisation/index.ts';
import { actingAs, theProgram, type Doer } from '../platform/doer.ts';
import { openTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { silentLog } from '../platform/log.ts';
import { sharing } from './sharing.ts';

const at = new Date('2026-11-22T12:00:00Z');
const office: Doer = { ...theProgram, body: 'fellshire' };
const force: Doer = { ...theProgram, body: 'fellshire-constabulary' };

let opened: TestDatabase;
let dataset: string;
let ofOffice: WebServer;
let ofForce: WebServer;

before(async () => {
  opened = await openTestDatabase();
  const { database } = opened;
  const profile = findProfile('fellshire')!;
  await setUpOrganisation(database, profile.id, at);
  await setUpBodies(database, profile);
  const row = { kind: 'events', title: 'Stops of the force' };
  const added = await actingAs(force, () =>
    database.insertInto('dataset').values(row).returning('id').executeTakeFirstOrThrow(),
  );
  dataset = added.id;
  const { routes } = sharing({
    database,
    clock: { now: () => at },
    items: async () => {
      const seen = await database.selectFrom('dataset').select(['id', 'title']).execute();
      return seen.map(({ id, title }) => ({ kind: 'dataset' as const, id, title, href: `/data/${id}` }));
    },
  });
  const serverFor = (door: Doorkeeper) =>
    createWebServer({ routes, look: lookOfProfile(profile), log: silentLog, door });
  ofOffice = serverFor(doorOf('fellshire'));
  ofForce = serverFor(doorOf('fellshire-constabulary'));
});
after(async () => {
  await ofOffice.close();
  await ofForce.close();
  await opened[Symbol.asyncDispose]();
});

function doorOf(body: string): Doorkeeper {
  const door = doorFor(() => true, { ...madeUpPerson, name: `Somebody of ${body}` });
  return { ...door, visitorOf: async (asking) => ({ ...(await door.visitorOf(asking)), body }) };
}

const page = async (web: WebServer) => (await web.inject({ url: '/sharing' })).body;
const seenBy = (by: Doer) =>
  actingAs(by, async () => (await opened.database.selectFrom('dataset').select('title').execute()).length);

describe('what belongs to one body', () => {
  it('is not among what the other can see or share', async () => {
    assert.match(await page(ofForce), /Data: Stops of the force/);
    assert.doesNotMatch(await page(ofOffice), /Stops of the force/);
    const tried = await ofOffice.inject({
      url: '/sharing',
      form: { item: `dataset:${dataset}`, with: 'fellshire-constabulary' },
    });
    assert.equal(tried.status, 422);
    assert.match(tried.body, /Choose what to share/);
  });

  it('is seen by the other once it is shared, and not before', async () => {
    assert.equal(await seenBy(office), 0);
    const shared = { item: `dataset:${dataset}`, with: 'fellshire' };
    assert.equal((await ofForce.inject({ url: '/sharing', form: shared })).status, 303);
    assert.equal((await ofForce.inject({ url: '/sharing', form: shared })).status, 303); // Twice is once.
    assert.equal(await seenBy(office), 1);
    assert.match(await page(ofOffice), /Stops of the force<\/a>, by Fellshire Constabulary/);
  });

  it('is not the other’s to share on, nor to stop sharing', async () => {
    const [share] = await actingAs(force, () =>
      opened.database.selectFrom('sharedWith').select('id').where('endedAt', 'is', null).execute(),
    );
    const form = { item: `dataset:${dataset}`, with: 'fellshire-constabulary' };
    assert.match((await ofOffice.inject({ url: '/sharing', form })).body, /not yours to share/);
    assert.equal((await ofOffice.inject({ url: `/sharing/${share?.id}/end`, form: {} })).status, 404);
    assert.equal((await ofForce.inject({ url: `/sharing/${share?.id}/end`, form: {} })).status, 303);
    assert.equal(await seenBy(office), 0);
  });

  it('asks for what and with whom, where one was left out', async () => {
    const { status, body } = await ofForce.inject({ url: '/sharing', form: {} });
    assert.equal(status, 422);
    assert.match(body, /Choose what to share[^]*Choose with whom/);
  });
});
