// What the warehouse promises to those who query it.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { openWarehouse, sqlName, sqlText } from './index.ts';
import type { Warehouse } from './index.ts';

describe('the warehouse', () => {
  let folder: string;
  let warehouse: Warehouse;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'warehouse-'));
    warehouse = await openWarehouse({ temporaryFolder: folder, memoryLimitMb: 128 });
  });
  after(async () => {
    await warehouse.close();
    await rm(folder, { recursive: true });
  });

  it('gives counts and sums as numbers, decoded by the schema it was handed', async () => {
    const rows = await warehouse.rows(
      'SELECT count(*) AS n, sum(range) AS total FROM range(5)',
      z.object({ n: z.number(), total: z.number() }),
    );
    assert.deepEqual(rows, [{ n: 5, total: 10 }]);
  });

  it('throws when a row is not what the schema says, rather than hand on a surprise', async () => {
    await assert.rejects(warehouse.rows("SELECT 'a' AS n", z.object({ n: z.number() })));
  });

  it('gives columns of numbers, however many rows there are', async () => {
    const [n, half] = await warehouse.numbers(
      'SELECT CAST(range AS UINTEGER) AS n, range / 2.0 AS half FROM range(10000) ORDER BY range',
    );
    assert.deepEqual([n!.length, n![9999], half![9999]], [10_000, 9999, 4999.5]);
    assert.deepEqual(await warehouse.numbers('SELECT 1::DOUBLE AS n WHERE false'), [new Float64Array()]);
  });

  it('throws where a column of numbers has something else in it', async () => {
    await assert.rejects(warehouse.numbers("SELECT 'a' AS n"), /Column 1 is no number: a\./);
    await assert.rejects(warehouse.numbers('SELECT NULL::DOUBLE AS n'), { code: 'WAREHOUSE_FAILED' });
  });

  it('keeps a whole number too big for a double as a bigint', async () => {
    const [row] = await warehouse.rows('SELECT 9007199254740993::BIGINT AS n', z.object({ n: z.bigint() }));
    assert.equal(row?.n, 9007199254740993n);
  });

  it('binds values to question marks', async () => {
    const [row] = await warehouse.rows('SELECT ?::VARCHAR AS a', z.object({ a: z.string() }), ["x'; DROP"]);
    assert.equal(row?.a, "x'; DROP");
  });

  it('quotes names and text so that neither can end a statement', async () => {
    const rows = await warehouse.rows(
      `SELECT ${sqlText("it's")} AS ${sqlName('a "b"')}`,
      z.record(z.string(), z.string()),
    );
    assert.deepEqual(rows, [{ 'a "b"': "it's" }]);
  });

  it('throws with a code when a statement fails', async () => {
    await assert.rejects(warehouse.run('SELECT * FROM nowhere'), { code: 'WAREHOUSE_FAILED' });
  });

  it('runs a second statement beside the first on another line', async () => {
    const second = await warehouse.another();
    const answers = await Promise.all(
      [warehouse, second].map((line) => line.rows('SELECT 1 AS n', z.object({ n: z.number() }))),
    );
    await second.close();
    assert.deepEqual(answers, [[{ n: 1 }], [{ n: 1 }]]);
  });

  it('can be interrupted, and goes on working afterwards', async () => {
    const long = warehouse.run(
      'SELECT count(*) FROM range(1e9::BIGINT) a, range(1000) b WHERE a.range % 7 = b.range',
    );
    setTimeout(() => warehouse.interrupt(), 50);
    await assert.rejects(long, { code: 'WAREHOUSE_INTERRUPTED' });
    await warehouse.run('SELECT 1');
  });
});
