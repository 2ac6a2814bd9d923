// A partner corrects a month: the finding that stood on it is worked out again, what it said is kept, and the difference is shown.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { datasets } from './datasets/index.ts';
import { disparities, type Disparities } from './disparities/index.ts';
import { openDoor } from './pages/made-up-door.ts';
import { createWebServer, type WebServer } from './pages/web.ts';
import { findProfile, lookOfProfile, setUpOrganisation } from './organisation/index.ts';
import { openTestDatabase, type TestDatabase } from './platform/database/test-database.ts';
import { temporaryFolder, type TemporaryFolder } from './platform/files.ts';
import type { JobHandler } from './platform/jobs.ts';
import { silentLog } from './platform/log.ts';
import { listEvents } from './platform/ledger/index.ts';
import { openWarehouseWithin } from './platform/warehouse/index.ts';

const head = 'Type,Date,Self-defined ethnicity,Officer-defined ethnicity,Outcome,Object of search';
const name = '2025-05-fellshire-stop-and-search.csv';

/** So many searches of a group, of which so many ended in arrest. */
function searches(ethnicity: string, all: number, arrests: number): string[] {
  return Array.from(
    { length: all },
    (_, at) =>
      `Person search,2025-05-${String(1 + (at % 28)).padStart(2, '0')}T10:${String(at % 60).padStart(2, '0')}:00+00:00,` +
      `${ethnicity},,${at < arrests ? 'Arrest' : 'A no further action disposal'},Controlled drugs`,
  );
}

const white = 'White - English/Welsh/Scottish/Northern Irish/British';
const black = 'Black/African/Caribbean/Black British - African';
const sent = (arrests: number) =>
  [head, ...searches(white, 60, 20), ...searches(black, 40, arrests), ''].join('\n');

let opened: TestDatabase;
let folder: TemporaryFolder;
let findings: Disparities;
let web: WebServer;
let dataset: string;
let finding: string;

const handlers = new Map<string, JobHandler>();
const waiting: { job: string; payload: string }[] = [];
/** A queue that does its jobs when it is told to, as those that were put in with a transaction must wait for its end. */
const jobs = {
  work: (job: string, handler: JobHandler) => void handlers.set(job, handler),
  daily: () => undefined,
  enqueue: async (job: string, payload: object) =>
    void waiting.push({ job, payload: JSON.stringify(payload) }),
};

async function doJobs(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift())
    await handlers.get(next.job)?.(JSON.parse(next.payload));
}

before(async () => {
  opened = await openTestDatabase();
  await setUpOrganisation(opened.database, 'fellshire', new Date());
  folder = await temporaryFolder('findings-follow-data');
  const needs = {
    database: opened.database,
    databaseAddress: opened.address,
    clock: { now: () => new Date() },
    log: silentLog,
    dataFolder: folder.path,
    area: 'Fellshire',
    profile: findProfile('fellshire')!,
    jobs,
    mail: { send: async () => undefined },
    serviceAddress: () => 'http://localhost',
    openWarehouse: () => openWarehouseWithin(folder.path),
  };
  const data = datasets({ ...needs, onDataChanged: () => findings.dataChanged() });
  findings = disparities(needs);
  const look = lookOfProfile(findProfile('fellshire')!);
  const routes = [...data.routes, ...findings.routes];
  web = createWebServer({ routes, look, log: silentLog, door: openDoor });
  await writeFile(join(folder.path, name), sent(10));
  const paths = [join(folder.path, name)];
  dataset = await data.importFiles({ kind: 'events', title: 'Searches', demonstration: false, paths });
  finding = await findings.makeDemonstrationFinding('share', {
    ...{ records: dataset, population: null, by: 'self-defined-ethnicity', rollUp: '5', reference: 'White' },
    ...{ from: null, to: null, filters: [], within: [], saying: 'ended in arrest', counting: null },
    ...{ outcome: { header: 'Outcome', values: ['Arrest'], not: false }, level: 0.95 },
    ...{ band: { lower: 0.8, upper: 1.25 } },
  });
});

after(async () => {
  await web.close();
  await findings.close();
  await opened[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

async function send(content: string): Promise<void> {
  const boundary = 'made-up-boundary';
  const payload = `--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n${content}\r\n--${boundary}--\r\n`;
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  const { status, body } = await web.inject({
    method: 'POST',
    url: `/data/${dataset}/files`,
    payload,
    headers,
  });
  assert.equal(status, 303, body);
  await doJobs();
}

async function words(url: string): Promise<string> {
  const { status, body } = await web.inject({ url });
  assert.equal(status, 200);
  return body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

describe('a finding whose data change', () => {
  it('stands as it was made while they do not', async () => {
    assert.doesNotMatch(await words(`/findings/${finding}`), /[Ww]orked out again/);
    assert.match(await words(`/findings/${finding}/versions`), /has said the same since it was made/);
    await send(sent(10)); // The same bytes once more.
    assert.doesNotMatch(await words(`/findings/${finding}`), /[Ww]orked out again/);
  });

  it('is worked out again, and says what is different', async () => {
    await send(sent(14));
    const now = await words(`/findings/${finding}`);
    assert.match(now, /Worked out again on .* because its data changed/);
    assert.match(now, /14 of 40/);
    const before = await words(`/findings/${finding}/versions/1`);
    assert.match(before, /This is what the finding said until/);
    assert.match(before, /10 of 40/);
    // 14 of 40 is 35%, and 10 of 40 was 25%.
    assert.match(before, /Black share 0\.25 0\.35/);
    const [standing] = (await findings.standings([finding])).values();
    assert.deepEqual([standing?.version, standing?.isOutdated, standing?.notAgain], [2, false, []]);
  });

  it('is recorded with both receipts, and the old one is in the list', async () => {
    const { events } = await listEvents(opened.database, { thing: finding, page: 1, most: 5 });
    assert.equal(events[0]?.event.action, 'finding.worked-out-again');
    const receipts = events[0]?.values.filter(({ field }) => field === 'receipt').map(({ value }) => value);
    assert.match(await words(`/findings/${finding}/versions`), /Version 1/);
    assert.equal(new Set(receipts).size, 2);
  });

  it('says so where they are taken away, and what it said stays', async () => {
    assert.equal((await web.inject({ url: `/data/${dataset}/remove`, form: {} })).status, 303);
    assert.match(await words(`/findings/${finding}`), /have changed. It is being worked out again/);
    await doJobs();
    const now = await words(`/findings/${finding}`);
    assert.match(now, /have changed, and it cannot be worked out from them as they are now/);
    assert.match(now, /14 of 40/);
    assert.match(await words('/findings'), /Out of date/);
  });

  it('has no version that never was', async () => {
    for (const number of ['0', '2', '7', 'x'])
      assert.equal((await web.inject({ url: `/findings/${finding}/versions/${number}` })).status, 404);
  });
});
