// Tests on tables: published examples, empty rows, order, size.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { holdToRules } from '../../golden/hold-to-rules.ts';
import { near } from '../../golden/reference-case.ts';
import {
  ImpossibleInput,
  adjustedResiduals,
  cramersV,
  equalProportionsTest,
  expectedTable,
  fisherExactTest,
  goodnessOfFit,
  oddsRatioTest,
  tableTest,
  trendTest,
} from '../index.ts';

const METHODS = ['pearson', 'n-1', 'g', 'yates'] as const;
const small = fc.nat(4);
const tables = fc
  .tuple(
    fc.integer({ min: 2, max: 4 }),
    fc.integer({ min: 2, max: 3 }),
    fc.constantFrom(small, fc.nat(1_000_000)),
  )
  .chain(([rows, columns, cell]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

const SMOKERS = [83, 90, 129, 70];
const PATIENTS = [86, 93, 136, 82];
const smoking = SMOKERS.map((count, i) => ({ count, total: PATIENTS[i] ?? 0 }));

test('smokers in four studies of lung cancer (Fleiss 1981): the published tests', () => {
  const all = equalProportionsTest(smoking);
  assert.deepEqual(
    [all.statistic?.toFixed(1), all.degreesOfFreedom, all.pValue?.toFixed(6)],
    ['12.6', 3, '0.005585'],
  );
  const trend = trendTest(smoking);
  assert.deepEqual([trend.statistic?.toFixed(4), trend.pValue?.toFixed(6)], ['8.2249', '0.004132']);
  const last = trendTest(smoking, [0, 0, 0, 1]);
  assert.deepEqual([last.statistic?.toFixed(3), last.pValue?.toFixed(7)], ['12.173', '0.0004848']);
});

test('scores of a trend may be in any unit', () => {
  const [years, months] = [trendTest(smoking, [1, 2, 5, 9]), trendTest(smoking, [12, 24, 60, 108])];
  near(years.statistic ?? 0, months.statistic, 1e-12);
});

test('a trend needs three bands, a score for each, and an outcome that varies', () => {
  assert.equal(trendTest(smoking.slice(0, 2)).reason, 'A trend needs at least three bands.');
  assert.throws(() => trendTest(smoking, [1, 2]), ImpossibleInput);
  const nobody = PATIENTS.map((total) => ({ count: 0, total }));
  assert.match(trendTest(nobody).reason ?? '', /no trend to test/);
});

test('Fisher by listing agrees with Fisher by the conditional distribution', () => {
  fc.assert(
    fc.property(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9), (a, b, c, d) => {
      const direct = oddsRatioTest({ count: a, total: a + b }, { count: c, total: c + d }).pFisher;
      const { pValue } = fisherExactTest([
        [a, b],
        [c, d],
      ]);
      assert.equal(pValue?.toPrecision(10), direct?.toPrecision(10));
    }),
  );
});

test('Fisher on three columns adds up every table no likelier, whichever way round it stands', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(small, small), { minLength: 3, maxLength: 3 }), (columns) => {
      const wide = [columns.map(([top]) => top), columns.map(([, bottom]) => bottom)];
      const [one, other] = [fisherExactTest(wide).pValue, fisherExactTest(columns).pValue];
      assert.equal(one?.toPrecision(10), other?.toPrecision(10));
      if (one !== null) near(plainFisher(columns), one, 1e-9);
    }),
  );
});

/** Every 2×3 table with the same margins, one after the other. */
function plainFisher(columns: [number, number][]): number {
  const sums = columns.map(([top, bottom]) => top + bottom);
  const top = columns.reduce((all, [one]) => all + one, 0);
  const ways = (cells: number[]) => cells.reduce((all, cell, i) => all * choose(sums[i] ?? 0, cell), 1);
  const limit = ways(columns.map(([one]) => one)) * (1 + 1e-7);
  let [unlikely, whole] = [0, 0];
  for (let first = 0; first <= (sums[0] ?? 0); first += 1) {
    for (let second = 0; second <= (sums[1] ?? 0); second += 1) {
      const third = top - first - second;
      if (third < 0 || third > (sums[2] ?? 0)) continue;
      const weight = ways([first, second, third]);
      whole += weight;
      if (weight <= limit) unlikely += weight;
    }
  }
  return unlikely / whole;
}

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 0; i < k; i += 1) ways = (ways * (n - i)) / (i + 1);
  return ways;
}

