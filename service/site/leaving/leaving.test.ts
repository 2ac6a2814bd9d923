// The way out through the web server: what the answer says to the browser, for whom, and what is kept of it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findProfile, lookOfProfile, type OrganisationProfile } from '../../organisation/index.ts';
import type { Doorkeeper } from '../../pages/doorkeeper.ts';
import { html } from '../../pages/html.ts';
import { nobodysDoor, openDoor } from '../../pages/made-up-door.ts';
import { everyone, page, route } from '../../pages/route.ts';
import { createWebServer, type WebServer } from '../../pages/web.ts';
import { fixedClock } from '../../platform/clock.ts';
import { openTestDatabase, type TestDatabase } from '../../platform/database/test-database.ts';
import { silentLog } from '../../platform/log.ts';
import { makeWayOut } from '../index.ts';
import type { EndDraft } from './leave-site.ts';

let test: TestDatabase;
const servers: WebServer[] = [];
const ended: string[] = [];
const faults: string[] = [];
before(async () => void (test = await openTestDatabase()));
after(async () => {
  for (const server of servers) await server.close();
  await test[Symbol.asyncDispose]();
});

const form = route({
  method: 'GET',
  path: '/form',
  permission: everyone,
  answer: () =>
    page({
      title: 'Form',
      body: html`<h1>Form</h1>
        <form method="post" action="/form"><input name="a" /></form>`,
    }),
});

function serve({
  door = nobodysDoor,
  drafts = [],
  leaving = {},
}: {
  door?: Doorkeeper;
  drafts?: EndDraft[];
  leaving?: Partial<OrganisationProfile['leaving']>;
} = {}): WebServer {
  const found = findProfile('fellshire');
  assert.ok(found);
  const profile = { ...found, leaving: { ...found.leaving, ...leaving } };
  const log = { ...silentLog, error: (words: string) => void faults.push(words) };
  const clock = fixedClock(new Date('2026-11-22T12:00:00Z'));
  const { offer, routes } = makeWayOut({ profile, database: test.database, clock, log, drafts });
  const server = createWebServer({
    ...{ door, log },
    look: { ...lookOfProfile(profile), exit: offer },
    routes: [...routes, form],
  });
  servers.push(server);
  return server;
}

const exits = async () => (await test.database.selectFrom('exitCount').selectAll().execute())[0];

describe('the way out', () => {
  it('leads to the neutral site, keeps nothing in the browser and tells the other nothing', async () => {
    const { status, headers, body } = await serve().inject({ url: '/exit' });
    assert.equal(status, 303);
    assert.equal(headers['location'], 'https://www.bbc.co.uk/weather');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['clear-site-data'], '"cache", "cookies", "storage"');
    assert.equal(body, '');
  });

  it('may be asked for twice, and counts a day and nothing else', async () => {
    const before = (await exits())?.exits ?? 0;
    const server = serve();
    for (let time = 0; time < 2; time += 1) assert.equal((await server.inject({ url: '/exit' })).status, 303);
    assert.deepEqual(await exits(), { day: '2026-11-22', exits: before + 2 });
  });

  it('ends what was begun, by the cookies that lead to it', async () => {
    const drafts = [
      async (cookies: ReadonlyMap<string, string>) => void ended.push(cookies.get('draft') ?? ''),
    ];
    await serve({ drafts }).inject({ url: '/exit', headers: { cookie: 'draft=abc' } });
    assert.deepEqual(ended, ['abc']);
  });

  it('does not wait for what does not end, and leads away though it fails; of which the log tells once', async () => {
    const never = serve({ drafts: [() => new Promise(() => undefined)] });
    const begun = performance.now();
    assert.equal((await never.inject({ url: '/exit' })).status, 303);
    assert.ok(performance.now() - begun < 3_000);
    const failing = serve({ drafts: [() => Promise.reject(new Error('no'))] });
    for (let time = 0; time < 3; time += 1)
      assert.equal((await failing.inject({ url: '/exit' })).status, 303);
    assert.equal(faults.length, 1);
  });

  it('forgets nobody’s cookies when another site leads here', async () => {
    const before = await exits();
    const { status, headers } = await serve().inject({
      url: '/exit',
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    assert.equal(status, 303);
    assert.equal(headers['clear-site-data'], undefined);
    assert.deepEqual(await exits(), before);
  });

  it('signs nobody out: whoever works here has “Sign out”, and no way out is offered to them', async () => {
    const server = serve({ door: openDoor });
    assert.equal((await server.inject({ url: '/exit' })).headers['clear-site-data'], '"cache", "storage"');
    assert.doesNotMatch((await server.inject({ url: '/form' })).body, /dr-exit/);
  });
});

describe('the pages of the public', () => {
  it('offer it before everything but the link to the content, with both keys said where both work', async () => {
    const { body, headers } = await serve().inject({ url: '/form' });
    assert.match(body, /<a href="#main-content"[\s\S]*?<\/a>\s*<section\s+class="dr-exit"/);
    assert.match(body, /<a\s+class="dr-exit__link"\s+href="\/exit"\s+rel="nofollow noreferrer"/);
    assert.match(body.replace(/<[^>]+>/g, ''), /or press Esc, or Shift 3 times/);
    assert.match(String(headers['content-security-policy']), /script-src 'self'/);
  });

  it('name only the keys that the organisation has chosen', async () => {
    const words = async (leaving: Partial<OrganisationProfile['leaving']>) =>
      (await serve({ leaving }).inject({ url: '/form' })).body.replace(/<[^>]+>/g, '');
    assert.doesNotMatch(await words({ escape: false }), /Esc/);
    assert.doesNotMatch(await words({ threeShifts: false }), /Shift 3 times/);
    assert.doesNotMatch(await words({ escape: false, threeShifts: false }), /or press/);
  });

  it('are not kept, and have the browser keep nothing that is typed', async () => {
    const { body, headers } = await serve().inject({ url: '/form' });
    assert.equal(headers['cache-control'], 'no-store');
    assert.match(body, /<form method="post" action="\/form" autocomplete="off">/);
    assert.doesNotMatch(
      (await serve({ door: openDoor }).inject({ url: '/form' })).body,
      /action="\/form" autocomplete/,
    );
  });
});

describe('the page about leaving', () => {
  it('says what leaving does not do, and names help', async () => {
    const { body } = await serve().inject({ url: '/leaving' });
    for (const words of [
      /history of your browser/,
      /Back button/,
      /watches your telephone/,
      /call 999/,
      /0808 2000 247/,
    ])
      assert.match(body, words);
    assert.match(body, /You are led to www\.bbc\.co\.uk/);
  });

  it('names the line of the own nation first', async () => {
    const { body } = await serve().inject({ url: '/cy/leaving' });
    assert.match(body, /Nid yw’n tynnu’r wefan hon o hanes eich porwr/);
    assert.ok(body.indexOf('0808 2000 247') < body.indexOf('0808 80 10 800'));
  });
});
