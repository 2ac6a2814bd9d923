// A partner corrects a month: the analysis that rests on it says so, shows old beside new in words and numbers, and keeps both.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { evidencePages } from './analyses/evidence/evidence-pages.ts';
import { listAllEvidence, listEvidence } from './analyses/evidence/evidence-list-store.ts';
import { followFindings } from './analyses/evidence/follow-findings.ts';
import { colleagues } from './analyses/keeping/put-made-up-analyses.ts';
import { type MadeUpWriting, putMadeUpWriting } from './analyses/writing/put-made-up-writing.ts';
import { addIndicator, listIndicators } from './analyses/monitoring/indicator-store.ts';
import { readIndicators } from './analyses/monitoring/read-indicators.ts';
import { listTriggers } from './policies/index.ts';
import { datasets } from './datasets/index.ts';
import { digestOfSnapshot, disparities, type Disparities } from './disparities/index.ts';
import { actingAs } from './platform/doer.ts';
import { findProfile } from './organisation/index.ts';
import { temporaryFolder, type TemporaryFolder } from './platform/files.ts';
import { silentLog } from './platform/log.ts';
import { listEvents } from './platform/ledger/index.ts';
import { openWarehouseWithin } from './platform/warehouse/index.ts';
import { madeUpQueue } from './made-up-queue.ts';
import { madeUpSearches, searchesFile, shareOfArrests } from './made-up-searches.ts';
import { createWebServer, type WebServer } from './pages/web.ts';
import { openDoor } from './pages/made-up-door.ts';
import { lookOfProfile } from './organisation/index.ts';

let made: MadeUpWriting;
let folder: TemporaryFolder;
let data: ReturnType<typeof datasets>;
let findings: Disparities;
let web: WebServer;
let dataset: string;
let finding: string;
let analysisId: string;
let itemId: string;

const { jobs, doJobs } = madeUpQueue();

const byAnn = <T>(work: () => Promise<T>): Promise<T> =>
  actingAs({ id: colleagues.ann.id, role: 'author', request: null, body: 'fellshire' }, work);

before(async () => {
  folder = await temporaryFolder('evidence-follows-data');
  const profile = findProfile('fellshire')!;
  made = await putMadeUpWriting((needs) =>
    evidencePages({
      ...{ ...needs, profile, dataFolder: folder.path, checkFile: () => [] },
      ...{ mail: { send: async () => undefined }, serviceAddress: () => 'http://localhost' },
    }),
  );
  const { database } = made;
  const clock = { now: () => new Date() };
  const needs = {
    ...{ database, databaseAddress: made.address, clock, log: silentLog, dataFolder: folder.path },
    ...{ area: 'Fellshire', profile, jobs, mail: { send: async () => undefined } },
    serviceAddress: () => 'http://localhost',
    openWarehouse: () => openWarehouseWithin(folder.path),
  };
  const following = { database, clock: made.clock, log: silentLog };
  data = datasets({ ...needs, onDataChanged: () => findings.dataChanged() });
  findings = disparities({
    ...needs,
    onWorkedOutAgain: async () => {
      await followFindings(following);
      await readIndicators(following);
    },
  });
  const routes = [...data.routes, ...findings.routes];
  web = createWebServer({ routes, look: lookOfProfile(profile), log: silentLog, door: openDoor });
  await writeFile(join(folder.path, searchesFile), madeUpSearches(10));
  dataset = await data.importFiles({
    ...{ kind: 'events', title: 'Searches', demonstration: false, paths: [join(folder.path, searchesFile)] },
  });
  finding = await findings.makeDemonstrationFinding('share', shareOfArrests(dataset));
  itemId = made.itemId;
  analysisId = (await made.open('full')).id;
});

