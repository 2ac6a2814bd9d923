// What anybody is shown of a release: its page and files, nothing once it is withdrawn, and never anything of one that was changed.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { belowFive } from '@due-regard/disclosure';
import { sql } from 'kysely';
import { fixedClock } from '../platform/clock.ts';
import { openTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { type LogFacts, silentLog } from '../platform/log.ts';
import { readSpreadsheet } from '../platform/spreadsheet.ts';
import { openDoor } from '../pages/made-up-door.ts';
import { createWebServer, type WebServer } from '../pages/web.ts';
import { type Published, published } from './index.ts';
import { madeUpRelease, searchContext, searchTable, testSeal } from './made-up-release.ts';

const look = {
  organisationName: 'Fellshire',
  demonstration: false,
  brand: { primary: '#17453b', onPrimary: '#ffffff', link: '#1a5a96', button: '#1d5c4a' },
};
const now = new Date('2026-11-22T12:00:00Z');
const released = (counts: readonly number[], heading = searchContext.heading) =>
  madeUpRelease(
    { title: heading, tables: [searchTable(counts)], context: { ...searchContext, heading } },
    belowFive,
  );

let scratch: TestDatabase;
let floor: Published;
let server: WebServer;
const logged: { what: string; facts: LogFacts }[] = [];

before(async () => {
  scratch = await openTestDatabase();
  const error = (what: string, facts: LogFacts = {}) => void logged.push({ what, facts });
  const needs = { database: scratch.database, seal: testSeal, log: { ...silentLog, error } };
  floor = published({ ...needs, clock: fixedClock(now) });
  server = createWebServer({ routes: floor.routes, look, log: silentLog, door: openDoor });
});

after(async () => {
  await server.close();
  await scratch[Symbol.asyncDispose]();
});

const get = (url: string, headers: Record<string, string> = {}) => server.inject({ url, headers });

describe('a release', () => {
  test('has a page that anybody may read, with its counts and what they were compared with', async () => {
    const id = await floor.keepRelease(released([1200, 35, 123, 11, 20, 77]));
    const { status, body } = await get(`/published/${id}`);
    assert.equal(status, 200);
    assert.match(body, /Searches by self-defined ethnicity/);
    assert.match(body, /123 searches over 6,000 residents, 20\.5 per 1,000/);
    assert.match(body, /Released on 22 November 2026/);
    assert.match(body, /The people, bodies and numbers are fictional/);
  });

  test('is kept once, however often it is', async () => {
    const same = released([1200, 35, 123, 11, 20, 78]);
    assert.equal(await floor.keepRelease(same), await floor.keepRelease(same));
  });

  test('shows the symbol for whatever needs a hidden number, and its chart has no mark for it', async () => {
    const id = await floor.keepRelease(released([1200, 3, 123, 11, 4, 77]));
    const { body } = await get(`/published/${id}`);
    const row = /<th scope="row"[^>]*>Asian<\/th>([^]*?)<\/tr>/.exec(body)?.[1] ?? '';
    assert.deepEqual(
      [...row.matchAll(/<td[^>]*>([^]*?)<\/td>/g)].map(([, cell = '']) => cell.trim()),
      ['[c]', '12,000', '[c]', '[c]', '[c]', 'Hidden'],
    );
    assert.equal(body.match(/<circle/g)?.length, 2);
    assert.match(body, /Asian: hidden\./);
  });

  test('is a CSV file too', async () => {
    const id = await floor.keepRelease(released([1200, 36, 123, 11, 20, 77]));
    const { status, headers, body } = await get(`/published/${id}.csv`);
    assert.equal(status, 200);
    assert.match(String(headers['content-disposition']), /searches-by-self-defined-ethnicity\.csv/);
    assert.match(body, /,Black,123,6000,20\.5,/);
    assert.match(body, /fictional/);
  });
});

describe('the files and the API of a release', () => {
  test('each has the figures, the symbols, what is made up and the seal', async () => {
    const release = released([1200, 3, 123, 11, 4, 77], 'Searches, hidden');
    const id = await floor.keepRelease(release);
    for (const ending of ['csv', 'json', 'txt', 'html']) {
      const { status, body } = await get(`/published/${id}.${ending}`);
      assert.equal(status, 200, ending);
      for (const part of [release.digest, '[c]', 'fictional', '123']) assert.ok(body.includes(part), ending);
    }
    const { bytes } = await get(`/published/${id}.ods`);
    const read = await readSpreadsheet(bytes, 'ods');
    assert.ok(read.ok);
    const [cover, notes, table] = read.sheets;
    assert.deepEqual([cover?.name, notes?.name, table?.name], ['Cover', 'Notes', 'Table 1']);
    assert.match(cover?.rows.flat().join(' ') ?? '', /fictional/);
    assert.deepEqual(table?.rows.find(([group]) => group === 'Asian')?.slice(1, 4), ['[c]', '12000', '[c]']);
  });

  test('an answer may be kept for a minute and is asked for again by its seal', async () => {
    const release = released([1200, 40, 123, 11, 20, 77]);
    const id = await floor.keepRelease(release);
    const first = await get(`/api/v1/published/${id}`);
    assert.equal(first.headers['etag'], `"${release.digest}"`);
    assert.equal(first.headers['cache-control'], 'public, max-age=60');
    const again = await get(`/api/v1/published/${id}`, { 'if-none-match': `"${release.digest}"` });
    assert.deepEqual([again.status, again.body], [304, '']);
    const { figures, state } = JSON.parse(first.body);
    assert.equal(state, 'released');
    assert.equal(figures[0].rows[2].ratio.estimate, 6.833);
  });

  test('the API tells that a release was withdrawn, and no figure of it', async () => {
    const id = await floor.keepRelease(released([1200, 41, 123, 11, 20, 77]));
    await floor.withdrawRelease(id, 'Counted twice.');
    const { body } = await get(`/api/v1/published/${id}`);
    assert.deepEqual(JSON.parse(body).state, 'withdrawn');
    assert.equal(JSON.parse(body).why, 'Counted twice.');
    assert.doesNotMatch(body, /figures|tables|1200/);
  });
});

describe('a release that was withdrawn', () => {
  test('says so, why, and what stands in its place, and shows no figures', async () => {
    const [old, better] = [released([1200, 37, 123, 11, 20, 77]), released([1200, 38, 123, 11, 20, 77])];
    const [id, next] = [await floor.keepRelease(old), await floor.keepRelease(better)];
    await floor.withdrawRelease(id, 'A force had sent one month twice.', next);
    const { status, body } = await get(`/published/${id}`);
    assert.equal(status, 200);
    assert.match(body, /Withdrawn[^]*A force had sent one month twice\./);
    assert.ok(body.includes(`href="/published/${next}"`));
    assert.doesNotMatch(body, /123|1,200|<table|<svg class="dr-chart"/);
    const file = await get(`/published/${id}.csv`);
    assert.equal(file.status, 410);
    assert.match(file.body, /was withdrawn[^]*one month twice/);
    assert.ok(file.body.includes(`/published/${next}`));
  });
});

describe('one table of a release', () => {
  test('has a page and a CSV at an address of its own', async () => {
    const id = await floor.keepRelease(released([1200, 3, 123, 12, 4, 77]));
    const { status, body } = await get(`/published/${id}/tables/table-1`);
    assert.equal(status, 200);
    assert.match(body, /<h1[^>]*>Table 1: Searches, by self-defined ethnicity\./);
    assert.match(body, /fictional/);
    assert.match(body, /\[c\] confidential/);
    assert.ok(body.includes(`href="/published/${id}/receipt.json"`));
    const csv = await get(`/published/${id}/tables/table-1.csv`);
    assert.match(csv.body, /^group,count,of,value,value_lower,value_upper,ratio,/);
    assert.match(csv.body, /\r\nAsian,\[c\],12000,\[c\],/);
    assert.equal((await get(`/published/${id}/tables/table-9`)).status, 404);
    assert.equal((await get(`/published/${id}/tables/table-9.csv`)).status, 404);
  });

  test('says at that address why it was withdrawn, and where the next is', async () => {
    const id = await floor.keepRelease(released([1200, 35, 123, 13, 20, 77]));
    const next = await floor.keepRelease(released([1200, 35, 123, 14, 20, 77]));
    await floor.withdrawRelease(id, 'Two months were missing.', next);
    const { status, body } = await get(`/published/${id}/tables/table-1`);
    assert.equal(status, 200);
    assert.match(body, /Withdrawn[^]*Two months were missing\./);
    assert.ok(body.includes(`href="/published/${next}"`));
    assert.equal((await get(`/published/${id}/tables/table-1.csv`)).status, 410);
    assert.equal((await get(`/published/${id}.zip`)).status, 410);
    const entry = await get(`/published/${id}.jsonld`);
    assert.match(entry.body, /adms\/status\/Withdrawn/);
  });
});

test('the page of a release names its forms for programs, and the list names the catalogue', async () => {
  const id = await floor.keepRelease(released([1200, 35, 123, 15, 20, 77]));
  const { body } = await get(`/published/${id}`);
  assert.match(
    body,
    new RegExp(`<link +rel="alternate" href="/published/${id}\\.ods" type="application/vnd`),
  );
  assert.match(body, new RegExp(`<link +rel="describedby" href="/published/${id}/datapackage\\.json"`));
  const list = await get('/published');
  assert.match(
    list.body,
    /<link +rel="alternate" href="\/published\/catalogue\.jsonld" type="application\/ld\+json"/,
  );
  const catalogue = await get('/published/catalogue.jsonld');
  assert.match(String(catalogue.headers['content-type']), /^application\/ld\+json/);
  assert.ok(catalogue.body.includes(`/published/${id}`));
});

test('tables whose words are not those of a public page are not kept', async () => {
  const tables = [searchTable([1200, 35, 123, 11, 20, 77])];
  const wordless = madeUpRelease({ title: 'Searches', tables }, belowFive);
  await assert.rejects(floor.keepRelease(wordless), /RELEASE_CONTEXT_UNUSABLE/);
});

describe('a release that is not as it was released', () => {
  test('is not shown, in any form, and leaves its code in the log', async () => {
    const id = await floor.keepRelease(released([1200, 39, 123, 11, 20, 77]));
    await sql`update release set text = replace(text, '123', '124') where id = ${id}`.execute(
      scratch.database,
    );
    logged.length = 0;
    const { body } = await get(`/published/${id}`);
    assert.match(body, /This release can’t be shown: it is not as it was released/);
    assert.doesNotMatch(body, /124|1,200|<table/);
    assert.equal((await get(`/published/${id}.csv`)).status, 404);
    assert.doesNotMatch((await get('/published')).body, new RegExp(id));
    assert.deepEqual(logged[0], {
      what: 'a release could not be shown',
      facts: { release: id, code: 'DISCLOSURE_SEAL_BROKEN' },
    });
  });
});

test('an address that is no release is not found', async () => {
  assert.equal((await get('/published/00000000-0000-4000-8000-000000000000')).status, 404);
  assert.equal((await get('/published/x')).status, 404);
});
