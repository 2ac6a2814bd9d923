// A delivery whose time is over: nothing of it is left on the disk or in the database but names, fingerprints and counts.
import assert from 'node:assert/strict';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { datasets } from './datasets/index.ts';
import type { Database } from './platform/database/index.ts';
import { openTestDatabase } from './platform/database/test-database.ts';
import { temporaryFolder } from './platform/files.ts';
import { silentLog } from './platform/log.ts';
import { openWarehouseWithin } from './platform/warehouse/index.ts';
import { setUpBodies, setUpOrganisation, findProfile } from './organisation/index.ts';
import { retentionClasses } from './retention-classes.ts';
import { retention } from './retention/index.ts';

const canary = 'Unmistakable-Object-4711';
const rows = Array.from(
  { length: 12 },
  (_, at) => `Person search,2025-05-${10 + at}T10:00:00+00:00,Male,${canary}`,
);
const file = ['Type,Date,Gender,Object of search', ...rows, 'Person search,when,Male,put aside', ''].join(
  '\n',
);

test('its rows are nowhere any more, and the certificate says what it was', async () => {
  await using opened = await openTestDatabase();
  await using folder = await temporaryFolder('due-regard-retention');
  const { database } = opened;
  const profile = findProfile('fellshire')!;
  let now = new Date();
  await setUpOrganisation(database, profile.id, now);
  await setUpBodies(database, profile);
  const needs = {
    ...{
      database,
      log: silentLog,
      dataFolder: join(folder.path, 'data'),
      clock: { now: () => now },
      profile,
    },
    openWarehouse: () => openWarehouseWithin(folder.path),
    jobs: { work: () => undefined, daily: () => undefined, enqueue: async () => undefined },
  };
  const path = join(folder.path, '2025-05-fellshire-stop-and-search.csv');
  await writeFile(path, file);
  const data = datasets(needs);
  const dataset = await data.importFiles({
    kind: 'events',
    title: 'Searches',
    demonstration: false,
    paths: [path],
  });
  const keeping = retention({
    ...needs,
    classes: retentionClasses(needs),
  });
  await agree(database, dataset, now);
  assert.equal(await keeping.disposeNow(), 0);
  assert.ok((await contentOf(needs.dataFolder)).includes(canary));
  now = new Date(now.getTime() + 366 * 86_400_000);
  assert.equal(await keeping.disposeNow(), 1);
  assert.equal(await keeping.disposeNow(), 0);
  assert.equal(await contentOf(needs.dataFolder), '');
  assert.ok(!(await wholeDatabase(database)).includes(canary));
  const [disposal] = await database.selectFrom('disposal').select('certificate').execute();
  assert.match(disposal?.certificate ?? '', /"title": "May 2025",\s+"of": "Searches"/);
  assert.match(disposal?.certificate ?? '', /"by": "the agreement Searches",\s+"rows": 13,\s+"files": 1/);
  assert.deepEqual(await data.coverage().then(([one]) => one?.covers), 'Nothing yet');
});

/** A partner agrees that its data are kept for a year. */
async function agree(database: Database, dataset: string, now: Date): Promise<void> {
  const partner = await database
    .insertInto('partner')
    .values({ slug: 'fellshire-police', name: 'Fellshire Constabulary' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const terms = {
    ...{ purpose: 'To see who is searched', legalBasis: 'public-task', datasets: [dataset] },
    ...{ characteristics: ['race'], conditions: { race: 'equality-monitoring' }, retentionMonths: 12 },
    ...{ retentionWords: '', documentLink: '', dpiaLink: '', policyLink: '' },
  };
  const agreement = await database
    .insertInto('agreement')
    .values({ partnerId: partner.id, title: 'Searches', createdAt: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  await database
    .insertInto('agreementVersion')
    .values({
      ...{ agreementId: agreement.id, number: 1, state: 'approved', terms: JSON.stringify(terms) },
      ...{ fromDay: '2020-01-01', reviewOn: '2030-01-01', proposedBy: 'one', proposedAt: now },
      ...{ settledBy: 'another', settledAt: now },
    })
    .execute();
}

/** Every byte below a folder. */
async function contentOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return (await Promise.all(files.map((one) => readFile(join(one.parentPath, one.name), 'latin1')))).join('');
}

async function wholeDatabase(database: Database): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(database);
  const contents = await Promise.all(
    tables.map(({ name }) => sql`select t::text from ${sql.table(name)} t`.execute(database)),
  );
  return JSON.stringify(contents.map((each) => each.rows));
}
