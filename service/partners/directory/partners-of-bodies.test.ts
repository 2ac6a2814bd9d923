// Two bodies with one directory: what each keeps about a partner is its own, and only the body that added it changes it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { findProfile, lookOfProfile, setUpBodies, setUpOrganisation } from '../../organisation/index.ts';
import type { Doorkeeper } from '../../pages/doorkeeper.ts';
import { doorFor, madeUpPerson } from '../../pages/made-up-door.ts';
import { createWebServer, type WebServer } from '../../pages/web.ts';
import { fixedClock } from '../../platform/clock.ts';
import { openTestDatabase, type TestDatabase } from '../../platform/database/test-database.ts';
import { actingAs, theProgram, type Doer } from '../../platform/doer.ts';
import { silentLog } from '../../platform/log.ts';
import { partners } from '../partners.ts';
import {
  addPartner,
  findPartnerBySlug,
  listContacts,
  listPartnerPeople,
  partnersOfPerson,
  settlePartnerPerson,
} from './partner-store.ts';

const profile = findProfile('fellshire')!;
const at = new Date('2026-05-05T09:00:00Z');
const office: Doer = { ...theProgram, body: 'fellshire' };
const force: Doer = { ...theProgram, body: 'fellshire-constabulary' };
const sender = { id: '00000000-0000-4000-8000-000000000003', name: 'Third Person' };
const facts = { slug: 'saltmere-trust', name: 'Saltmere Trust', sends: '', website: '', endedOn: null };
let opened: TestDatabase;
let ofOffice: WebServer;
let ofForce: WebServer;
let id: string;

before(async () => {
  opened = await openTestDatabase();
  const { database } = opened;
  await setUpOrganisation(database, profile.id, at);
  await setUpBodies(database, profile);
  const { routes } = partners({
    ...{ profile, database, dataFolder: '/does-not-exist', clock: fixedClock(at) },
    listDatasets: async () => [],
    receivedOf: async () => ({ months: new Set<string>(), days: [] }),
    listPeople: async () => [sender],
    listSenders: async () => [sender],
  });
  const serverFor = (body: string) =>
    createWebServer({ routes, look: lookOfProfile(profile), log: silentLog, door: doorOf(body) });
  [ofOffice, ofForce] = [serverFor('fellshire'), serverFor('fellshire-constabulary')];
  id = (await actingAs(office, () => addPartner(database, { ...facts, kind: 'charity' }))) ?? '';
  await ofOffice.inject({ url: `/partners/${id}/contacts`, form: { role: 'Office desk', telephone: '1' } });
  await ofOffice.inject({ url: `/partners/${id}/people`, form: { person: sender.id } });
});

after(async () => {
  await ofOffice.close();
  await ofForce.close();
  await opened[Symbol.asyncDispose]();
});

function doorOf(body: string): Doorkeeper {
  const door = doorFor(() => true, madeUpPerson);
  return { ...door, visitorOf: async (asking) => ({ ...(await door.visitorOf(asking)), body }) };
}

test('every body finds the partner, and none of what another keeps about it', async () => {
  const { database } = opened;
  assert.match((await ofOffice.inject({ url: `/partners/${id}` })).body, /Office desk/);
  const seen = await ofForce.inject({ url: `/partners/${id}` });
  assert.match(seen.body, /Saltmere Trust/);
  assert.doesNotMatch(seen.body, /Office desk/);
  assert.deepEqual(await actingAs(force, () => listPartnerPeople(database, id)), []);
  assert.deepEqual(await actingAs(force, () => partnersOfPerson(database, sender.id)), []);
});

test('a body neither changes the partner of another, nor its contacts, nor who sends for it', async () => {
  const { database } = opened;
  const form = { name: 'Taken over', slug: facts.slug, kind: 'charity' };
  for (const method of ['GET', 'POST'] as const) {
    const asked = { url: `/partners/${id}/change`, ...(method === 'POST' && { form }) };
    const { status, body } = await ofForce.inject(asked);
    assert.equal(status, 403);
    assert.match(body, /Another body that shares this service added this partner/);
  }
  assert.doesNotMatch((await ofForce.inject({ url: `/partners/${id}` })).body, /Change this partner/);
  const contacts = () => actingAs(office, () => listContacts(database, id));
  const [contact] = await contacts();
  await ofForce.inject({ url: `/partners/${id}/contacts/${contact?.id}/remove`, form: {} });
  await ofForce.inject({ url: `/partners/${id}/people`, form: { person: sender.id, what: 'remove' } });
  assert.equal((await contacts()).length, 1);
  assert.deepEqual(await actingAs(office, () => listPartnerPeople(database, id)), [sender.id]);
  assert.equal((await findPartnerBySlug(database, facts.slug))?.name, 'Saltmere Trust');
});

test('Postgres itself refuses the change, whatever a query forgets to ask', async () => {
  await actingAs(force, () => sql`update partner set name = 'Taken over'`.execute(opened.database));
  assert.equal((await findPartnerBySlug(opened.database, facts.slug))?.name, 'Saltmere Trust');
});

test('somebody may send for the same partner in two bodies, and each ends its own', async () => {
  const { database } = opened;
  const settle = (by: Doer, sends: boolean) =>
    actingAs(by, () => settlePartnerPerson(database, { partnerId: id, personId: sender.id, sends }));
  await settle(force, true);
  await settle(force, false);
  assert.deepEqual(await actingAs(office, () => listPartnerPeople(database, id)), [sender.id]);
});
