// The definition in examples/complaints is one, and says what its table holds.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { readTable } from '../tables/read-table.ts';
import { definition } from './definition.ts';
import { mappedTable } from './mapped-table.ts';
import { mappingPreview } from './mapping-preview.ts';
import { mappingProblems } from './mapping-problems.ts';
import { sentTable, tableLookOf } from './table-look.ts';

const folder = new URL('../../../examples/complaints/', import.meta.url);

test('the example of a way of reading leaves nothing open and understands every value', async () => {
  const read = definition.parse(JSON.parse(await readFile(new URL('way-of-reading.json', folder), 'utf8')));
  const file = await readTable(fileURLToPath(new URL('complaints-2025.csv', folder)));
  assert.ok(file.ok && file.value.tables[0]);
  const table = sentTable('complaints-2025.csv', file.value.tables[0]);
  assert.deepEqual(mappingProblems(read, tableLookOf([table], 'events')), []);
  const preview = mappingPreview([mappedTable(table, read, new Map())]);
  assert.equal(preview.rows, 80);
  assert.deepEqual(
    preview.columns.filter(({ header }) => header !== 'Date of birth').map(({ unknown }) => unknown.rows),
    [0, 0, 0],
  );
});

test('what is no definition is not taken for one', () => {
  assert.equal(definition.safeParse({ format: 1, name: 'x' }).success, false);
  assert.equal(definition.safeParse(null).success, false);
});
