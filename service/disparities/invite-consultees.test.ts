// Links for people without an account: to one finding, for a while, read-only, with comments; made, listed and withdrawn.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { doorFor, nobodysDoor } from '../pages/made-up-door.ts';
import { createWebServer, type InjectedResponse, type WebServer } from '../pages/web.ts';
import { openTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { actingAs } from '../platform/doer.ts';
import { silentLog } from '../platform/log.ts';
import { listEvents } from '../platform/ledger/index.ts';
import { findForRelease } from './find-for-release.ts';
import { removeFinding, saveFinding } from './finding-store.ts';
import { findingJsonCompact } from './findings/finding-json.ts';
import { inviteConsultees } from './invite-consultees.ts';
import { madeUpMaterial } from './rates/made-up-material.ts';
import { makeRateFinding } from './rates/make-rate-finding.ts';
import { ratePages } from './rates/rate-pages.ts';
import { showToConsultee } from './show-to-consultee.ts';

const start = new Date('2026-11-22T12:00:00Z');
const asked = { consultee: 'Advisory group, west', question: 'Is this what you see?', email: '', days: '14' };

let opened: TestDatabase;
let staff: WebServer;
let outside: WebServer;
let reader: WebServer;
let ofForce: WebServer;
let finding: string;
let now = start;
const letters: { to: string; subject: string; text: string }[] = [];

before(async () => {
  opened = await openTestDatabase();
  const made = makeRateFinding(madeUpMaterial());
  assert.ok(made.ok);
  const dataset = async (kind: string) => {
    const values = { kind, title: kind, bodyId: 'fellshire' };
    const row = opened.database.insertInto('dataset').values(values).returning('id');
    return (await row.executeTakeFirstOrThrow()).id;
  };
  finding = await saveFinding(opened.database, {
    request: { records: await dataset('events'), population: await dataset('population') },
    finding: ratePages.show(JSON.parse(findingJsonCompact(made.finding))),
    demonstration: false,
    at: start,
  });
  await opened.database.updateTable('finding').set({ bodyId: 'fellshire' }).execute();
  const needs = {
    database: opened.database,
    clock: { now: () => now },
    profile: { shortName: 'Fellshire OPCC' },
    serviceAddress: () => 'https://regard.example.gov.uk',
    mail: { send: async (_: unknown, letter: (typeof letters)[number]) => void letters.push(letter) },
  };
  const routes = [...inviteConsultees(needs), ...showToConsultee(needs)];
  const brand = { primary: '#17453b', onPrimary: '#ffffff', link: '#1a5a96', button: '#1d5c4a' };
  const look = { organisationName: 'Fellshire', demonstration: false, brand };
  const serve = (door: typeof nobodysDoor) => createWebServer({ routes, look, log: silentLog, door });
  staff = serve(doorFor(() => true));
  outside = serve(nobodysDoor);
  reader = serve(doorFor(({ name }) => name === 'findings:read'));
  const all = doorFor(() => true);
  ofForce = serve({
    ...all,
    visitorOf: async (asking) => ({ ...(await all.visitorOf(asking)), body: 'force' }),
  });
});
after(async () => {
  for (const web of [staff, outside, reader, ofForce]) await web.close();
  await opened[Symbol.asyncDispose]();
});

const words = ({ body }: InjectedResponse) => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const list = () => `/findings/${finding}/consultees`;

/** Makes a link; the path that it opens. */
async function madeLink(more: Partial<typeof asked> = {}): Promise<string> {
  const page = await staff.inject({ url: list(), form: { ...asked, ...more } });
  return /\/consult\/[\w-]{43}/.exec(page.body)?.[0] ?? '';
}

describe('the form', () => {
  it('says everything that is wrong, and loses nothing', async () => {
    const wrong = { consultee: '', question: '"so"', email: 'nobody', days: '61' };
    const page = await staff.inject({ url: list(), form: wrong });
    assert.equal(page.status, 422);
    assert.match(words(page), /Enter who is asked.*leave it empty\. This is “nobody”.*from 1 to 60/);
    assert.match(page.body, /&quot;so&quot;/);
    assert.match(words(await staff.inject({ url: list() })), /Nobody outside has been asked yet/);
  });

  it('sends the link by letter where there is an address, which is not kept', async () => {
    const answer = await staff.inject({ url: list(), form: { ...asked, email: 'chair@example.org' } });
    assert.equal(answer.headers['location'], list());
    const [letter] = letters;
    assert.equal(letter?.to, 'chair@example.org');
    assert.equal(letter?.subject, 'A question from Fellshire OPCC');
    const link =
      /https:\/\/regard\.example\.gov\.uk(\/consult\/[\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? '';
    assert.equal((await outside.inject({ url: link })).status, 200);
    assert.doesNotMatch(letter?.text ?? '', /ethnicity|Advisory group/);
    const kept = JSON.stringify(await opened.database.selectFrom('consulteeLink').selectAll().execute());
    assert.doesNotMatch(kept, /chair@example/);
  });
});

describe('a link', () => {
  let link: string;
  before(async () => (link = await madeLink()));

  it('is shown once, and kept nowhere', async () => {
    assert.match(link, /^\/consult\//);
    assert.doesNotMatch((await staff.inject({ url: list() })).body, /\/consult\//);
    const kept = JSON.stringify(await opened.database.selectFrom('consulteeLink').selectAll().execute());
    assert.ok(!kept.includes(link.replace('/consult/', '')));
    const { events } = await listEvents(opened.database, { page: 1, most: 10 });
    assert.ok(!JSON.stringify(events).includes(link.replace('/consult/', '')));
  });

  it('opens the finding for somebody without an account, with its mark and the question', async () => {
    const page = await outside.inject({ url: link });
    assert.equal(page.status, 200);
    assert.match(words(page), /Fellshire OPCC asks Advisory group, west for a view.*Is this what you see\?/);
    assert.match(
      words(page),
      /not for release.*until 6 December 2026.*Searches by self-defined ethnicity .*Not for release True numbers, shown to you in confidence/,
    );
    assert.doesNotMatch(page.body, /Remove this finding|Download as/);
  });

  it('opens nothing else', async () => {
    for (const url of [list(), `/findings/${finding}`])
      assert.notEqual((await outside.inject({ url })).status, 200, url);
    assert.equal((await outside.inject({ url: list(), form: asked })).status, 303);
  });

  it('changes nothing when it is only looked at, however often', async () => {
    const all = async () =>
      JSON.stringify([
        await opened.database.selectFrom('consulteeLink').selectAll().execute(),
        (await listEvents(opened.database, { page: 1, most: 1 })).inAll,
      ]);
    const earlier = await all();
    for (let time = 0; time < 5; time += 1) await outside.inject({ url: link });
    await outside.inject({ method: 'HEAD', url: link });
    assert.equal(await all(), earlier);
  });

  it('takes comments as they are written, which staff read and the ledger has', async () => {
    assert.match(words(await outside.inject({ url: link, form: { said: ' ' } })), /Enter your comment/);
    const long = await outside.inject({ url: link, form: { said: 'x'.repeat(5001) } });
    assert.match(words(long), /at most 5,000 letters/);
    assert.equal((await outside.inject({ url: link, form: { said: 'Yes, <b>often</b>' } })).status, 303);
    assert.match((await outside.inject({ url: link })).body, /Yes, &lt;b&gt;often&lt;\/b&gt;/);
    assert.match((await reader.inject({ url: list() })).body, /Advisory group, west[^]*Yes, &lt;b&gt;often/);
    const { events } = await listEvents(opened.database, { page: 1, most: 1 });
    assert.equal(events[0]?.event.action, 'consultee.commented');
    assert.equal(events[0]?.event.actor.role, 'consultee');
    assert.match(events[0]?.event.actor.id ?? '', /^link-[0-9a-f-]{36}$/);
  });

  it('is over once the consultee says that it is all, and says thank you', async () => {
    await outside.inject({ url: `${link}/finish`, form: {} });
    assert.match(words(await outside.inject({ url: link })), /Thank you.*opens nothing more/);
    await outside.inject({ url: link, form: { said: 'One more' } });
    assert.doesNotMatch((await reader.inject({ url: list() })).body, /One more/);
  });
});

describe('a finding that another body shares', () => {
  it('is read, and goes no further: nobody outside is asked, and nothing is released', async () => {
    await opened.database
      .insertInto('body')
      .values([
        { id: 'fellshire', name: 'Office', shortName: 'Office', kind: 'other', isFirst: true },
        { id: 'force', name: 'Force', shortName: 'Force', kind: 'other' },
      ])
      .execute();
    await opened.database
      .insertInto('sharedWith')
      .values({ kind: 'finding', itemId: finding, fromBody: 'fellshire', withBody: 'force', sharedBy: 'x' })
      .execute();
    const shown = await ofForce.inject({ url: list() });
    assert.equal(shown.status, 200);
    assert.doesNotMatch(shown.body, /Make the link/);
    const refused = await ofForce.inject({ url: list(), form: asked });
    assert.equal(refused.status, 403);
    assert.match(words(refused), /Another body shares this finding/);
    const eyes = { id: 'x', role: 'analyst', request: null, body: 'force' };
    const found = await actingAs(eyes, () => findForRelease(opened.database, finding));
    assert.match(found?.forRelease.ok === false ? found.forRelease.why : '', /that body decides/);
  });
});

describe('a link says why it opens nothing:', () => {
  it('it was withdrawn', async () => {
    const link = await madeLink({ consultee: 'To be withdrawn' });
    const { body } = await staff.inject({ url: list() });
    const action = /To be withdrawn[^]*?action="(\/findings\/[^"]*\/withdraw)"/.exec(body)?.[1] ?? '';
    assert.equal((await reader.inject({ url: action, form: {} })).status, 403);
    assert.doesNotMatch((await reader.inject({ url: list() })).body, /Withdraw this link|Make the link/);
    await staff.inject({ url: action, form: {} });
    const page = await outside.inject({ url: link });
    assert.equal(page.status, 410);
    assert.match(words(page), /This link was withdrawn.*since 22 November 2026/);
    assert.doesNotMatch(page.body, /Searches by/);
    assert.equal((await outside.inject({ url: link, form: { said: 'Late' } })).status, 303);
  });

  it('it has expired', async () => {
    const link = await madeLink({ days: '3' });
    now = new Date(start.getTime() + 3 * 86_400_000 - 1);
    assert.equal((await outside.inject({ url: link })).status, 200);
    now = new Date(start.getTime() + 3 * 86_400_000);
    const page = await outside.inject({ url: link });
    now = start;
    assert.equal(page.status, 410);
    assert.match(words(page), /This link has expired.*until 25 November 2026/);
  });

  it('it is used up', async () => {
    const link = await madeLink();
    await Promise.all(
      Array.from({ length: 25 }, (_, at) => outside.inject({ url: link, form: { said: `Comment ${at}` } })),
    );
    assert.match(words(await outside.inject({ url: link })), /This link is used up/);
    const { count } = await opened.database
      .selectFrom('consulteeComment')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('said', 'like', 'Comment %')
      .executeTakeFirstOrThrow();
    assert.equal(count, 20);
  });

  it('nobody made it', async () => {
    for (const token of ['a'.repeat(43), 'short', `${'a'.repeat(42)}%00`, '..%2f..%2fledger'])
      assert.equal((await outside.inject({ url: `/consult/${token}` })).status, 404, token);
  });

  it('the finding is gone', async () => {
    const link = await madeLink();
    await removeFinding(opened.database, finding);
    const page = await outside.inject({ url: link });
    assert.equal(page.status, 404);
    assert.match(words(page), /has been removed/);
  });
});
