// Somebody asks for another format, staff answer, and what they said of themselves goes one day.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { doorFor, nobodysDoor } from '../../pages/made-up-door.ts';
import { createWebServer, type WebServer } from '../../pages/web.ts';
import { actingAs } from '../../platform/doer.ts';
import { silentLog } from '../../platform/log.ts';
import type { Letter } from '../../platform/mail/index.ts';
import { vaultOf } from '../../platform/vault.ts';
import { ann, ben, fay, type MadeUpLife, putMadeUpLife } from '../life/put-made-up-life.ts';
import { withdrawVersion } from '../life/publish-store.ts';
import { eraseRequests } from './erase-requests.ts';
import { remindOfRequests } from './remind-of-requests.ts';
import { listRequests } from './request-store.ts';
import { serveRequests } from './serve-requests.ts';

let life: MadeUpLife;
let publicWeb: WebServer;
let staffWeb: WebServer;
let now = new Date('2026-11-20T10:00:00Z'); // A Friday.
const letters: Letter[] = [];
const vault = vaultOf(Buffer.alloc(32, 7));
const needs = () => ({
  ...{ database: life.database, publicDatabase: life.database, vault, ownBody: 'office' },
  clock: { now: () => now },
  calendar: 'england-and-wales' as const,
  mail: { send: async (_: unknown, letter: Letter) => void letters.push(letter) },
  jobs: { daily: () => undefined },
  people: { names: async () => new Map([['id-of-ann', 'Ann']]) },
  emailsOf: async () => ['team@office.example'],
  serviceAddress: () => 'https://regard.example',
});

before(async () => {
  life = await putMadeUpLife();
  await life.out('yearly-report');
  const common = {
    look: {
      organisationName: 'Office',
      demonstration: false,
      brand: { primary: '#1d3c59', onPrimary: '#ffffff', link: '#1d3c59', button: '#1d3c59' },
    },
    log: silentLog,
    routes: serveRequests(needs()).routes,
  };
  publicWeb = createWebServer({ ...common, door: nobodysDoor });
  const person = { id: 'id-of-ann', name: 'Ann', roles: ['author'], session: null };
  const door = doorFor((permission) => permission.name === 'format-requests:answer', person);
  // The made-up door is of another body than the made-up life.
  const ofOffice = {
    ...door,
    visitorOf: async () => ({ ...(await door.visitorOf(asking)), body: 'office' }),
  };
  staffWeb = createWebServer({ ...common, door: ofOffice });
});
after(async () => {
  await publicWeb.close();
  await staffWeb.close();
  await life[Symbol.asyncDispose]();
});

const asking = { cookies: new Map(), address: '', agent: '', url: '/' };
const braille = { format: 'braille', way: 'post', address: 'A. Reader\n1 High Street\nHarrowby' };
const send = (form: Record<string, string>, url = '/publications/yearly-report/ask') =>
  publicWeb.inject({ url, form });
const all = () => actingAs(ann, () => listRequests(life.database, vault));

async function asked(form: Record<string, string> = braille, url?: string) {
  const { headers } = await send(form, url);
  const reference = String(headers['location']).split('/').at(-1) ?? '';
  const request = (await all()).find((each) => each.reference === reference);
  assert.ok(request);
  return request;
}

const staff = (id: string, what: string, form: Record<string, string>) =>
  staffWeb.inject({ url: `/desk/format-requests/${id}/${what}`, form });

