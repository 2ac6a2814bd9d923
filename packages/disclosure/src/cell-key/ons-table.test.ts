// The layout of the Office for National Statistics, in and out, and the vectors of its own package.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { bucketTable, changeOf } from './buckets.ts';
import {
  onsCount,
  type OnsRow,
  onsRowOf,
  onsTableOfBuckets,
  onsTableOfRows,
  rowsOfOnsTable,
} from './ons-table.ts';
import { type NoiseDesign, type PerturbationTable, perturbationTable } from './perturbation-table.ts';

const CASES = new URL('../../../../../shared/sdc-cases/', import.meta.url);
const skip = existsSync(CASES)
  ? false
  : 'SKIPPED: the instances (../shared/sdc-cases beside the repository) are not here';

function readCase<T>(id: string): T {
  return JSON.parse(readFileSync(new URL(`${id}.json`, CASES), 'utf8'));
}

function tableOf(design: NoiseDesign): PerturbationTable {
  const table = perturbationTable(design);
  assert.ok(table.rows);
  return table;
}

const mild: NoiseDesign = { most: 3, variance: 1 };

interface OnsVectors {
  vectors: { n: number; pcv: number; pvalue: number; count: number | null }[];
}

/** The demonstration of the Office for National Statistics: everything below 10 is taken away, and the rest rounded to 5. */
const tenFive: OnsRow[] = Array.from({ length: 750 * 256 }, (_, at) => {
  const pcv = Math.floor(at / 256) + 1;
  return { pcv, ckey: at % 256, pvalue: pcv < 10 ? -pcv : ([0, -1, -2, 2, 1][pcv % 5] ?? 0) };
});

test('the vectors of the cell-key package of the Office for National Statistics', { skip }, () => {
  const { table } = onsTableOfRows(tenFive);
  assert.ok(table);
  for (const { n, pcv, pvalue, count } of readCase<OnsVectors>('ons-ckp-10-5').vectors) {
    assert.equal(onsRowOf(n), pcv);
    assert.equal(table.changes[(pcv - 1) * 256], pvalue);
    for (const key of [0, 17, 255]) assert.equal(onsCount(table, n, key), count);
  }
  assert.equal(onsCount(table, 0, 0, 0), 0);
});

test('a table in that layout comes back as it went out', () => {
  const { table } = onsTableOfRows(tenFive);
  assert.ok(table);
  assert.deepEqual(rowsOfOnsTable(table), tenFive);
});

test('a generated table in that layout gives each key what its buckets give', () => {
  const buckets = bucketTable(tableOf(mild), 256);
  const table = onsTableOfBuckets(buckets);
  for (const count of [1, 2, 3, 750, 1001])
    for (const key of [0, 100, 255])
      assert.equal(onsCount(table, count, key, 0), count + changeOf(buckets, count, key));
  assert.throws(() => onsTableOfBuckets(bucketTable(tableOf(mild), 512)), /has 512 buckets/);
});

test('a file with a row twice, or a change below nobody, or a gap, is refused with its line', () => {
  const problems = (rows: readonly OnsRow[]) => {
    const answer = onsTableOfRows(rows);
    return answer.table === null ? answer.problems : [];
  };
  const [first] = tenFive;
  assert.deepEqual(problems([...tenFive, { ...first!, line: 9 }]), [
    'Line 9: count 1 with key 0 stands there twice.',
  ]);
  assert.deepEqual(problems([{ pcv: 1, ckey: 0, pvalue: -2, line: 2 }]), [
    'Line 2: count 1 with key 0 is changed by -2, which leaves fewer than nobody.',
  ]);
  assert.deepEqual(problems(tenFive.slice(0, -1)), ['Count 750 with key 255 is missing.']);
  assert.deepEqual(problems([{ pcv: 751, ckey: 0, pvalue: 0 }]), [
    'Row 1: count 751 with key 0 is not a count from 1 to 750.',
  ]);
});
