// The pages of partners: added and changed with a history, agreements by two people, tokens shown once.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { findProfile, lookOfProfile, setUpBodies, setUpOrganisation } from '../organisation/index.ts';
import { doorFor, madeUpPerson } from '../pages/made-up-door.ts';
import { createWebServer, type WebServer } from '../pages/web.ts';
import { fixedClock } from '../platform/clock.ts';
import { type TestDatabase, openTestDatabase } from '../platform/database/test-database.ts';
import { temporaryFolder, type TemporaryFolder } from '../platform/files.ts';
import { listEvents } from '../platform/ledger/index.ts';
import { silentLog } from '../platform/log.ts';
import { partners } from './partners.ts';
import { isUsable } from './tokens/api-token.ts';
import { listTokens } from './tokens/token-store.ts';

const profile = findProfile('fellshire')!;
const data = '00000000-0000-4000-8000-00000000da7a';
const colleague = { ...madeUpPerson, id: '00000000-0000-4000-8000-000000000002', name: 'Second Person' };
let opened: TestDatabase;
let folder: TemporaryFolder;
let one: WebServer;
let other: WebServer;

before(async () => {
  opened = await openTestDatabase();
  folder = await temporaryFolder('partners');
  await setUpOrganisation(opened.database, profile.id, new Date());
  await setUpBodies(opened.database, profile);
  await opened.database
    .insertInto('dataset')
    .values({ id: data, kind: 'events', title: 'Searches', demonstration: false })
    .execute();
  const { routes, keepProfilePartners } = partners({
    ...{ profile, database: opened.database, dataFolder: folder.path },
    clock: fixedClock(new Date('2026-05-05T09:00:00Z')),
    listDatasets: async () => [{ id: data, title: 'Searches' }],
    receivedOf: async () => ({ months: new Set(['2026-01']), days: [] }),
    listPeople: async () => [{ id: colleague.id, name: colleague.name }],
    listSenders: async () => [{ id: colleague.id, name: colleague.name }],
  });
  await keepProfilePartners();
  await keepProfilePartners();
  const look = lookOfProfile(profile);
  const serverFor = (person: typeof madeUpPerson) =>
    createWebServer({ routes, look, log: silentLog, door: doorFor(() => true, person) });
  [one, other] = [serverFor(madeUpPerson), serverFor(colleague)];
});

