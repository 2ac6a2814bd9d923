// A kept finding gives its counts for release, with what its data sets say of themselves.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { findForRelease } from './find-for-release.ts';
import { saveFinding } from './finding-store.ts';
import { checkRelease } from './findings/check-release.ts';
import { findingJsonCompact } from './findings/finding-json.ts';
import { madeUpMaterial } from './rates/made-up-material.ts';
import { makeRateFinding } from './rates/make-rate-finding.ts';
import { ratePages } from './rates/rate-pages.ts';

let opened: TestDatabase;
let ids: { records: string; population: string; finding: string };

before(async () => {
  opened = await openTestDatabase();
  const records = await datasetOf('events', 'Searches of Fellshire');
  const population = await datasetOf('population', 'Residents of Fellshire, 2021');
  const made = makeRateFinding(madeUpMaterial());
  assert.ok(made.ok);
  const finding = await saveFinding(opened.database, {
    request: { records, population },
    finding: ratePages.show(JSON.parse(findingJsonCompact(made.finding))),
    demonstration: false,
    at: new Date('2026-01-05T09:00:00Z'),
  });
  ids = { records, population, finding };
});

after(() => opened[Symbol.asyncDispose]());

async function datasetOf(kind: 'events' | 'population', title: string): Promise<string> {
  const row = await opened.database
    .insertInto('dataset')
    .values({ kind, title, demonstration: kind === 'population' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

test('a kept finding is given by its dataset, with the titles of its data sets as sources', async () => {
  const found = await findForRelease(opened.database, ids.finding);
  assert.equal(found?.records, ids.records);
  assert.equal(found?.heading, 'Searches by self-defined ethnicity');
  assert.ok(found);
  const { set, context, reading } = checkRelease(found.forRelease);
  assert.equal(set.scope?.records, ids.records);
  assert.deepEqual(context.sources, ['Searches of Fellshire', 'Residents of Fellshire, 2021']);
  assert.equal(reading('searches').denominators?.source, 'Residents of Fellshire, 2021');
});

test('what rests on made-up data says so, were it only the residents', async () => {
  const found = await findForRelease(opened.database, ids.finding);
  assert.ok(found);
  assert.equal(checkRelease(found.forRelease).context.fictional, true);
});

test('data sets that were taken off the lists meanwhile are named all the same', async () => {
  await opened.database
    .updateTable('dataset')
    .set({ removedAt: new Date('2026-01-06T09:00:00Z') })
    .where('id', 'in', [ids.records, ids.population])
    .execute();
  const found = await findForRelease(opened.database, ids.finding);
  assert.ok(found);
  const { context } = checkRelease(found.forRelease);
  assert.deepEqual(context.sources, ['Searches of Fellshire', 'Residents of Fellshire, 2021']);
  assert.equal(context.fictional, true);
});

test('where there is no such finding there is nothing', async () => {
  assert.equal(await findForRelease(opened.database, '7d3b1c1e-0000-4000-8000-000000000009'), null);
});
