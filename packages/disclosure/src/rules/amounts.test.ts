// The rules on amounts: who makes up how much of a total, by hand-worked figures of the handbooks.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { cellSystemOfInstance } from '../model/cell-system-of-instance.ts';
import { type Contributions, contributionsOfMembers } from './contributions.ts';
import { dominancePrimaries } from './dominance.ts';
import { statisticProblem } from './order-statistics.ts';
import { pPercentPrimaries } from './p-percent.ts';
import { thresholdPrimaries } from './threshold.ts';

const CASES = new URL('../../../../../shared/sdc-cases/', import.meta.url);
const skip = existsSync(CASES)
  ? false
  : 'SKIPPED: the instances (../shared/sdc-cases beside the repository) are not here';

/** One cell of these contributions. */
function cellOf(contributions: readonly number[]) {
  const value = [contributions.reduce((sum, each) => sum + each, 0)];
  return cellSystemOfInstance({ cells: { labels: ['Pay'], value, freq: [contributions.length] } });
}

const protectionOf = (found: { primaries: readonly { protection: unknown }[] }) =>
  found.primaries[0]?.protection;

test('one payer of 90% of an amount dominates it by the (1, 85) rule, one of 85% does not', () => {
  const [most, enough] = [
    [90, 6, 4],
    [85, 10, 5],
  ];
  const rule = { n: 1, k: 85 };
  // 90 ÷ 0.85 − 100, by hand.
  const found = protectionOf(dominancePrimaries(cellOf(most), [most], rule));
  assert.deepEqual(found, { lower: 90 / 0.85 - 100, upper: 90 / 0.85 - 100, sliding: 0 });
  assert.deepEqual(dominancePrimaries(cellOf(enough), [enough], rule).primaries, []);
});

test('the two largest together can dominate where neither does alone', () => {
  const pair = [48, 48, 4];
  assert.equal(dominancePrimaries(cellOf(pair), [pair], { n: 1, k: 85 }).primaries.length, 0);
  assert.equal(dominancePrimaries(cellOf(pair), [pair], { n: 2, k: 85 }).primaries.length, 1);
});

test('the p% rule asks what the second largest can tell of the largest', () => {
  const close = [100, 50, 6];
  // 10% of 100 is 10, and the others are 6: 4 are missing.
  assert.deepEqual(protectionOf(pPercentPrimaries(cellOf(close), [close], { p: 10 })), {
    lower: 4,
    upper: 4,
    sliding: 0,
  });
  assert.deepEqual(pPercentPrimaries(cellOf([100, 50, 10]), [[100, 50, 10]], { p: 10 }).primaries, []);
});

test('the (p, q) rule knows that everybody can tell contributions to within q beforehand', () => {
  const open = [100, 50, 10];
  // p ÷ q of 100 is 20, and the others are 10.
  assert.equal(pPercentPrimaries(cellOf(open), [open], { p: 10, q: 50 }).primaries[0]?.protection.upper, 10);
  assert.throws(() => pPercentPrimaries(cellOf(open), [open], { p: 50, q: 20 }), /p must be below q/);
});

test(
  'of the amounts of 12 cells, threshold 3 and (1, 85) find the two of the published example',
  { skip },
  () => {
    const instance = JSON.parse(readFileSync(new URL('rtauargus-ex1.json', CASES), 'utf8'));
    const system = cellSystemOfInstance(instance);
    const contributions: Contributions = instance.cells.max.map((largest: number) => [largest]);
    const found = [
      ...thresholdPrimaries(system, { below: 3 }).primaries,
      ...dominancePrimaries(system, contributions, { n: 1, k: 85 }).primaries,
    ].map(({ cell }) => cell);
    // The published rules FREQ(3) and NK(1,85): two contributors in the one, 38 of 40 by one in the other.
    assert.deepEqual(found, instance.cells.primary);
  },
);

test('contributions of a total are the largest of its parts', () => {
  const members = [[0], [1], [0, 1]];
  const system = cellSystemOfInstance({ cells: { labels: ['A', 'B', 'Total'], value: [9, 8, 17], members } });
  assert.deepEqual(
    contributionsOfMembers(
      system,
      [
        [5, 4],
        [1, 7],
      ],
      3,
    ),
    [
      [5, 4],
      [7, 1],
      [7, 5, 4],
    ],
  );
});

test('contributions of more than their cell, below 0 or of nobody are refused by the name of the cell', () => {
  const system = cellOf([10, 5]);
  const rule = { n: 1, k: 85 };
  assert.throws(
    () => dominancePrimaries(system, [[20]], rule),
    /“Pay” is 15, and its contributions come to 20/,
  );
  assert.throws(() => dominancePrimaries(system, [[10, -1]], rule), /“Pay” has a contribution of -1/);
  assert.throws(
    () => dominancePrimaries(system, [[]], rule),
    /“Pay” is 15, and no contribution to it is given/,
  );
});

test('a percentage of 0 or of more than 100 is refused', () => {
  for (const k of [0, 101, Number.NaN])
    assert.throws(
      () => dominancePrimaries(cellOf([1]), [[1]], { n: 1, k }),
      /k must be above 0 and at most 100/,
    );
});

test('a median is shown where enough people have that number, a least or greatest never', () => {
  assert.equal(statisticProblem({ kind: 'mean', people: 9 }, 8), null);
  assert.equal(statisticProblem({ kind: 'mean', people: 7 }, 8), 'It is of 7 people, fewer than 8.');
  assert.match(
    statisticProblem({ kind: 'quantile', people: 99 }, 8) ?? '',
    /own number of one person.*wider bands/,
  );
  assert.equal(statisticProblem({ kind: 'quantile', people: 99, alike: 8 }, 8), null);
  assert.match(statisticProblem({ kind: 'least or greatest', people: 99 }, 8) ?? '', /never shown/);
});
