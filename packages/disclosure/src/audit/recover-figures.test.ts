// The attacker's view of tables with figures beside them: rates, intervals, differences, orders, symbols that speak; and how it follows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownSolver } from '../solving/own-solver.ts';
import type { Figure } from './figures.ts';
import { type KnownBesides, type PublishedTable, recover } from './recover.ts';

const solver = ownSolver();

/** 20 people: “White” 12, “Asian” 5, “Black” 3; and 40, 21, 9 and 10 the year before. Two are hidden in each. */
const searches: PublishedTable = {
  name: 'searches.csv',
  dimensions: ['year', 'group'],
  rows: [
    ['2025', 'White', 12],
    ['2025', 'Asian', '[c]'],
    ['2025', 'Black', '[c]'],
    ['2025', 'Total', 20],
    ['2024', 'White', 21],
    ['2024', 'Asian', '[c]'],
    ['2024', 'Black', '[c]'],
    ['2024', 'Total', 40],
  ].map(([year, group, shown]) => ({ labels: [String(year), String(group)], shown: shown! })),
};
const black = { year: '2025', group: 'Black' };
const asian = { year: '2025', group: 'Asian' };

function rangesWith(known: KnownBesides, tables = [searches]) {
  const { answers } = recover({ tables }, known, solver);
  return Object.fromEntries(answers.map(({ statistic, least, most }) => [statistic.name, [least, most]]));
}

test('with nothing beside it, the two hidden of 2025 are from 0 to 8', () => {
  assert.deepEqual(rangesWith({}), {
    '“2025, Asian”': [0, 8],
    '“2025, Black”': [0, 8],
    '“2024, Asian”': [0, 19],
    '“2024, Black”': [0, 19],
  });
});

// 3 searches of 1,194 residents; Garwood's limits of 3 are 0.619 and 8.767.
const leaks: Record<string, Figure[]> = {
  'a rate of known residents': [
    { kind: 'known rate', of: black, shown: 2.5, decimals: 1, per: 1000, denominator: 1194 },
  ],
  'the upper limit of its interval alone': [
    {
      kind: 'interval',
      of: black,
      denominator: 1194,
      per: 1000,
      upper: 7.34,
      decimals: 2,
      method: 'exact Poisson',
    },
  ],
  'a share to one decimal': [
    { kind: 'percentage', of: black, outOf: { year: '2025', group: 'Total' }, shown: 15, decimals: 1 },
  ],
  'how many more there are of one than of the other': [
    {
      kind: 'difference',
      one: { of: asian, denominator: 1 },
      other: { of: black, denominator: 1 },
      shown: 2,
      decimals: 0,
    },
  ],
  // 3 of 1,194 and 12 of 14,000: 2.51 and 0.857 for each 1,000, so that 1.98 more than at the rate of the other … are 3 − 12 × 1,194 / 14,000.
  'an excess over the rate of those shown': [
    {
      kind: 'excess',
      group: { of: black, denominator: 1194 },
      reference: { of: { year: '2025', group: 'White' }, denominator: 14_000 },
      shown: 1.98,
      decimals: 2,
    },
  ],
  'a ratio of rates to one decimal': [
    {
      kind: 'ratio',
      group: { of: black, denominator: 1194 },
      reference: { of: { year: '2025', group: 'White' }, denominator: 14_000 },
      shown: 2.9,
      decimals: 1,
    },
  ],
};
for (const [name, figures] of Object.entries(leaks))
  test(`${name} gives both hidden counts back`, () => {
    const ranges = rangesWith({ figures });
    assert.deepEqual(
      [ranges['“2025, Black”'], ranges['“2025, Asian”']],
      [
        [3, 3],
        [5, 5],
      ],
    );
    assert.deepEqual(ranges['“2024, Black”'], [0, 19], 'the other year stays as it was');
  });

test('an order of bars halves what a hidden cell can be', () => {
  const figures: Figure[] = [
    { kind: 'order', higher: { of: asian, denominator: 1 }, lower: { of: black, denominator: 1 } },
  ];
  const ranges = rangesWith({ figures });
  assert.deepEqual(
    [ranges['“2025, Asian”'], ranges['“2025, Black”']],
    [
      [5, 8],
      [0, 3],
    ],
  );
});

test('a symbol that speaks for itself is heard, and what is declared of it goes before', () => {
  const rows = searches.rows.map((row, at) => (at === 2 ? { ...row, shown: 'fewer than 5' } : row));
  const tables = [{ ...searches, rows }];
  assert.deepEqual(rangesWith({}, tables)['“2025, Asian”'], [4, 8]);
  const symbols = { 'fewer than 5': { least: 1, most: 4 } };
  assert.deepEqual(rangesWith({ symbols }, tables)['“2025, Asian”'], [4, 7]);
});

test('one’s own record is a limit: who is there knows that there is one at least', () => {
  const cells = [{ labels: black, least: 1, most: Infinity }];
  assert.deepEqual(rangesWith({ cells })['“2025, Asian”'], [0, 7]);
});

test('rounded cells can be asked for too', () => {
  const rows = [9, 5, 5].map((shown, at) => ({
    labels: [['Total', 'A', 'B'][at]!],
    shown: shown === 9 ? 5 : shown,
  }));
  const rounding = { base: 5, rule: 'conventional' } as const;
  const table: PublishedTable = { name: 'r', dimensions: ['team'], rows, rounding };
  // Each of A and B is 3 to 7 and both are 3 to 7 together: 3 and 4 at most.
  const { answers } = recover({ tables: [table] }, {}, solver, { ask: 'not exact' });
  assert.deepEqual(
    answers.map(({ statistic, least, most }) => [statistic.name, least, most]),
    [
      ['“Total”', 6, 7],
      ['“A”', 3, 4],
      ['“B”', 3, 4],
    ],
  );
});

test('what is recovered comes with its derivation, as somebody with a pencil would say it', () => {
  const one: PublishedTable = {
    name: 'searches.csv',
    dimensions: ['group'],
    rows: [
      ['White', 12],
      ['Asian', 5],
      ['Black', '[c]'],
      ['Total', 20],
    ].map(([group, shown]) => ({ labels: [String(group)], shown: shown! })),
  };
  const [answer] = recover({ tables: [one] }, {}, solver).answers;
  assert.equal(answer?.says, 'Anyone with this table can work out that “Black” is exactly 3.');
  assert.equal(answer.derivation, '“Total” 20 less “White” 12 less “Asian” 5: “Black” is 3.');
});

test('where a figure beside the table is the key, the derivation names it', () => {
  const { recoverable } = recover(
    { tables: [searches] },
    { figures: leaks['a rate of known residents']! },
    solver,
  );
  assert.equal(
    recoverable.find(({ statistic }) => statistic.name === '“2025, Asian”')?.derivation,
    '“2025, Total” 20 less “2025, White” 12 less “2025, Black” 3 (a rate of 2.5 for each 1000 of 1194): “2025, Asian” is 5.',
  );
});

test('a figure that no counts give, and one of a cell that is not there, are refused', () => {
  const rate = (of: Readonly<Record<string, string>>): Figure => ({
    kind: 'known rate',
    of,
    shown: 2.6,
    decimals: 1,
    per: 1000,
    denominator: 1194,
  });
  assert.throws(
    () => rangesWith({ figures: [rate(black)] }),
    /No count gives a rate of 2.6 for each 1000 of 1194/,
  );
  assert.throws(() => rangesWith({ figures: [rate({ group: 'Chinese' })] }), /No table has “Chinese”/);
});
