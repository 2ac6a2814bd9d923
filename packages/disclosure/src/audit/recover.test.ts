// The attacker's view of published tables: what is hidden, rounded and known besides, in one call.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { percentage } from '../claims/ratios.ts';
import { ownSolver } from '../solving/own-solver.ts';
import { checkCertificate } from './check-certificate.ts';
import { recover, type PublishedTable } from './recover.ts';

const solver = ownSolver();

function table(name: string, dimensions: string[], rows: (string | number)[][]): PublishedTable {
  return {
    name,
    dimensions,
    rows: rows.map((row) => ({ labels: row.slice(0, -1).map(String), shown: row.at(-1)! })),
  };
}

function ranges({ answers }: ReturnType<typeof recover>) {
  return answers.map(({ statistic, least, most }) => [statistic.name, least, most]);
}

const hiddenTwice = table(
  'staff.csv',
  ['team', 'sex'],
  [
    ['A', 'Women', '[c]'],
    ['A', 'Men', '[c]'],
    ['A', 'Total', 10],
    ['B', 'Women', '[c]'],
    ['B', 'Men', '[c]'],
    ['B', 'Total', 8],
    ['Total', 'Women', 7],
    ['Total', 'Men', 11],
    ['Total', 'Total', 18],
  ],
);

test('four hidden cells of a square leave what the totals leave', () => {
  const found = recover({ tables: [hiddenTwice] }, {}, solver);
  // Women of A from 0 to 7; the others follow.
  assert.deepEqual(ranges(found), [
    ['“A, Women”', 0, 7],
    ['“A, Men”', 3, 10],
    ['“B, Women”', 0, 7],
    ['“B, Men”', 1, 8],
  ]);
  assert.deepEqual(found.recoverable, []);
});

test('a hidden cell alone in its line is found, with a derivation that holds', () => {
  const one = {
    ...hiddenTwice,
    rows: hiddenTwice.rows.map((row, at) => (at === 1 ? { ...row, shown: 6 } : row)),
  };
  const found = recover({ tables: [one] }, {}, solver);
  assert.deepEqual(
    found.recoverable.map(({ says }) => says),
    [
      'Anyone with this table can work out that “A, Women” is exactly 4.',
      'Anyone with this table can work out that “B, Women” is exactly 3.',
      'Anyone with this table can work out that “B, Men” is exactly 5.',
    ],
  );
  assert.equal(found.certificate.leaks.length, 6);
  assert.deepEqual(checkCertificate(found.certificate), []);
});

test('what is known besides counts: a percentage, a person, the meaning of a symbol', () => {
  const shownAs = recover(
    { tables: [hiddenTwice] },
    {
      claims: (_, [own = []]) => {
        const [women = -1, , all = -1] = own;
        return percentage({ numerator: women, denominator: all }, { shown: 40, decimals: 0 });
      },
    },
    solver,
  );
  assert.equal(shownAs.recoverable.length, 4);
  const known = recover(
    { tables: [hiddenTwice] },
    { cells: [{ labels: ['B', 'Men'], least: 8, most: 8 }] },
    solver,
  );
  assert.deepEqual(ranges(known)[0], ['“A, Women”', 7, 7]);
  const symbols = { '[c]': { least: 3, most: 9 } };
  assert.deepEqual(ranges(recover({ tables: [hiddenTwice] }, { symbols }, solver))[0], ['“A, Women”', 3, 4]);
  assert.throws(
    () =>
      recover({ tables: [hiddenTwice] }, { cells: [{ labels: ['C', 'Men'], least: 0, most: 1 }] }, solver),
    /No table has “C, Men”/,
  );
});

test('a linked table that shows what another hides gives it away', () => {
  const women = table(
    'women.csv',
    ['team'],
    [
      ['A', 4],
      ['B', 3],
    ],
  );
  const found = recover(
    {
      tables: [
        hiddenTwice,
        {
          ...women,
          dimensions: ['team', 'sex'],
          rows: women.rows.map((row) => ({ ...row, labels: [...row.labels, 'Women'] })),
        },
      ],
    },
    {},
    solver,
  );
  assert.equal(found.recoverable.length, 4);
});

test('rounded tables are limits, and narrow intervals count when asked for', () => {
  const rows = hiddenTwice.rows.map((row) =>
    typeof row.shown === 'number' ? { ...row, shown: 5 * Math.round(row.shown / 5) } : row,
  );
  const rounding = { base: 5, rule: 'conventional' } as const;
  const found = recover({ tables: [{ ...hiddenTwice, rows, rounding }] }, {}, solver, { within: 9 });
  // Women 3 to 7 in all and A 8 to 12: women of A from 0 to 7.
  assert.deepEqual(ranges(found)[0], ['“A, Women”', 0, 7]);
  assert.ok(found.recoverable.some(({ statistic }) => statistic.name === '“A, Women”'));
});

test('tables that contradict each other are said to', () => {
  const rows = hiddenTwice.rows.map((row, at) => (at === 2 ? { ...row, shown: 19 } : row));
  assert.match(
    recover({ tables: [{ ...hiddenTwice, rows }] }, {}, solver).reasons[0] ?? '',
    /contradict each other/,
  );
});

test('rows that cannot be are refused where they stand', () => {
  const bad = (row: { labels: string[]; shown: number | string }) => () =>
    recover({ tables: [{ ...hiddenTwice, rows: [row] }] }, {}, solver);
  assert.throws(
    bad({ labels: ['A'], shown: 3 }),
    /“A” \(row 1 of staff.csv\) has 1 labels, and the table has 2/,
  );
  assert.throws(bad({ labels: ['A', 'Men'], shown: -3 }), /“A, Men” \(row 1 of staff.csv\) shows -3/);
});
