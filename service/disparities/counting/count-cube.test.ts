// Counting a cube: missing and empty values, many values, many columns, and the same answer every time.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { temporaryFolder } from '../../platform/files.ts';
import { type Warehouse, openWarehouse, sqlText } from '../../platform/warehouse/index.ts';
import { countCube } from './count-cube.ts';
import { type Cube, cellValues, tableOf } from './cube.ts';

describe('counting a cube', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let warehouse: Warehouse;
  before(async () => {
    folder = await temporaryFolder('due-regard-cube');
    warehouse = await openWarehouse({ temporaryFolder: folder.path, memoryLimitMb: 128 });
  });
  after(async () => {
    await warehouse.close();
    await folder[Symbol.asyncDispose]();
  });

  const outcome = { column: 'outcome', values: ['yes', 'in part'] };
  const parquetOf = async (name: string, select: string) => {
    const path = join(folder.path, `${name}.parquet`);
    await warehouse.run(`COPY (${select}) TO ${sqlText(path)} (FORMAT parquet)`);
    return path;
  };
  /** `a, b: 3 of 5` for every filled cell of the table of all columns. */
  const told = (cube: Cube) => {
    const table = tableOf(cube, [...cube.columns.keys()]);
    return [...table.total.keys()]
      .filter((cell) => table.total[cell]! > 0)
      .map((cell) => `${cellValues(table, cell).join(', ')}: ${table.hits[cell]} of ${table.total[cell]}`);
  };

  it('counts every combination and those with the outcome, over several files', async () => {
    const parquet = [
      await parquetOf(
        'one',
        "FROM (VALUES ('F', 1, 'yes'), ('F', 1, 'no'), ('M', 2, 'in part')) t(sex, band, outcome)",
      ),
      await parquetOf('two', "FROM (VALUES ('F', 1, 'yes'), ('M', 2, NULL)) t(sex, band, outcome)"),
    ];
    const cube = await countCube({ warehouse, parquet, columns: ['sex', 'band'], outcome });
    assert.deepEqual(told(cube), ['F, 1: 2 of 3', 'M, 2: 1 of 2']);
    assert.deepEqual(cube.columns[1], { name: 'band', levels: ['1', '2'] });
  });

  it('has one level for a value that is missing and one that is empty, and none where every value is there', async () => {
    const rows = "(VALUES ('x', NULL), ('x', ''), ('x', 'b'), ('x', 'it''s')) t(whole, part)";
    const parquet = [await parquetOf('missing', `SELECT *, 'yes' AS outcome FROM ${rows}`)];
    const cube = await countCube({ warehouse, parquet, columns: ['part', 'whole'], outcome });
    assert.deepEqual(
      cube.columns.map(({ levels }) => levels),
      [['', 'b', "it's"], ['x']],
    );
    assert.deepEqual(told(cube), [', x: 2 of 2', 'b, x: 1 of 1', "it's, x: 1 of 1"]);
  });

  it('packs columns of many values, and many columns, without confusing them', async () => {
    const names = Array.from({ length: 17 }, (_, i) => `c${i}`);
    // Row r: a different third of the columns has its second value; `many` has a value of its own.
    const columns = names.map((name, i) => `CASE (r + ${i}) % 3 WHEN 0 THEN 'on' ELSE 'off' END AS ${name}`);
    const select = `SELECT ${columns.join(', ')}, 'v' || lpad(CAST(r AS VARCHAR), 4, '0') AS many,
      CASE r % 2 WHEN 0 THEN 'yes' ELSE 'no' END AS outcome FROM range(1000) t(r)`;
    const parquet = [await parquetOf('wide', select)];
    const cube = await countCube({ warehouse, parquet, columns: [...names, 'many'], outcome });
    assert.equal(cube.total.length, 1000);
    cube.total.forEach((total, entry) => {
      const r = cube.codes[17]![entry]!;
      assert.equal(cube.columns[17]!.levels[r], `v${String(r).padStart(4, '0')}`);
      assert.deepEqual([total, cube.hits[entry]], [1, 1 - (r % 2)]);
      names.forEach((_, i) => {
        const value = cube.columns[i]!.levels[cube.codes[i]![entry]!];
        assert.equal(value, (r + i) % 3 === 0 ? 'on' : 'off');
      });
    });
  });

  it('gives the combinations in the same order every time', async () => {
    const select = `SELECT CAST(hash(r) % 50 AS VARCHAR) AS a, CAST(hash(r * 3) % 50 AS VARCHAR) AS b, 'yes' AS outcome
      FROM range(20000) t(r)`;
    const parquet = [await parquetOf('order', select)];
    const request = { warehouse, parquet, columns: ['a', 'b'], outcome };
    assert.deepEqual(await countCube(request), await countCube(request));
  });

  it('counts nothing where there are no rows', async () => {
    const parquet = [await parquetOf('none', "SELECT 'F' AS sex, 'yes' AS outcome WHERE false")];
    const cube = await countCube({ warehouse, parquet, columns: ['sex'], outcome });
    assert.deepEqual([cube.columns, cube.total.length], [[{ name: 'sex', levels: [] }], 0]);
  });
});