after(async () => {
  await web.close();
  await findings.close();
  await made[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

async function sendFile(content: string): Promise<void> {
  const boundary = 'made-up-boundary';
  const payload = `--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="${searchesFile}"\r\ncontent-type: text/csv\r\n\r\n${content}\r\n--${boundary}--\r\n`;
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  const { status, body } = await web.inject({
    ...{ method: 'POST', url: `/data/${dataset}/files`, payload, headers },
  });
  assert.equal(status, 303, body);
  await doJobs();
}

const evidence = () => byAnn(() => listEvidence(made.database, analysisId, made.clock.now()));
const below = () => `/desk/analyses/${analysisId}/evidence`;

async function words(url: string): Promise<string> {
  const { status, body } = await made.by('ann').get(url);
  assert.equal(status, 200, body);
  return body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

/** How an analysis is decided is tested elsewhere: here it only matters that it is. */
async function putWhereWatched(): Promise<void> {
  const { database } = made;
  await sql`alter table analysis disable trigger analysis_keeps_its_steps`.execute(database);
  await database.updateTable('analysis').set({ state: 'published' }).where('id', '=', analysisId).execute();
  await sql`alter table analysis enable trigger analysis_keeps_its_steps`.execute(database);
}

const facts = {
  ...{ title: 'Arrests after searches', shows: 'Fewer searches of Black people end in arrest.' },
  ...{ 'as-of': '2026-11-23', strength: 'medium', characteristics: 'race' },
};

describe('a finding that an analysis rests on', () => {
  it('is taken as it is: its sentence, table, chart and receipt, with a digest over them', async () => {
    assert.match(await words(`${below()}/finding`), /ended in arrest/);
    assert.match(await words(`${below()}/finding/${finding}`), /10 of 40/);
    const without = await made.by('ann').post(`${below()}/finding/${finding}`, { title: 'Kept title' });
    assert.match(without.body, /Enter what it shows for this decision[^]*Kept title/);
    const { status } = await made.by('ann').post(`${below()}/finding/${finding}`, facts);
    assert.equal(status, 303);
    const [piece] = await evidence();
    assert.ok(piece?.finding);
    const { snapshot, snapshotDigest, receiptDigest, version } = piece.finding;
    assert.deepEqual([piece.standing, piece.number, version], ['current', 1, 1]);
    assert.match(snapshot.sentence, /25%/); // 10 of 40.
    assert.match(snapshot.view, /<table/);
    assert.ok(snapshot.table.columns.includes('share'));
    assert.equal(snapshotDigest, digestOfSnapshot(snapshot));
    assert.equal(receiptDigest, snapshot.receiptDigest);
    assert.notEqual(digestOfSnapshot({ ...snapshot, sentence: `${snapshot.sentence} ` }), snapshotDigest);
  });

  it('stands while its data do', async () => {
    await sendFile(madeUpSearches(10));
    assert.equal((await evidence())[0]?.standing, 'current');
  });

  it('is stale as soon as a corrected file changes it, and keeps what was taken', async () => {
    await sendFile(madeUpSearches(14));
    const [piece] = await evidence();
    assert.equal(piece?.standing, 'stale');
    assert.match(piece?.finding?.snapshot.sentence ?? '', /25%/);
    assert.match(piece?.stale?.snapshot?.sentence ?? '', /35%/); // 14 of 40.
    const list = await words(below());
    assert.match(list, /Evidence 1 has to be looked at/);
    assert.match(list, /Stale/);
    const page = await words(`${below()}/${piece?.id}`);
    assert.match(page, /Old beside new, in words/);
    assert.match(page, /10 of 40.*14 of 40/);
    // 10 of 40 was 25%, and 14 of 40 is 35%.
    assert.match(page, /Black share 0\.25 0\.35/);
    const { body } = await made.by('ann').get(`${below()}/${piece?.id}`);
    assert.match(body, /<del>[^<]*<\/del>/);
    assert.match(body, /<ins>[^<]*<\/ins>/);
    assert.match(await words(`/desk/analyses/${analysisId}/sections/evidence`), /has to be looked at/);
  });

  it('is recorded as stale once, however often one looks', async () => {
    await followFindings({ database: made.database, clock: made.clock, log: silentLog });
    const { events } = await listEvents(made.database, { thing: analysisId, page: 1, most: 50 });
    assert.equal(events.filter(({ event }) => event.action === 'evidence.stale').length, 1);
  });

  it('can be kept with a reason by somebody who looked at both, until it says yet another thing', async () => {
    const [piece] = await evidence();
    const to = `${below()}/${piece?.id}/keep`;
    assert.match((await made.by('ann').post(to, {})).body, /Enter why it still holds/);
    const why = { 'kept-why': 'The gap is smaller and still there.' };
    assert.equal((await made.by('ann').post(to, why)).status, 303);
    assert.equal((await evidence())[0]?.standing, 'kept');
    assert.match(await words(`${below()}/${piece?.id}`), /Kept on .* by Ann Lee.*smaller and still there/);
    await sendFile(madeUpSearches(16));
    assert.equal((await evidence())[0]?.standing, 'stale');
  });

  it('is taken anew beside the old one, and both stay', async () => {
    const [old] = await evidence();
    const again = { ...facts, shows: 'The gap is smaller now.', strength: 'high' };
    assert.equal((await made.by('ann').post(`${below()}/${old?.id}/replace`, again)).status, 303);
    const [now, ...others] = await evidence();
    assert.deepEqual(others, []);
    assert.deepEqual([now?.number, now?.standing, now?.strength], [2, 'current', 'high']);
    assert.match(now?.finding?.snapshot.sentence ?? '', /40%/); // 16 of 40.
    const all = await byAnn(() => listAllEvidence(made.database, analysisId, made.clock.now()));
    assert.deepEqual(
      all.map(({ replacedBy }) => replacedBy),
      [now?.id, null],
    );
    assert.match(all[0]?.finding?.snapshot.sentence ?? '', /25%/);
  });

  it('is fresh again where the finding says again what was taken', async () => {
    await sendFile(madeUpSearches(12));
    assert.equal((await evidence())[0]?.standing, 'stale');
    await sendFile(madeUpSearches(16));
    const [piece] = await evidence();
    assert.deepEqual([piece?.standing, piece?.stale], ['current', null]);
  });

  it('is never changed and never removed, whoever asks the database', async () => {
    const [piece] = await evidence();
    const { database } = made;
    const where = database.updateTable('analysisEvidence').where('id', '=', piece?.id ?? '');
    await byAnn(async () => {
      await assert.rejects(where.set({ title: 'Another' }).execute(), /stays as it was taken/);
      await assert.rejects(where.set({ snapshot: '{}' }).execute(), /stays as it was taken/);
      await assert.rejects(
        database
          .deleteFrom('analysisEvidence')
          .where('id', '=', piece?.id ?? '')
          .execute(),
        /never removed/,
      );
    });
  });

  it('is not there for another body, and not for the public', async () => {
    assert.equal((await made.by('fay').get(below())).status, 404);
    assert.equal((await made.by('fay').get(`${below()}/finding/${finding}`)).status, 404);
  });
});

describe('an indicator that is a figure of a finding', () => {
  it('is read by itself, once for each receipt, and has the item looked at when it reaches its level', async () => {
    const { database, clock } = made;
    const figure = { findingId: finding, row: 'Black', column: 'share' };
    await made.as('ann', (transaction) =>
      addIndicator(
        transaction,
        analysisId,
        {
          ...{ title: 'Share of arrests', measure: '', characteristics: ['race'], figure, expected: '' },
          ...{ triggerWhen: 'below', triggerLevel: 0.3, nextReading: null, everyMonths: 3, ownerJob: '' },
        },
        clock.now(),
      ),
    );
    await putWhereWatched();
    await readIndicators({ database, clock, log: silentLog });
    await readIndicators({ database, clock, log: silentLog });
    made.pass(60);
    await sendFile(madeUpSearches(8));
    const [indicator] = await byAnn(() => listIndicators(database, analysisId));
    assert.deepEqual(
      indicator?.readings.map(({ value, crosses }) => [value, crosses]),
      [
        [0.2, true], // 8 of 40.
        [0.4, false], // 16 of 40.
      ],
    );
    const triggers = await byAnn(() => listTriggers(database, itemId));
    assert.match(
      triggers.find(({ kind }) => kind === 'monitoring')?.why ?? '',
      /is 0\.2: its trigger level is/,
    );
    assert.match(triggers.find(({ kind }) => kind === 'data')?.why ?? '', /Evidence 2 .* is stale/);
  });
});

describe('a snapshot that somebody changed behind the back of the program', () => {
  it('is not shown', async () => {
    const { database } = made;
    await sql`alter table analysis_evidence disable trigger analysis_evidence_stays`.execute(database);
    const change = (from: string, to: string) =>
      sql`update analysis_evidence set snapshot = replace(snapshot::text, ${from}, ${to})::json where number = 2`.execute(
        database,
      );
    const [piece] = await evidence();
    await change('16 of 40', '17 of 40');
    assert.match(await words(`${below()}/${piece?.id}`), /This snapshot is not as it was taken/);
    await change('17 of 40', '16 of 40');
    assert.doesNotMatch(await words(`${below()}/${piece?.id}`), /not as it was taken/);
    await sql`alter table analysis_evidence enable trigger analysis_evidence_stays`.execute(database);
  });
});

describe('a finding that is removed', () => {
  it('leaves what was taken of it, and the analysis says that it is gone', async () => {
    await byAnn(() => made.database.deleteFrom('finding').where('id', '=', finding).execute());
    await followFindings({ database: made.database, clock: made.clock, log: silentLog });
    const [piece] = await evidence();
    assert.deepEqual([piece?.standing, piece?.stale?.why], ['gone', 'The finding was removed.']);
    const page = await words(`${below()}/${piece?.id}`);
    assert.match(page, /Finding removed/);
    assert.match(page, /16 of 40/);
    // What it said last stands beside it: 8 of 40.
    assert.match(page, /Black share 0\.4 0\.2/);
  });
});
