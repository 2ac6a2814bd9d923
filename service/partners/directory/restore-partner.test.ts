// What a partner was stays on the page that changes it, and can be had back, checked as if it had been typed.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findProfile, lookOfProfile, setUpBodies, setUpOrganisation } from '../../organisation/index.ts';
import { openDoor } from '../../pages/made-up-door.ts';
import { createWebServer, type WebServer } from '../../pages/web.ts';
import { fixedClock } from '../../platform/clock.ts';
import { openTestDatabase, type TestDatabase } from '../../platform/database/test-database.ts';
import { silentLog } from '../../platform/log.ts';
import { addPartnerRoutes } from './add-partner.ts';

const profile = findProfile('fellshire')!;
let opened: TestDatabase;
let server: WebServer;

before(async () => {
  opened = await openTestDatabase();
  const { database } = opened;
  await setUpOrganisation(database, profile.id, new Date());
  await setUpBodies(database, profile);
  const routes = addPartnerRoutes({
    ...{ profile, database, dataFolder: '.', clock: fixedClock(new Date('2026-05-05T09:00:00Z')) },
    listDatasets: async () => [],
    receivedOf: async () => ({ months: new Set(), days: [] }),
    listPeople: async () => [],
    listSenders: async () => [],
  });
  server = createWebServer({ routes, look: lookOfProfile(profile), log: silentLog, door: openDoor });
});

after(async () => {
  await server.close();
  await opened[Symbol.asyncDispose]();
});

async function add(form: Record<string, string>): Promise<string> {
  const { headers } = await server.inject({ url: '/partners/new', form });
  return String(headers['location']);
}

async function pageOf(at: string): Promise<string> {
  return (await server.inject({ url: `${at}/change` })).body.replaceAll(/\s+/g, ' ');
}

test('an older name is restored, and nothing else changes', async () => {
  const was = { name: 'Old Trust', slug: 'old-trust', kind: 'health', sends: 'referrals' };
  const at = await add(was);
  await server.inject({ url: `${at}/change`, form: { ...was, name: 'New Trust', sends: 'nothing' } });
  const body = await pageOf(at);
  assert.match(body, /Name: “Old Trust” → “New Trust”/);
  const [, event = ''] = /name="event" value="(\d+)"/.exec(body) ?? [];
  const restore = { url: `${at}/restore`, form: { event, field: 'name' } };
  assert.equal((await server.inject(restore)).status, 303);
  const now = await pageOf(at);
  assert.match(now, /Name: “New Trust” → “Old Trust”.*Name: “Old Trust” → “New Trust”/);
  assert.match(now, /nothing<\/textarea>/);
});

test('an older short name that another partner has taken since is not taken from it', async () => {
  const at = await add({ name: 'First', slug: 'first', kind: 'other' });
  await server.inject({ url: `${at}/change`, form: { name: 'First', slug: 'first-body', kind: 'other' } });
  await add({ name: 'Second', slug: 'first', kind: 'other' });
  const [, event = ''] = /name="event" value="(\d+)"/.exec(await pageOf(at)) ?? [];
  const { body } = await server.inject({ url: `${at}/restore`, form: { event, field: 'short name' } });
  assert.match(body, /Another partner has this short name/);
  assert.equal((await server.inject({ url: `${at}/restore`, form: {} })).status, 400);
});