test('a table too large to list is refused in words that name another test', () => {
  const { pValue, reason } = fisherExactTest([
    [900, 800, 700],
    [600, 900, 500],
    [400, 300, 800],
  ]);
  assert.equal(pValue, null);
  assert.match(reason ?? '', /use the \(N−1\) χ² test/);
});

test('whatever the cells, answers keep the rules of the package', () => {
  fc.assert(
    fc.property(tables, (table) => {
      for (const method of METHODS) holdToRules(tableTest(table, { method }), method);
      for (const answer of [cramersV(table), adjustedResiduals(table), expectedTable(table)])
        holdToRules(answer, 'table');
      if (table.flat().every((cell) => cell < 5)) holdToRules(fisherExactTest(table), 'fisher');
    }),
    { numRuns: 60 },
  );
});

test('the order of rows and columns does not matter', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const turned = table.map((row) => [...row].reverse()).reverse();
      for (const method of METHODS) {
        const [one, other] = [tableTest(table, { method }), tableTest(turned, { method })];
        assert.equal(one.statistic?.toPrecision(9), other.statistic?.toPrecision(9));
      }
    }),
  );
});

test('residuals of a 2×2 table are the roots of its χ², and V is 1 when one tells the other', () => {
  const table = [
    [12, 5],
    [3, 9],
  ];
  const residual = adjustedResiduals(table).residuals?.[0]?.[0] ?? 0;
  near(tableTest(table).statistic ?? 0, residual ** 2, 1e-12);
  assert.equal(
    cramersV([
      [7, 0],
      [0, 4],
    ]).value,
    1,
  );
});

test('an empty row or column is named, not divided by', () => {
  const reason = (table: number[][]) => tableTest(table).reason;
  assert.equal(
    reason([
      [1, 2],
      [0, 0],
      [3, 4],
    ]),
    'Row 2 of the table is empty; leave it out.',
  );
  assert.equal(
    reason([
      [1, 0],
      [3, 0],
    ]),
    'Column 2 of the table is empty; leave it out.',
  );
  assert.equal(
    reason([
      [0, 0],
      [0, 0],
    ]),
    'The table is empty, so there is nothing to test.',
  );
  assert.match(
    tableTest(
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      { method: 'yates' },
    ).reason ?? '',
    /two rows and two columns/,
  );
});

test('shapes and counts that cannot be are refused', () => {
  assert.throws(() => tableTest([[1, 2]]), ImpossibleInput);
  assert.throws(() => tableTest([[1, 2], [3]]), {
    message: 'Row 2 of the table has 1 cells, and row 1 has 2.',
  });
  assert.throws(
    () =>
      fisherExactTest([
        [1, -2],
        [3, 4],
      ]),
    ImpossibleInput,
  );
  assert.throws(() => equalProportionsTest(smoking.slice(0, 1)), ImpossibleInput);
  assert.throws(() => equalProportionsTest([{ count: 3, total: 2 }]), ImpossibleInput);
  assert.throws(() => goodnessOfFit([{ observed: 3, weight: 1 }]), ImpossibleInput);
});

test('a group without people, and an outcome that nobody has, are said in the words of proportions', () => {
  const [one, nobody] = [
    { count: 0, total: 5 },
    { count: 0, total: 0 },
  ];
  assert.equal(equalProportionsTest([one, nobody]).reason, 'There is nobody in group 2; leave it out.');
  assert.match(equalProportionsTest([one, one]).reason ?? '', /^Everybody or nobody had the outcome/);
});

test('goodness of fit follows the weights in any unit, and names a weight of 0', () => {
  const parts = [3, 9, 5].map((observed, i) => ({ observed, weight: i + 1 }));
  const scaled = parts.map(({ observed, weight }) => ({ observed, weight: weight * 7000 }));
  near(goodnessOfFit(parts).statistic ?? 0, goodnessOfFit(scaled).statistic, 1e-12);
  assert.equal(
    goodnessOfFit([
      { observed: 1, weight: 2 },
      { observed: 4, weight: 0 },
    ]).reason,
    'Weight 2 is 0; leave it out.',
  );
  assert.match(
    goodnessOfFit([
      { observed: 0, weight: 2 },
      { observed: 0, weight: 1 },
    ]).reason ?? '',
    /no counts/,
  );
});
