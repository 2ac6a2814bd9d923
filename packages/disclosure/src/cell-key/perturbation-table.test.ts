// Tables of changes: no bias, the variance asked for, as even as can be, and in whole buckets.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { type BucketTable, bucketRowOf, bucketTable, changeOf, chancesOf } from './buckets.ts';
import { entropyRow, varianceRange } from './entropy-row.ts';
import {
  feasibleVariance,
  type NoiseDesign,
  type PerturbationTable,
  perturbationTable,
} from './perturbation-table.ts';

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

test('the table of the R package ptable is reproduced to its last printed place', { skip }, () => {
  const { params, rows } = readCase<{
    params: { D: number; V: number; js: number };
    rows: { i: number; j: number[]; p: number[] }[];
  }>('ptable-ex-cnts');
  const table = tableOf({ most: params.D, variance: params.V, hideUpTo: params.js });
  assert.equal(table.rows.length, rows.length);
  for (const { i, j, p } of rows) {
    const { changes = [], chances = [] } = table.rows[i] ?? {};
    assert.deepEqual(
      changes.map((change) => change + i),
      j,
    );
    for (const [at, chance] of p.entries()) assert.ok(Math.abs((chances[at] ?? 0) - chance) < 1e-8);
  }
});

const designs = fc
  .record({
    most: fc.integer({ min: 1, max: 8 }),
    hideUpTo: fc.integer({ min: 0, max: 4 }),
    share: fc.double({ min: 0.02, max: 0.98, noNaN: true }),
  })
  .map(({ share, ...design }) => {
    const range = feasibleVariance(design);
    return { ...design, variance: range ? range.least + share * (range.most - range.least) : Number.NaN };
  })
  .filter(({ variance }) => variance > 0);

