// Rules, holds and disposals, with a class of records made up for it: by page, by day, and after a crash.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openDoor } from '../pages/made-up-door.ts';
import { createWebServer, type WebServer } from '../pages/web.ts';
import { openTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { whoActs } from '../platform/doer.ts';
import { listEvents } from '../platform/ledger/index.ts';
import { silentLog } from '../platform/log.ts';
import { findProfile, lookOfProfile, setUpBodies, setUpOrganisation } from '../organisation/index.ts';
import type { KeptRecord } from './kept-record.ts';
import { retention, type Retention } from './retention.ts';
import type { RecordClass } from './retention-store.ts';

let opened: TestDatabase;
let web: WebServer;
let feature: Retention;
let now: Date;
let kept: KeptRecord[];
let erased: string[];
let fails: (id: string) => boolean;

const old: KeptRecord = {
  ...{ id: 'old', title: 'May 2020', item: 'stops', itemTitle: 'Stops' },
  ...{ since: new Date('2020-06-01T00:00:00Z'), months: null, by: null },
};
const young: KeptRecord = { ...old, id: 'young', title: 'May 2026', since: new Date('2026-06-01T00:00:00Z') };
const agreed: KeptRecord = {
  ...old,
  id: 'agreed',
  item: 'grants',
  itemTitle: 'Grants',
  months: 12,
  by: 'the agreement',
};

const deliveries: RecordClass = {
  id: 'deliveries',
  title: 'Deliveries of data',
  what: 'Files and rows go; their names and digests stay.',
  suggestion: { months: 84, basis: 'Seven years, as the schedule says.' },
  // As with real records, the other body has its own.
  list: async () => (whoActs().body === 'fellshire-constabulary' ? [] : kept),
  async erase(id) {
    if (fails(id)) throw new Error('The disk is not there.');
    erased.push(id);
    return { rows: 100, files: 1, digests: ['a'.repeat(64)] };
  },
  async forget(_, id) {
    kept = kept.filter((record) => record.id !== id);
  },
};

beforeEach(async () => {
  opened = await openTestDatabase();
  [now, kept, erased, fails] = [new Date('2026-11-22T12:00:00Z'), [old, young, agreed], [], () => false];
  const profile = findProfile('fellshire')!;
  await setUpOrganisation(opened.database, profile.id, now);
  await setUpBodies(opened.database, profile);
  feature = retention({
    database: opened.database,
    clock: { now: () => now },
    log: silentLog,
    jobs: { daily: () => undefined },
    classes: [deliveries],
  });
  web = createWebServer({
    routes: feature.routes,
    look: lookOfProfile(profile),
    log: silentLog,
    door: openDoor,
  });
});
afterEach(async () => {
  await web.close();
  await opened[Symbol.asyncDispose]();
});

async function words(url: string): Promise<string> {
  const { status, body } = await web.inject({ url });
  assert.equal(status, 200);
  return body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

const post = (path: string, form: Record<string, string>) =>
  web.inject({ url: `/retention/deliveries${path}`, form });
const sevenYears = { kept: 'months', months: '72', basis: 'The schedule of 2025' };

describe('retention', () => {
  it('disposes of nothing that nobody set a time for, but of what was agreed', async () => {
    assert.equal(await feature.disposeNow(), 1);
    assert.deepEqual(erased, ['agreed']);
  });

  it('disposes of what is due by the rule, with a certificate whose digest is in the ledger', async () => {
    assert.equal((await post('/rule', sevenYears)).status, 303);
    assert.match(
      await words('/retention/deliveries'),
      /Kept for 6 years\..*Stops: May 2020 1 June 2020 Due to go/,
    );
    assert.equal(await feature.disposeNow(), 2);
    assert.equal(await feature.disposeNow(), 0);
    assert.deepEqual(kept, [young]);
    const [, address = ''] =
      /href="(\/retention\/disposals\/[^"]+)"/.exec((await web.inject({ url: '/retention' })).body) ?? [];
    assert.match(await words(address), /Stops: May 2020 1 June 2020 1 June 2026 100 1 The schedule of 2025/);
    assert.match(await words(address), /Backups made before this day still hold/);
    const file = await web.inject({ url: `${address}/certificate.json` });
    const digest = createHash('sha256').update(file.bytes).digest('hex');
    assert.match(await words(address), new RegExp(digest));
    const { events } = await listEvents(opened.database, { page: 1, most: 1 });
    assert.equal(events[0]?.event.action, 'retention.disposed');
    assert.ok(events[0]?.values.some(({ value }) => value === digest));
  });

  it('leaves alone what is held, until the hold is lifted with a reason', async () => {
    await post('/rule', sevenYears);
    assert.equal(
      (await post('/holds', { item: 'stops', reason: 'A claim is before the court' })).status,
      303,
    );
    assert.equal(await feature.disposeNow(), 1);
    assert.deepEqual(erased, ['agreed']);
    const page = (await web.inject({ url: '/retention/deliveries' })).body;
    assert.match(page, /A claim is before the court/);
    const hold = /holds\/([0-9a-f-]{36})\/lift/.exec(page)?.[1] ?? '';
    assert.equal((await post(`/holds/${hold}/lift`, {})).status, 422);
    assert.equal((await post(`/holds/${hold}/lift`, { [`why-${hold}`]: 'Settled' })).status, 303);
    assert.equal((await post(`/holds/${hold}/lift`, { [`why-${hold}`]: 'Again' })).status, 404);
    assert.equal(await feature.disposeNow(), 1);
  });

  it('holds everything of a kind at once', async () => {
    assert.equal((await post('/holds', { item: 'all', reason: 'A public inquiry' })).status, 303);
    assert.equal(await feature.disposeNow(), 0);
  });

  it('keeps what meets a fault for the next day, and certifies the rest', async () => {
    await post('/rule', sevenYears);
    fails = (id) => id === 'old';
    assert.equal(await feature.disposeNow(), 1);
    assert.deepEqual(kept, [old, young]);
    fails = () => false;
    assert.equal(await feature.disposeNow(), 1);
  });

  it('certifies what a program that was killed had erased and not yet forgotten', async () => {
    const { forget } = deliveries;
    deliveries.forget = async () => {
      throw new Error('killed');
    };
    await assert.rejects(feature.disposeNow(), /killed/);
    deliveries.forget = forget;
    assert.equal(await feature.disposeNow(), 1);
    assert.deepEqual(erased, ['agreed', 'agreed']);
  });

  it('says what is wrong with a form, and keeps what was typed', async () => {
    const wrong = await post('/rule', { kept: 'months', months: 'seven', basis: 'The schedule' });
    assert.equal(wrong.status, 422);
    assert.match(wrong.body, /Enter a whole number of months from 1 to 1200/);
    assert.match(wrong.body, /value="seven"/);
    assert.match((await post('/holds', { item: 'nothing', reason: '' })).body, /Choose what is held/);
    assert.equal((await web.inject({ url: '/retention/unheard-of' })).status, 404);
  });

  it('never changes a certificate, not even by the program itself', async () => {
    await feature.disposeNow();
    await assert.rejects(opened.database.deleteFrom('disposal').execute(), /only grows/);
  });
});
