// Every small table from one cube: sums, order of cells, shares and limits.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allTables, combinations } from './all-tables.ts';
import { type Cube, cellValues } from './cube.ts';

const cube: Cube = {
  columns: [
    { name: 'sex', levels: ['F', 'M'] },
    { name: 'age', levels: ['old', 'young'] },
    { name: 'place', levels: ['a', 'b', 'c'] },
  ],
  codes: [Uint16Array.of(0, 0, 1, 1), Uint16Array.of(0, 1, 1, 1), Uint16Array.of(0, 1, 1, 2)],
  total: Float64Array.of(20, 30, 40, 10),
  hits: Float64Array.of(2, 3, 10, 10),
};

describe('every table from one cube', () => {
  const tables = allTables(cube);
  const find = (...names: string[]) =>
    tables.find(({ columns }) => columns.map(({ name }) => name).join() === names.join())!;

  it('makes each table of one, two and three characteristics once', () => {
    assert.equal(tables.length, 3 + 3 + 1);
    assert.equal(combinations([0, 1, 2, 3, 4, 5], 3).length, 20);
  });

  it('counts everybody in every table', () => {
    for (const { total, hits } of tables) {
      assert.equal(
        total.reduce((sum, n) => sum + n, 0),
        100,
      );
      assert.equal(
        hits.reduce((sum, n) => sum + n, 0),
        25,
      );
    }
  });

  it('puts each count in the cell of its values', () => {
    const table = find('sex', 'place');
    const cell = table.total.findIndex((_, i) => cellValues(table, i).join() === 'M,b');
    assert.equal(table.total[cell], 40);
    assert.equal(table.hits[cell], 10);
  });

  it('gives shares with Wilson limits: 25 of 100 is 0.1755 to 0.3430', () => {
    const [one] = allTables({
      ...cube,
      columns: [{ name: 'all', levels: ['x'] }],
      codes: [new Uint16Array(4)],
    });
    assert.ok(Math.abs(one!.share[0]! - 0.25) < 1e-12);
    assert.ok(Math.abs(one!.lower[0]! - 0.17547) < 5e-5);
    assert.ok(Math.abs(one!.upper[0]! - 0.34305) < 5e-5);
  });

  it('has no share for an empty cell', () => {
    const table = find('sex', 'age');
    const cell = table.total.findIndex((_, i) => cellValues(table, i).join() === 'M,old');
    assert.equal(table.total[cell], 0);
    assert.ok(Number.isNaN(table.share[cell]));
  });
});