test('on average nothing is added, the variance is what was asked, and no hidden count is ever shown', () => {
  fc.assert(
    fc.property(designs, (design) => {
      for (const [count, { changes, chances }] of tableOf(design).rows.entries()) {
        const sum = (value: (change: number) => number) =>
          changes.reduce((total, change, at) => total + (chances[at] ?? 0) * value(change), 0);
        assert.ok(Math.abs(sum(() => 1) - 1) < 1e-9);
        assert.ok(Math.abs(sum((change) => change)) < 1e-9);
        if (count > 0) assert.ok(Math.abs(sum((change) => change ** 2) - design.variance) < 1e-7);
        for (const change of changes) {
          const shown = count + change;
          assert.ok(Math.abs(change) <= design.most && (shown === 0 || shown > design.hideUpTo));
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('no other chances with the same mean and variance have more entropy', () => {
  const { changes, chances } = tableOf({ most: 3, variance: 1.5 }).rows[3]!;
  const entropy = (of: readonly number[]) => -of.reduce((sum, p) => sum + (p > 0 ? p * Math.log(p) : 0), 0);
  // Third differences of four neighbours keep the sum, the mean and the mean square.
  for (let at = 0; at + 3 < changes.length; at++)
    for (const step of [1e-3, -1e-3]) {
      const other = chances.map((p, place) => p + step * ([1, -3, 3, -1][place - at] ?? 0));
      assert.ok(entropy(other) < entropy(chances));
    }
});

test('a variance that some counts cannot have is told with what they can: at most 8, variance 5, up to 4 hidden', () => {
  const answer = perturbationTable({ most: 8, variance: 5, hideUpTo: 4 });
  assert.equal(answer.rows, null);
  assert.ok(answer.rows === null);
  assert.deepEqual(
    answer.feasible.map(({ count }) => count),
    [2, 3],
  );
  assert.match(
    answer.reason,
    /^A count of 2 cannot have the variance 5: it can have from 6 to 16\. All counts can have from 6 to 8\.$/,
  );
});

test('the ends of what can be had are had: two changes alone have a chance', () => {
  // −1 or +1 for a count of 1 of which 1 is hidden: half and half has the least variance there is, 1.
  const { changes, chances } = tableOf({ most: 2, variance: 1, hideUpTo: 1 }).rows[1]!;
  assert.deepEqual(changes, [-1, 1, 2]);
  assert.ok(Math.abs((chances[0] ?? 0) - 0.5) < 1e-9 && (chances[2] ?? 1) < 1e-9);
  assert.deepEqual(varianceRange([-1, 1, 2]), { least: 1, most: 2 });
  assert.equal(varianceRange([1, 2]), null);
});

test('a variance very near the greatest is had, where Newton’s steps lose themselves', () => {
  // −7 to +15: from 0 to 105.
  const changes = Array.from({ length: 23 }, (_, at) => at - 7);
  const chances = entropyRow(changes, 104.9999)?.chances ?? [];
  const sum = (value: (change: number) => number) =>
    changes.reduce((total, change, at) => total + (chances[at] ?? 0) * value(change), 0);
  assert.ok(
    Math.abs(sum((change) => change)) < 1e-9 && Math.abs(sum((change) => change ** 2) - 104.9999) < 1e-7,
  );
  assert.equal(entropyRow(changes, 105.1), null);
});

test('designs that are none are refused', () => {
  assert.throws(() => perturbationTable({ most: 0, variance: 1 }), /from 1 to 100, and is 0/);
  assert.throws(() => perturbationTable({ most: 2, variance: 0 }), /above 0, and is 0/);
  assert.throws(() => perturbationTable({ ...mild, hideUpTo: -1 }), /up to -1/);
});

test('mended chances fall with the size of the change, and stay without bias', () => {
  const unmended = tableOf(mild).rows[1]!;
  const { changes, chances } = tableOf({ ...mild, monotone: true }).rows[1]!;
  const chance = (of: readonly number[], change: number) => of[changes.indexOf(change)] ?? 0;
  assert.ok(chance(unmended.chances, -1) > chance(unmended.chances, 0));
  assert.equal(chance(chances, -1), chance(chances, 0));
  assert.ok([1, 2, 3].every((change) => chance(chances, change) <= chance(chances, change - 1)));
  assert.ok(Math.abs(changes.reduce((sum, change, at) => sum + change * (chances[at] ?? 0), 0)) < 1e-9);
});

test('where order leaves no room for the variance, that is told', () => {
  // −1, 0, 1, 2 with chances a ≤ b ≥ c ≥ d and mean 0: the variance is 2c + 6d with 3c + 5d ≤ 1, so at most 1.
  const answer = perturbationTable({ most: 2, variance: 1.05, hideUpTo: 1, monotone: true });
  assert.ok(answer.rows === null);
  assert.match(answer.reason, /less where chances must fall/);
});

test('whole buckets keep their sum and have no bias, whether 256 or 2 to the 32', () => {
  fc.assert(
    fc.property(designs, fc.constantFrom(256, 2 ** 32), (design, buckets) => {
      const table = tableOf(design);
      for (const [count, { numbers, bias, changes }] of bucketTable(table, buckets).rows.entries()) {
        assert.equal(
          numbers.reduce((sum, number) => sum + number, 0),
          buckets,
        );
        assert.equal(bias, 0);
        assert.equal(
          changes.reduce((sum, change, at) => sum + change * (numbers[at] ?? 0), 0),
          0,
        );
        for (const [at, number] of numbers.entries())
          assert.ok(Math.abs(number - (table.rows[count]?.chances[at] ?? 0) * buckets) <= 8);
      }
    }),
    { numRuns: 60 },
  );
});

test('each bucket chooses one change, so that over all keys the mean change is 0', () => {
  const table = bucketTable(tableOf(mild), 256);
  for (const count of [1, 2, 3, 700]) {
    let sum = 0;
    for (let key = 0; key < 256; key++) sum += changeOf(table, count, key);
    assert.equal(sum, 0);
  }
  assert.throws(() => changeOf(table, 1, 256), /below 256, and is 256/);
  assert.throws(() => bucketTable(tableOf(mild), 1), /from 2 to 4294967296, and are 1/);
});

test('the chances of the buckets are the numbers by their sum', () => {
  const buckets: BucketTable = { buckets: 4, rows: [{ changes: [-1, 0, 1], numbers: [1, 2, 1], bias: 0 }] };
  assert.deepEqual(chancesOf(buckets).rows[0]?.chances, [0.25, 0.5, 0.25]);
  assert.equal(bucketRowOf(buckets, 99), buckets.rows[0]);
});