after(async () => {
  await one.close();
  await other.close();
  await opened[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

async function get(url: string): Promise<string> {
  const { status, body } = await one.inject({ url });
  assert.equal(status, 200, url);
  return body.replaceAll(/\s+/g, ' ');
}

async function idOf(name: string): Promise<string> {
  const link = new RegExp(`href="/partners/([0-9a-f-]{36})">${name}`).exec(await get('/partners'));
  assert.ok(link?.[1], name);
  return link[1];
}

describe('the directory', () => {
  test('begins with what the profile states, once', async () => {
    const body = await get('/partners');
    assert.equal(body.split('Fellshire Constabulary').length, 2);
    assert.match(body, /Police force\. Sends every stop and search, monthly.*No agreement in force/);
  });

  test('a partner is added, with a short name of its own, and none twice', async () => {
    const form = { name: 'St Bega’s Hospital Trust', kind: 'health' };
    const added = await one.inject({ url: '/partners/new', form });
    assert.equal(added.status, 303);
    assert.match(await get(String(added.headers['location'])), /Health body.*st-begas-hospital-trust/);
    const again = await one.inject({
      url: '/partners/new',
      form: { ...form, name: 'ST BEGAS HOSPITAL TRUST' },
    });
    assert.match(again.body, /Another partner has this short name/);
  });

  test('what is missing is said beside its field, and what was typed stays', async () => {
    const { status, body } = await one.inject({
      url: '/partners/new',
      form: { name: 'A body', slug: 'Not a name!', website: 'ftp://x' },
    });
    assert.equal(status, 422);
    assert.match(body, /Choose what kind of body it is/);
    assert.match(body, /is “Not a name!”/);
    assert.match(body, /must begin https/);
    assert.match(body, /value="A body"/);
  });

  test('a change is in the ledger, field by field', async () => {
    const id = await idOf('Fellshire Council');
    const form = {
      name: 'Fellshire Council',
      slug: 'fellshire-council',
      kind: 'council',
      sends: 'populations',
    };
    assert.equal((await one.inject({ url: `/partners/${id}/change`, form })).status, 303);
    const { events } = await listEvents(opened.database, { thing: id, page: 1, most: 5 });
    assert.equal(events[0]?.event.action, 'partner.changed');
    assert.deepEqual(
      events[0]?.event.fields.map(({ field }) => field),
      ['sends'],
    );
  });

  test('a contact is a role, with a way to reach it', async () => {
    const id = await idOf('Fellshire Council');
    const url = `/partners/${id}/contacts`;
    const refused = await one.inject({ url, form: { role: 'Data protection officer', email: 'nobody' } });
    assert.match(refused.body, /Enter an e-mail address such as/);
    await one.inject({ url, form: { role: 'Data protection officer', email: 'dpo@council.example' } });
    const body = await get(`/partners/${id}`);
    assert.match(body, /Data protection officer.*dpo@council\.example/);
    const contact = /contacts\/([0-9a-f-]{36})\/remove/.exec(body)?.[1];
    await one.inject({ url: `${url}/${contact}/remove`, form: {} });
    assert.match(await get(`/partners/${id}`), /Nobody is named yet/);
  });

  test('what it sends has a rhythm, and what is late is told', async () => {
    const id = await idOf('Fellshire Constabulary');
    const url = `/partners/${id}/schedules/new`;
    const form = {
      what: 'every search',
      dataset: data,
      rhythm: 'monthly',
      firstMonth: '2026-01',
      dueDay: '30',
    };
    assert.match((await one.inject({ url, form: { ...form, firstMonth: 'May' } })).body, /such as 2026-04/);
    assert.equal((await one.inject({ url, form })).status, 303);
    assert.match(await get(`/partners/${id}`), /2 periods late.*February 2026 was due by 30 March 2026/);
  });
});

describe('agreements', () => {
  const terms = {
    ...{ title: 'Scrutiny', purpose: 'To see who is searched', legalBasis: 'public-task', datasets: data },
    ...{ characteristics: ['race', 'gender-reassignment'], 'condition-race': 'equality-monitoring' },
    ...{ fromDay: '1/1/2026', reviewOn: '2027-01-01', retentionMonths: '84' },
  };

  test('are proposed by one person and approved by another; warnings stand beside what is missing', async () => {
    const id = await idOf('Fellshire Constabulary');
    const proposed = await one.inject({ url: `/partners/${id}/agreements/new`, form: terms });
    assert.equal(proposed.status, 303);
    const place = String(proposed.headers['location']);
    assert.match(await get(place), /Gender reassignment is, or can reveal, special category data/);
    assert.match(await get(place), /You proposed this version: somebody else must approve it/);
    const approve = { url: `${place}/versions/1/approve`, form: {} };
    assert.equal((await one.inject(approve)).status, 403);
    assert.equal((await other.inject(approve)).status, 303);
    assert.match(await get(place), /In force/);
    assert.equal((await other.inject(approve)).status, 409, 'twice');
  });

  test('are changed by a next version, while the one before stays in force; ended with a reason', async () => {
    const id = await idOf('Fellshire Constabulary');
    const place = /\/partners\/agreements\/[0-9a-f-]{36}/.exec(await get(`/partners/${id}`))?.[0] ?? '';
    const change = { url: `${place}/change`, form: { ...terms, purpose: 'Another purpose' } };
    assert.equal((await one.inject(change)).status, 303);
    assert.match(await get(place), /In force.*Version 2: proposed, to be approved.*Version 1: approved/);
    const back = `${place}/versions/2/return`;
    assert.match((await other.inject({ url: back, form: {} })).body, /Enter the reason/);
    await other.inject({ url: back, form: { 'reason-2': 'The purpose is too wide' } });
    assert.match(await get(place), /Version 2: returned.*The purpose is too wide/);
    await other.inject({ url: `${place}/versions/1/end`, form: { 'reason-1': 'No longer needed' } });
    assert.match(await get(place), /Not in force/);
  });

  test('what cannot be used is said beside its field', async () => {
    const id = await idOf('Fellshire Constabulary');
    const { status, body } = await one.inject({
      url: `/partners/${id}/agreements/new`,
      form: { ...terms, datasets: [], untilDay: '2025-01-01', dpiaLink: 'here', retentionMonths: '-1' },
    });
    assert.equal(status, 422);
    for (const words of [
      /Choose the data that it covers/,
      /must not be before the first/,
      /link must begin/,
      /whole number of months/,
    ])
      assert.match(body, words);
  });

  test('the signed document is kept as it came, and is what it says', async () => {
    const id = await idOf('Fellshire Constabulary');
    const send = (name: string, bytes: string) => {
      const boundary = 'x-x';
      const field = (key: string, value: string) =>
        `--${boundary}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`;
      const fields = Object.entries(terms).flatMap(([key, value]) =>
        (typeof value === 'string' ? [value] : value).map((each) => field(key, each)),
      );
      return one.inject({
        ...{ method: 'POST', url: `/partners/${id}/agreements/new` },
        headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
        payload: `${fields.join('')}--${boundary}\r\ncontent-disposition: form-data; name="document"; filename="${name}"\r\n\r\n${bytes}\r\n--${boundary}--\r\n`,
      });
    };
    assert.equal((await send('signed.pdf', 'not a PDF')).status, 415);
    const kept = await send('signed.pdf', '%PDF-1.7 signed');
    assert.equal(kept.status, 303, kept.body);
    const place = String(kept.headers['location']);
    assert.match(await get(place), /signed\.pdf<\/a\s?>, SHA-256/);
    assert.match((await one.inject({ url: `${place}/versions/1/document` })).body, /^%PDF-1\.7 signed/);
  });
});

describe('tokens', () => {
  test('are shown once, and only a digest is kept; a new one ends the old', async () => {
    const id = await idOf('Fellshire Constabulary');
    const form = { name: 'Records system', dataset: data, days: '30' };
    const made = await one.inject({ url: `/partners/${id}/tokens/new`, form });
    const text = /dueregard_[\w-]{43}/.exec(made.body)?.[0] ?? '';
    assert.notEqual(text, '');
    assert.doesNotMatch(await get(`/partners/${id}`), new RegExp(text));
    const [token] = await listTokens(opened.database, id);
    assert.equal(token?.ending, text.slice(-4));
    const replaced = await one.inject({ url: `/partners/${id}/tokens/${token?.id}/replace`, form: {} });
    assert.match(replaced.body, /dueregard_[\w-]{43}/);
    const [newest, old] = (await listTokens(opened.database, id)).sort((a, b) =>
      a.id === token?.id ? 1 : b ? -1 : 0,
    );
    const at = new Date('2026-05-06T09:00:00Z');
    assert.deepEqual([newest && isUsable(newest, at), old && isUsable(old, at)], [true, false]);
    await one.inject({ url: `/partners/${id}/tokens/${newest?.id}/revoke`, form: {} });
    assert.match(await get(`/partners/${id}`), /Revoked/);
  });

  test('are for data that are there', async () => {
    const id = await idOf('Fellshire Constabulary');
    const form = { name: '', dataset: 'elsewhere' };
    const { body } = await one.inject({ url: `/partners/${id}/tokens/new`, form });
    assert.match(body, /Enter what the token is for/);
    assert.match(body, /Choose the data that it may send to/);
  });
});
