// Which organisation a database belongs to.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestDatabase } from '../platform/database/test-database.ts';
import { markDemonstrationLoaded, setUpOrganisation } from './organisation-store.ts';

const first = new Date('2026-11-22T09:00:00Z');
const later = new Date('2026-11-23T09:00:00Z');

test('a new database belongs to the organisation that first uses it, and stays so', async () => {
  await using test = await openTestDatabase();
  const fellshire = { id: 'fellshire', demonstrationLoadedAt: null };
  assert.deepEqual(await setUpOrganisation(test.database, 'fellshire', first), fellshire);
  assert.deepEqual(await setUpOrganisation(test.database, 'fellshire', later), fellshire);
  assert.deepEqual(await setUpOrganisation(test.database, 'cumbria', later), fellshire);
});

test('it remembers that its demonstration has been loaded', async () => {
  await using test = await openTestDatabase();
  await setUpOrganisation(test.database, 'fellshire', first);
  await markDemonstrationLoaded(test.database, later);
  const { demonstrationLoadedAt } = await setUpOrganisation(test.database, 'fellshire', later);
  assert.deepEqual(demonstrationLoadedAt, later);
});
