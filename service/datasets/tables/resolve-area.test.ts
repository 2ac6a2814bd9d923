// Names of areas turned into districts.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../../platform/files.ts';
import { resolveArea } from './resolve-area.ts';

const lookup =
  'LAD22CD,LAD22NM,CSP22CD,PFA22CD,PFA22NM,ObjectId\nE07000030,Eden,E22000001,E23000002,Cumbria,1\nE07000031,South Lakeland,E22000001,E23000002,Cumbria,2\nE06000023,"Bristol, City of",E22000009,E23000036,Avon & Somerset,3\n';

async function resolve(name: string, table = lookup) {
  await using folder = await temporaryFolder('lookup-');
  const lookupPath = join(folder.path, 'lookup.csv');
  await writeFile(lookupPath, table);
  return await resolveArea({ name, lookupPath });
}

test('a profile’s area comes first', async () => {
  const cumbria = { name: 'Cumbria', codes: ['E07000030'], names: ['Eden'] };
  assert.deepEqual(await resolveArea({ name: ' cumbria', profileAreas: [cumbria] }), {
    ok: true,
    value: cumbria,
    warnings: [],
  });
});

test('a lookup gives the districts of a police force area, by name or code', async () => {
  const districts = { codes: ['E07000030', 'E07000031'], names: ['Eden', 'South Lakeland'] };
  for (const name of ['Cumbria', 'E23000002']) {
    const found = await resolve(name);
    assert.ok(found.ok);
    assert.deepEqual(found.value, { name, ...districts });
  }
  assert.ok((await resolve('Avon and Somerset')).ok);
});

test('an area that the lookup lacks is refused with the nearest', async () => {
  const found = await resolve('Cumbira');
  assert.ok(!found.ok && /“Cumbria”/.test(found.problems[0]?.message ?? ''));
});

test('a lookup without district codes is refused', async () => {
  const found = await resolve('Cumbria', 'name,force\nEden,Cumbria\nKendal,Cumbria\n');
  assert.ok(!found.ok && found.problems[0]?.code === 'LOOKUP_NO_CODES');
});

test('any other name is left to be found in the data', async () => {
  assert.deepEqual(await resolveArea({ name: 'Eden, Carlisle' }), {
    ok: true,
    value: { name: 'Eden, Carlisle', codes: [], names: [] },
    warnings: [],
  });
});
