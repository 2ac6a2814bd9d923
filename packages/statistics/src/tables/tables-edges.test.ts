// Tests on tables at their edges: nothing to test, the first of them empty, names, a correction smaller than a half.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import {
  adjustedResiduals,
  cramersV,
  equalProportionsTest,
  expectedTable,
  fisherExactTest,
  goodnessOfFit,
  tableTest,
  trendTest,
} from '../index.ts';

const small = [
  [5, 5],
  [5, 6],
];
const empty = [
  [0, 0],
  [0, 0],
];
const share = (count: number, total: number) => ({ count, total });

test('every test is named as published', () => {
  const bands = [share(1, 4), share(2, 4), share(3, 4)];
  const names = [
    ...(['pearson', 'n-1', 'g', 'yates'] as const).map((method) => tableTest(small, { method })),
    fisherExactTest(small),
    equalProportionsTest(bands),
    trendTest(bands),
    goodnessOfFit([1, 2].map((observed) => ({ observed, weight: 1 }))),
    cramersV(small),
  ].map(({ method }) => method);
  assert.deepEqual(names, [
    'Pearson χ²',
    '(N−1) χ² (Campbell)',
    'G (likelihood ratio)',
    'Yates χ² (continuity corrected)',
    'Fisher exact (minimum likelihood)',
    'Pearson χ² of equal proportions',
    'χ² for trend (Cochran–Armitage)',
    'Pearson χ² goodness of fit',
    'Cramér’s V',
  ]);
});

test('the correction of Yates is never more than the smallest difference, as in R', () => {
  // Every cell is 5 − 100/21 = 0.238 from what is expected, so that nothing is left.
  const { statistic, pValue } = tableTest(small, { method: 'yates' });
  assert.ok(Math.abs(statistic!) < 1e-28);
  near(1, pValue, 1e-12);
});

test('Cramér’s V of three by three, by hand', () => {
  // χ² = 3 × (10/3)²/(20/3) + 6 × (5/3)²/(20/3) = 7.5, out of 60 × 2.
  const table = [
    [10, 5, 5],
    [5, 10, 5],
    [5, 5, 10],
  ];
  near(0.25, cramersV(table).value, 1e-12);
});

test('an empty table has neither expected counts nor residuals nor strength', () => {
  const reason = 'The table is empty, so there is nothing to test.';
  assert.deepEqual(expectedTable(empty), {
    expected: null,
    smallest: null,
    method: 'Expected counts from the margins',
    reason,
  });
  assert.deepEqual(adjustedResiduals(empty), {
    residuals: null,
    method: 'Adjusted residuals (Haberman)',
    reason,
  });
  assert.deepEqual(cramersV(empty), { value: null, method: 'Cramér’s V', reason });
});

test('the first group or weight is named like any other where it is empty', () => {
  assert.equal(
    equalProportionsTest([share(0, 0), share(1, 2)]).reason,
    'There is nobody in group 1; leave it out.',
  );
  const parts = [0, 3].map((weight) => ({ observed: 2, weight }));
  assert.equal(goodnessOfFit(parts).reason, 'Weight 1 is 0; leave it out.');
});

test('everybody or nobody with the outcome is nothing to test', () => {
  const alike = 'Everybody or nobody had the outcome in every group, so there is nothing to test.';
  assert.equal(equalProportionsTest([share(2, 2), share(3, 3)]).reason, alike);
  assert.equal(equalProportionsTest([share(0, 2), share(0, 3)]).reason, alike);
  const trend = trendTest([share(2, 2), share(3, 3), share(1, 1)]);
  assert.deepEqual([trend.statistic, trend.pValue], [null, null]);
  assert.equal(
    trend.reason,
    'Everybody or nobody had the outcome, or only one band has people, so there is no trend to test.',
  );
});

test('a trend needs three bands with a score each, a comparison two groups', () => {
  const bands = [share(1, 4), share(2, 4), share(3, 4)];
  assert.equal(trendTest(bands).reason, null);
  assert.equal(trendTest(bands.slice(1)).reason, 'A trend needs at least three bands.');
  assert.throws(() => trendTest(bands, [1, 2]), {
    message: 'A trend needs one score for each of the 3 bands, and has 2.',
  });
  assert.throws(() => trendTest(bands, [1, 2, Number.NaN]), {
    message: 'The score of band 3 must be a number, and is NaN.',
  });
  assert.throws(() => trendTest([...bands, share(5, 4)]), {
    message: 'The count of band 4 (5) is more than its total (4).',
  });
  assert.throws(() => equalProportionsTest([share(1, 4)]), {
    message: 'A test of several proportions needs at least two groups.',
  });
  assert.throws(() => equalProportionsTest([share(1, 4), share(5, 4)]), {
    message: 'The count of group 2 (5) is more than its total (4).',
  });
});

test('the scores are 1, 2, 3 unless others are given', () => {
  const bands = [share(1, 9), share(4, 9), share(3, 9)];
  assert.deepEqual(trendTest(bands), trendTest(bands, [1, 2, 3]));
});
