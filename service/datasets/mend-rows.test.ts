// Rows put aside, through the pages: mended in place, looked at before they count, sent in as corrections, left out, and none lost.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type OpenProgram, openProgram } from '../../tools/open-program.ts';
import { lookOfProfile } from '../organisation/index.ts';
import { openDoor } from '../pages/made-up-door.ts';
import { createWebServer, type WebServer } from '../pages/web.ts';
import { listEvents } from '../platform/ledger/index.ts';
import { silentLog } from '../platform/log.ts';
import { agreeOn, search, searchHeader, type MadeUpPartner } from './submissions/put-made-up-partner.ts';

let program: OpenProgram;
let web: WebServer;
let partner: MadeUpPartner;
let base: string;
let submission: string;

const name = '2026-01-fellshire-stop-and-search.csv';
const sent = [
  searchHeader,
  search('2026-01-05'),
  search('2026-01-99'),
  search('2026-01-98'),
  search(''),
].join('\n');

before(async () => {
  program = await openProgram();
  const { database, profile } = program.foundations;
  partner = await agreeOn(database, { title: 'Searches', slug: 'fellshire' });
  web = createWebServer({
    routes: program.routes,
    door: openDoor,
    look: lookOfProfile(profile),
    log: silentLog,
  });
  submission = await send(name, sent);
  const { importId } = await database
    .selectFrom('submission')
    .select('importId')
    .where('id', '=', submission)
    .executeTakeFirstOrThrow();
  base = `/data/${partner.datasetId}/imports/${importId}/rows`;
});

after(async () => {
  await web.close();
  await program[Symbol.asyncDispose]();
});

/** Sends a file in the page, waits until it was read, and returns the id of its submission. */
async function send(fileName: string, content: string): Promise<string> {
  const boundary = 'x-x';
  const to = `${partner.partnerId} ${partner.datasetId}`;
  const answer = await web.inject({
    ...{ method: 'POST', url: '/submissions/new' },
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload:
      `--${boundary}\r\ncontent-disposition: form-data; name="to"\r\n\r\n${to}\r\n` +
      `--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="${fileName}"\r\n\r\n${content}\r\n--${boundary}--\r\n`,
  });
  assert.equal(answer.status, 303, answer.body);
  return untilRead(String(answer.headers['location']));
}

async function untilRead(place: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { body } = await web.inject({ url: place });
    if (!/Waiting to be read|Being read/.test(body)) return place.split('/').at(-1) ?? '';
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('It was never read.');
}

async function get(url: string): Promise<string> {
  const { status, body } = await web.inject({ url });
  assert.equal(status, 200, url);
  return wordsOf(body);
}

/** The words of a page, without its tags. */
function wordsOf(body: string): string {
  return body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

async function problemsFile(): Promise<string> {
  const at = join(program.foundations.dataFolder, 'datasets', partner.datasetId);
  const [first] = (await readdir(at)).filter((each) => base.includes(each));
  return readFile(join(at, first ?? '', 'problems.csv'), 'utf8');
}

describe('rows put aside', () => {
  test('stand by reason, each with its place and what stood there', async () => {
    const body = await get(base);
    assert.match(body, /3 rows could not be used.*To be mended 3 \(100%\)/);
    assert.match(body, /A date that cannot be 3/);
    assert.match(body, /Line 3 .*2026-01-99/);
    assert.doesNotMatch(await get(`${base}?reason=EVENT_DATE_BLANK`), /2026-01-99T10/);
  });

  test('are mended in place: the original stays, and who mended it is recorded', async () => {
    const before = await problemsFile();
    const row = (await web.inject({ url: `${base}/1` })).body.replaceAll(/\s+/g, ' ');
    const cell = /name="(cell-\d+)" type="text"[^>]*value="2026-01-99T10:00:00\+00:00"/.exec(row)?.[1] ?? '';
    assert.notEqual(cell, '', 'the cell at fault is a field');
    const same = await web.inject({ url: `${base}/1`, form: { what: 'mend' } });
    assert.match(same.body, /Nothing was changed/);
    const mended = await web.inject({
      url: `${base}/1`,
      form: { what: 'mend', [cell]: '2026-01-09T10:00:00+00:00' },
    });
    assert.equal(mended.status, 303);
    assert.match(await get(`${base}/1`), /What was mended.*2026-01-99T10.*2026-01-09T10/);
    assert.equal(await problemsFile(), before);
    const { events } = await listEvents(program.foundations.database, { page: 1, most: 1 });
    assert.equal(events[0]?.event.action, 'quarantine.mended');
    assert.doesNotMatch(JSON.stringify(events[0]), /2026-01-09/, 'no value of a row is in the ledger');
  });

  test('a row is left out for good only with a reason', async () => {
    const refused = await web.inject({ url: `${base}/3`, form: { what: 'leave-out' } });
    assert.match(refused.body, /Enter why this row stays out/);
    await web.inject({ url: `${base}/3`, form: { what: 'leave-out', reason: 'A test of the radio' } });
    assert.match(await get(`${base}?state=left-out`), /1 row: left out for good/);
  });

  test('what mending would change is told before anything changes', async () => {
    const look = await web.inject({ url: `${base}/send`, form: { what: 'look' } });
    const body = wordsOf(look.body);
    assert.match(body, /Mended rows.*1.*Would be taken in.*1.*January 2026.*Would be put aside again.*0/);
    assert.match(await get(base), /Mended, not yet sent in 1/);
  });

  test('mended rows are taken in as the correction of the row that they were, once', async () => {
    const answer = await web.inject({ url: `${base}/send`, form: { what: 'send' } });
    assert.equal(answer.status, 303, answer.body);
    const id = await untilRead(String(answer.headers['location']));
    const body = await get(`/submissions/${id}`);
    assert.match(body, /1 of 1 rows taken in/);
    assert.match(body, /Rows mended in place/);
    assert.match(await get(base), /Mended and sent in 1/);
    const again = await web.inject({ url: `${base}/send`, form: { what: 'send' } });
    assert.equal(again.headers['location'], base, 'there is nothing more to send in');
    assert.match((await web.inject({ url: `${base}/1`, form: { what: 'mend' } })).body, /sent in already/);
  });

  test('rows that come back in a downloaded file are known by their first columns', async () => {
    const { body } = await web.inject({ url: `/submissions/${submission}/problems.csv` });
    const lines = body.trim().split(/\r?\n/);
    const second = lines.filter((line, at) => at === 0 || line.includes('2026-01-98'));
    await send('rows-put-aside.csv', second.join('\r\n').replaceAll('2026-01-98T', '2026-01-08T'));
    assert.match(await get(base), /To be mended 0/);
    assert.match(await get(base), /Mended and sent in 2/);
  });

  test('a corrected month takes the place of what was mended here, so that no row counts twice', async () => {
    const { database } = program.foundations;
    await send(name, [searchHeader, search('2026-01-05'), search('2026-01-09')].join('\n'));
    const files = await database
      .selectFrom('datasetFile')
      .select(['name', 'status'])
      .where('datasetId', '=', partner.datasetId)
      .where('name', 'like', 'mended-rows-of%')
      .execute();
    assert.deepEqual(
      files.map(({ status }) => status),
      ['superseded'],
    );
  });

  test('there is nothing at addresses that hold none', async () => {
    for (const url of [`${base}/99`, base.replace(/imports\/[^/]+/, `imports/${submission}`)])
      assert.equal((await web.inject({ url })).status, 404);
  });
});
