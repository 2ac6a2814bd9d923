// The list of what is published, and its search: nothing in them that is not released.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { belowFive } from '@due-regard/disclosure';
import { fixedClock } from '../platform/clock.ts';
import { openTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { silentLog } from '../platform/log.ts';
import { openDoor } from '../pages/made-up-door.ts';
import { createWebServer, type WebServer } from '../pages/web.ts';
import { type Published, published, type PublicContext } from './index.ts';
import { madeUpRelease, searchContext, searchTable, testSeal } from './made-up-release.ts';

const look = {
  organisationName: 'Fellshire',
  demonstration: false,
  brand: { primary: '#17453b', onPrimary: '#ffffff', link: '#1a5a96', button: '#1d5c4a' },
};

let scratch: TestDatabase;
let floor: Published;
let server: WebServer;

before(async () => {
  scratch = await openTestDatabase();
  const clock = fixedClock(new Date('2026-11-22T12:00:00Z'));
  floor = published({ database: scratch.database, seal: testSeal, log: silentLog, clock });
  server = createWebServer({ routes: floor.routes, look, log: silentLog, door: openDoor });
});

after(async () => {
  await server.close();
  await scratch[Symbol.asyncDispose]();
});

const get = async (url: string) => (await server.inject({ url })).body;
const keep = (words: Partial<PublicContext>) => {
  const context = { ...searchContext, ...words };
  const tables = [searchTable([1200, 35, 123, 11, 20, 77])];
  return floor.keepRelease(madeUpRelease({ title: context.heading, tables, context }, belowFive));
};
const headingsIn = (body: string) =>
  [...body.matchAll(/dr-list__name"[^>]*>([^<]*)</g)].map(([, name]) => name);

test('an empty list says so and has no search', async () => {
  const body = await get('/published');
  assert.match(body, /Nothing has been published yet/);
  assert.doesNotMatch(body, /<form/);
});

test('the list is searched by words, by year and by characteristic', async () => {
  await keep({ heading: 'Searches by ethnicity', scope: 'Fellshire, 2024' });
  await keep({ heading: 'Use of force by ethnicity', scope: 'Fellshire, 2025' });
  const reading = searchContext.readings[0]!;
  const groups = { ...reading.groups, title: 'Sex' };
  await keep({ heading: 'Searches by sex', scope: 'Fellshire, 2025', readings: [{ ...reading, groups }] });
  assert.equal(headingsIn(await get('/published')).length, 3);
  assert.deepEqual(headingsIn(await get('/published?words=FORCE')), ['Use of force by ethnicity']);
  assert.deepEqual(headingsIn(await get('/published?year=2024')), ['Searches by ethnicity']);
  assert.deepEqual(headingsIn(await get('/published?characteristic=Sex')), ['Searches by sex']);
  assert.match(
    await get('/published?words=prison&year=1066'),
    /Nothing that is published fits “prison” and “1066”/,
  );
  assert.match(await get('/published?words=%3Cb%3E'), /fits “&lt;b&gt;”/);
  const listed = JSON.parse(await get('/api/v1/published?year=2025'));
  assert.deepEqual(listed.releases.map(({ heading }: { heading: string }) => heading).sort(), [
    'Searches by sex',
    'Use of force by ethnicity',
  ]);
});

test('a release of several years is found by each of them', async () => {
  await keep({ heading: 'Stops by ethnicity', scope: 'Fellshire, January 2017 to March 2019' });
  for (const year of ['2017', '2018', '2019'])
    assert.deepEqual(headingsIn(await get(`/published?year=${year}`)), ['Stops by ethnicity']);
  assert.deepEqual(headingsIn(await get('/published?year=2020')), []);
});

test('no number of a release can be searched for, so that no search tells one', async () => {
  for (const number of ['123', '1200', '20.5'])
    assert.deepEqual(headingsIn(await get(`/published?words=${number}`)), []);
});

test('twenty stand on a page, and the pages keep what was looked for', async () => {
  for (let at = 0; at < 21; at += 1) await keep({ heading: `Complaints ${at}`, scope: 'Fellshire, 2023' });
  const first = await get('/published?words=complaints&page=1');
  assert.equal(headingsIn(first).length, 20);
  assert.match(first, /href="\/published\?words=complaints&amp;page=2"/);
  assert.equal(headingsIn(await get('/published?words=complaints&page=2')).length, 1);
  assert.equal(headingsIn(await get('/published?words=complaints&page=99')).length, 1);
});

test('a release that was withdrawn is marked in the list', async () => {
  const id = await keep({ heading: 'Arrests, twice', scope: 'Fellshire, 2022' });
  await floor.withdrawRelease(id, 'Counted twice.');
  assert.match(await get('/published?words=arrests'), /Arrests, twice[^]*Withdrawn/);
});
