// Tables that are the same to the last row are shown once.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { alikeTables } from './alike-tables.ts';

it('tables of the same rows stand together, and others by themselves', () => {
  const table = (name: string, value: number) => ({
    name,
    dimensions: ['group'],
    rows: [{ labels: ['White'], value }],
  });
  const found = alikeTables([table('Action', 3), table('Linked', 2), table('Arrest', 3)]);
  assert.deepEqual(
    found.map((alike) => alike.map(({ name }) => name)),
    [['Action', 'Arrest'], ['Linked']],
  );
});
