// Two copies of the program, each with a disk of its own before the same bucket: what one takes in, the other counts.
import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { currentEvents, datasets } from './datasets/index.ts';
import { disparities } from './disparities/index.ts';
import { findProfile, setUpOrganisation } from './organisation/index.ts';
import { openTestDatabase, type TestDatabase } from './platform/database/test-database.ts';
import { temporaryFolder, type TemporaryFolder } from './platform/files.ts';
import { silentLog } from './platform/log.ts';
import { type MadeUpBucket, openMadeUpBucket, openStorage } from './platform/storage/index.ts';
import { openWarehouseWithin } from './platform/warehouse/index.ts';

let opened: TestDatabase;
let home: TemporaryFolder;
let bucket: MadeUpBucket;

before(async () => {
  opened = await openTestDatabase();
  await setUpOrganisation(opened.database, 'fellshire', new Date());
  [home, bucket] = await Promise.all([temporaryFolder('all-copies'), openMadeUpBucket()]);
});

after(async () => {
  await bucket[Symbol.asyncDispose]();
  await opened[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
});

async function copyOfProgram() {
  const folder = await temporaryFolder('copy', home.path);
  const dataFolder = folder.path;
  const needs = {
    database: opened.database,
    databaseAddress: opened.address,
    clock: { now: () => new Date() },
    log: silentLog,
    ...{ dataFolder, storage: openStorage(dataFolder, bucket.address), bucket: bucket.address },
    area: 'Fellshire',
    profile: findProfile('fellshire')!,
    jobs: { work: () => undefined, daily: () => undefined, enqueue: async () => undefined },
    mail: { send: async () => undefined },
    serviceAddress: () => 'http://localhost',
    openWarehouse: () => openWarehouseWithin(dataFolder),
  };
  return { needs, data: datasets(needs), findings: disparities(needs) };
}

const sent = [
  'Type,Date,Self-defined ethnicity,Officer-defined ethnicity,Outcome,Object of search',
  ...Array.from({ length: 80 }, (_, row) => {
    const group = row % 2 === 0 ? 'White - Irish' : 'Black/African/Caribbean/Black British - African';
    const outcome = row % 5 === 0 ? 'Arrest' : 'A no further action disposal';
    return `Person search,2025-05-${String(1 + (row % 28)).padStart(2, '0')}T10:00:00+00:00,${group},,${outcome},Controlled drugs`;
  }),
  '',
].join('\n');

test('what one copy takes in another finds, counts, and makes a finding of', async () => {
  const [one, other] = [await copyOfProgram(), await copyOfProgram()];
  const path = join(home.path, '2025-05-fellshire-stop-and-search.csv');
  await writeFile(path, sent);
  // The storage fails for a moment now and then.
  bucket.faults.push('error');
  const id = await one.data.importFiles({
    kind: 'events',
    title: 'Searches',
    demonstration: false,
    paths: [path],
  });
  assert.ok([...bucket.things.keys()].some((key) => key.endsWith('.parquet')));
  assert.ok(![...bucket.things.keys()].some((key) => key.includes('/incoming/')), 'what waited has gone');
  await other.findings.makeDemonstrationFinding('share', {
    ...{ records: id, population: null, by: 'self-defined-ethnicity', rollUp: '5', reference: 'White' },
    ...{ from: null, to: null, filters: [], within: [], saying: 'ended in arrest', counting: null },
    ...{ outcome: { header: 'Outcome', values: ['Arrest'], not: false }, level: 0.95 },
    ...{ band: { lower: 0.8, upper: 1.25 } },
  });
  const [part] = await currentEvents(other.needs, id);
  assert.ok(part);
  assert.ok(part.folder.startsWith(other.needs.dataFolder));
  assert.ok((await readdir(part.folder)).some((name) => name.endsWith('.parquet')));
  await Promise.all([one.findings.close(), other.findings.close()]);
});