function words({ body }: { body: string }): string {
  return body
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('asking for a format', () => {
  it('keeps the request, and says until when it is answered, over the weekend', async () => {
    const answer = await send(braille);
    assert.equal(answer.status, 303);
    const { location } = answer.headers;
    assert.match(String(location), /^\/ask-for-a-format\/[A-Z0-9]{4}-[A-Z0-9]{4}$/);
    // Ten working days after Friday 20 November 2026: two weeks, as there is no bank holiday between.
    assert.match(
      words(await publicWeb.inject({ url: String(location) })),
      /We will answer by 4 December 2026/,
    );
    const [request] = await all();
    assert.equal(request?.about, 'A report');
    assert.equal(request?.contact, 'A. Reader\n1 High Street\nHarrowby');
    assert.equal(request?.dueOn, '2026-12-04');
  });

  it('keeps how to reach them locked in the database', async () => {
    const request = await asked();
    const row = await life.database
      .selectFrom('formatRequest')
      .selectAll()
      .where('id', '=', request.id)
      .executeTakeFirstOrThrow();
    assert.doesNotMatch(JSON.stringify(row), /Reader|High Street/);
  });

  it('asks only for what the chosen way needs', async () => {
    const { status, body } = await send({ format: 'braille', way: 'email' });
    assert.equal(status, 422);
    assert.match(body, /href="#email"/);
    assert.doesNotMatch(body, /href="#(address|phone|collect-phone)"/);
  });

  it('keeps what was typed with every problem, and says each', async () => {
    const form = {
      format: 'language',
      way: 'phone',
      phone: 'no',
      'needed-by': '31 2 2027',
      email: 'a@b.example',
    };
    const { status, body } = await send(form);
    assert.equal(status, 422);
    assert.match(body, /<title>Error: /);
    for (const field of ['detail', 'needed-by', 'phone']) assert.ok(body.includes(`href="#${field}"`), field);
    for (const typed of ['31 2 2027', 'a@b.example', 'value="no"']) assert.ok(body.includes(typed), typed);
    assert.match(body, /value="language"[^>]*checked/);
  });

  it('takes a day in several ways of writing, and none that is past', async () => {
    assert.equal((await asked({ ...braille, 'needed-by': '1/2/2027' })).neededBy, '2027-02-01');
    assert.equal((await asked({ ...braille, 'needed-by': '2027-02-01' })).neededBy, '2027-02-01');
    assert.equal((await send({ ...braille, 'needed-by': '19 11 2026' })).status, 422);
  });

  it('is not held up by an address that is made to take long', async () => {
    const [began, email] = [performance.now(), `a@${'.'.repeat(200_000)}@`];
    assert.equal((await send({ ...braille, way: 'email', email })).status, 422);
    assert.ok(performance.now() - began < 5_000);
  });

  it('carries no words of a stranger to an address that they have typed', async () => {
    letters.length = 0;
    const about = 'Your account ends today: https://elsewhere.example';
    const form = { about, format: 'braille', way: 'email', email: 'victim@example.org' };
    assert.equal((await publicWeb.inject({ url: '/cy/ask-for-a-format', form })).status, 303);
    assert.doesNotMatch(letters[0]?.text ?? 'elsewhere', /elsewhere|account/);
  });

  it('writes to whoever chose e-mail, with nothing about them in the subject', async () => {
    letters.length = 0;
    await asked({ format: 'audio', way: 'email', email: 'reader@example.org' });
    assert.equal(letters.length, 1);
    assert.equal(letters[0]?.to, 'reader@example.org');
    assert.doesNotMatch(letters[0]?.subject ?? '', /report|audio/i);
    assert.match(letters[0]?.text ?? '', /answer by 4 December 2026/);
  });

  it('is possible for anything else, in Welsh, and keeps to Welsh', async () => {
    const page = await publicWeb.inject({ url: '/cy/ask-for-a-format' });
    assert.match(page.body, /<html lang="cy"[\s\S]*Pa fformat sydd ei angen arnoch\?/);
    const wrong = await send({ format: 'bsl' }, '/cy/ask-for-a-format');
    assert.match(words(wrong), /Mae problem .*Dywedwch beth sydd ei angen arnoch/);
    const form = { about: 'Y dudalen gartref', format: 'bsl', way: 'phone', phone: '01632 960001' };
    const { headers } = await send(form, '/cy/ask-for-a-format');
    assert.match(String(headers['location']), /^\/cy\/ask-for-a-format\//);
    const thanks = await publicWeb.inject({ url: String(headers['location']) });
    assert.match(words(thanks), /Byddwn yn ateb erbyn 4 Rhagfyr 2026/);
  });

  it('works for what has been withdrawn, and says so', async () => {
    const gone = await life.out('withdrawn-report');
    const withdrawal = { why: 'It was wrong.', text: 'hidden' as const, replacedBy: null, at: now };
    await actingAs(ben, () => withdrawVersion(life.needs, gone.versionId, withdrawal));
    const page = await publicWeb.inject({ url: '/publications/withdrawn-report/ask' });
    assert.match(words(page), /has been withdrawn\. You can still ask/);
    assert.equal(
      (await asked(braille, '/publications/withdrawn-report/ask')).publicationSlug,
      'withdrawn-report',
    );
  });

  it('about what was never published is as about nothing', async () => {
    await life.begun('only-a-draft');
    for (const slug of ['only-a-draft', 'no-such-thing'])
      assert.equal((await publicWeb.inject({ url: `/publications/${slug}/ask` })).status, 404);
  });
});

describe('the register of requests', () => {
  it('is not for the public, nor for another body', async () => {
    const { id } = await asked();
    for (const url of ['/desk/format-requests', `/desk/format-requests/${id}`])
      assert.equal((await publicWeb.inject({ url })).status, 303);
    assert.deepEqual(await actingAs(fay, () => listRequests(life.database, vault)), []);
  });

  it('says in words and in colour how the clock stands', async () => {
    const { id } = await asked();
    const tagOn = async (day: string) => {
      now = new Date(`${day}T10:00:00Z`);
      const { body } = await staffWeb.inject({ url: `/desk/format-requests/${id}` });
      return /govuk-tag--(\w+)">\s*([^<]*?)\s*</.exec(body)?.slice(1);
    };
    assert.deepEqual(await tagOn('2026-11-20'), ['blue', '10 working days left']);
    assert.deepEqual(await tagOn('2026-12-01'), ['yellow', '3 working days left']);
    assert.deepEqual(await tagOn('2026-12-04'), ['yellow', 'Due today']);
    assert.deepEqual(await tagOn('2026-12-07'), ['red', 'Overdue by 1 working day']);
    now = new Date('2026-11-20T10:00:00Z');
  });

  it('has each request taken on, noted on, put off with a reason and answered, each in the ledger', async () => {
    letters.length = 0;
    const { id } = await asked({ format: 'audio', way: 'email', email: 'reader@example.org' });
    assert.equal((await staff(id, 'assign', { to: 'me' })).status, 303);
    assert.equal((await staff(id, 'note', { note: 'The reader is on holiday.' })).status, 303);
    assert.equal((await staff(id, 'extend', { to: '3 12 2026', because: 'x' })).status, 422);
    assert.equal(
      (await staff(id, 'extend', { to: '18 12 2026', because: 'The studio is full.' })).status,
      303,
    );
    assert.match(letters.at(-1)?.text ?? '', /answer by 18 December 2026[\s\S]*The studio is full\./);
    assert.equal((await staff(id, 'settle', { state: 'refused' })).status, 422);
    assert.equal((await staff(id, 'settle', { state: 'sent', cost: '45.50' })).status, 303);
    assert.match(letters.at(-1)?.text ?? '', /has been sent/);
    assert.equal((await staff(id, 'settle', { state: 'sent' })).status, 409);
    const page = words(await staffWeb.inject({ url: `/desk/format-requests/${id}` }));
    assert.match(page, /Sent in time .*With Ann .*£45\.50 .*on holiday/);
    const events = await life.database
      .selectFrom('ledgerEvent')
      .select('event')
      .where('event', 'like', `%${id}%`)
      .execute();
    assert.equal(events.length, 5);
    assert.ok(events.every(({ event }) => !JSON.stringify(event).includes('reader@example.org')));
  });

  it('takes in what came by telephone, from the day on which it came', async () => {
    const form = {
      ...braille,
      about: 'The report',
      channel: 'phone',
      'received-on': '19 11 2026',
      language: 'en',
    };
    const url = '/desk/format-requests/new';
    assert.equal((await staffWeb.inject({ url, form: { ...form, channel: '' } })).status, 422);
    assert.equal(
      (await staffWeb.inject({ url, form: { ...form, 'received-on': '21 11 2026' } })).status,
      422,
    );
    const { headers } = await staffWeb.inject({ url, form });
    const made = (await all()).find(({ id }) => String(headers['location']).endsWith(id));
    assert.deepEqual([made?.channel, made?.dueOn], ['phone', '2026-12-03']);
  });

  it('reminds staff once before the day and once after it, also where nothing ran on the day', async () => {
    await life.database.deleteFrom('formatRequest').execute();
    const { reference } = await asked();
    const remindedOn = async (day: string) => {
      now = new Date(`${day}T06:00:00Z`);
      letters.length = 0;
      const count = await remindOfRequests(needs());
      return [count, letters.length];
    };
    assert.deepEqual(await remindedOn('2026-11-30'), [0, 0]);
    assert.deepEqual(await remindedOn('2026-12-03'), [1, 1]);
    assert.match(letters[0]?.text ?? '', new RegExp(`${reference}, Braille: an answer is due by 4 December`));
    assert.doesNotMatch(letters[0]?.text ?? '', /Reader/);
    assert.deepEqual(await remindedOn('2026-12-04'), [0, 0]);
    assert.deepEqual(await remindedOn('2026-12-09'), [1, 1]);
    assert.deepEqual(await remindedOn('2026-12-10'), [0, 0]);
    now = new Date('2026-11-20T10:00:00Z');
  });

  it('erases what people said of themselves, and keeps that somebody asked', async () => {
    const { id } = await asked({ ...braille, detail: 'For my mother.' });
    await staff(id, 'note', { note: 'Rang back.' });
    const kept = eraseRequests(life.database);
    const listed = async () => (await actingAs(ann, kept.list)).map((each) => each.id);
    assert.ok(!(await listed()).includes(id), 'while it is open it is needed');
    await staff(id, 'settle', { state: 'refused', why: 'No embosser.' });
    assert.ok((await listed()).includes(id));
    await life.database.transaction().execute((transaction) => kept.forget(transaction, id, now));
    assert.ok(!(await listed()).includes(id));
    const request = (await all()).find((each) => each.id === id);
    assert.deepEqual(
      [request?.contact, request?.detail, request?.about, request?.settledWhy, request?.format],
      [null, '', '', '', 'braille'],
    );
    const notes = await life.database.selectFrom('formatRequestNote').where('requestId', '=', id).execute();
    assert.equal(notes.length, 0);
  });
});
