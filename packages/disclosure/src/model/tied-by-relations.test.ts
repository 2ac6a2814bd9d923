// Tables that do not quite agree are tied by what they differ by.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imbalance } from './cell-system.ts';
import { cellSystemOfTables } from './cell-system-of-tables.ts';
import { tiedByRelations } from './tied-by-relations.ts';

const table = (name: string, dimension: string, values: readonly number[]) => ({
  name,
  dimensions: [dimension],
  rows: values.map((value, at) => ({ labels: [`${dimension} ${at}`], value })),
});

test('every relation holds for the values, with the difference as a cell that is known', () => {
  const tables = [table('sex', 'sex', [40, 61]), table('age', 'age', [50, 48])];
  const system = cellSystemOfTables(tables, { tolerance: { absolute: 3 } });
  const tied = tiedByRelations(system);
  assert.ok(tied.relations.every((relation) => imbalance(relation, tied.cells) === 0));
  assert.deepEqual(
    tied.cells.slice(system.cells.length).map(({ value }) => value),
    [3],
  );
  assert.equal(tied.relations.length, system.relations.length + 1);
});

test('tables that agree are left as they are', () => {
  const tables = [table('sex', 'sex', [40, 61]), table('age', 'age', [50, 51])];
  const system = cellSystemOfTables(tables, { tolerance: { absolute: 3 } });
  assert.equal(tiedByRelations(system), system);
});
