// Tables that cannot be are refused, with the cell, its value and where it stands.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellSystemOfTables } from './cell-system-of-tables.ts';
import { ImpossibleTable } from './impossible-table.ts';
import type { LongTable } from './long-table.ts';

type Line = readonly [...labels: string[], value: number];

function table(name: string, dimensions: readonly string[], lines: readonly Line[]): LongTable {
  const rows = lines.map((line, at) => ({
    labels: line.slice(0, -1).map(String),
    value: Number(line.at(-1)),
    line: at + 2,
  }));
  return { name, dimensions, rows };
}

function refusal(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    if (error instanceof ImpossibleTable) return error.problems.join('\n');
    throw error;
  }
  return assert.fail('Nothing was refused.');
}

const staff = table(
  'staff.csv',
  ['team', 'sex'],
  [
    ['A', 'Women', 18],
    ['A', 'Men', 2],
    ['B', 'Women', 14],
    ['B', 'Men', 19],
  ],
);

test('totals that do not add are refused, with the total, its parts and both sums', () => {
  const rows: Line[] = [
    ['A', 3],
    ['B', 4],
    ['Total', 8],
  ];
  assert.equal(
    refusal(() => cellSystemOfTables([table('t.csv', ['team'], rows)])),
    '“Total” (line 4 of t.csv) is 8, and its 2 parts, of which the first is “A” (line 2 of t.csv), add up to 7.',
  );
});

test('within a tolerance totals are taken from their parts, and what was printed is kept', () => {
  const rows: Line[] = [
    ['A', 3],
    ['B', 4],
    ['Total', 8],
  ];
  const { cells } = cellSystemOfTables([table('census.csv', ['team'], rows)], { tolerance: { absolute: 1 } });
  assert.deepEqual([cells[2]?.value, cells[2]?.printed], [7, 8]);
});

test('two tables that print different values of one cell are refused, and under a tolerance each is near the truth', () => {
  const one = table(
    'one.csv',
    ['team', 'sex'],
    [
      ['A', 'Women', 3],
      ['B', 'Women', 4],
    ],
  );
  const other = table(
    'other.csv',
    ['team', 'age'],
    [
      ['A', 'Young', 4],
      ['B', 'Young', 4],
    ],
  );
  assert.match(
    refusal(() => cellSystemOfTables([one, other])),
    /^“A, Total” \(a total that other.csv does not have\) is 4, and 3 as “A, Total” /,
  );
  const system = cellSystemOfTables([one, other], { tolerance: { absolute: 1 } });
  assert.equal(system.support, 'all');
  const inA = system.cells.filter(({ labels }) => labels.join() === 'A,Total,Total');
  // Computed from one part each, which may be 1 off.
  assert.deepEqual(
    inA.map(({ value, off, members }) => [value, off, members?.length]),
    [
      [3, 1, 1],
      [4, 1, 1],
    ],
  );
});

test('negative and fractional counts, missing numbers and missing labels are refused where they stand', () => {
  const rows = [
    { labels: ['A'], value: -3, line: 2 },
    { labels: ['B'], value: 2.5, line: 3 },
    { labels: ['C'], value: Number.NaN, line: 4 },
    { labels: ['D', 'E'], value: 1, line: 5 },
  ];
  assert.equal(
    refusal(() => cellSystemOfTables([{ name: 't.csv', dimensions: ['team'], rows }])),
    [
      '“A” (line 2 of t.csv) has -3; nothing here is below 0.',
      '“B” (line 3 of t.csv) has 2.5; a count of people is a whole number.',
      '“C” (line 4 of t.csv) has no number: NaN.',
      '“D, E” (line 5 of t.csv) has 2 labels, and the table has 1 dimensions.',
    ].join('\n'),
  );
});

test('an amount may have decimals and must say how many people it is of', () => {
  const pay = { name: 'pay.csv', dimensions: ['team'], measure: 'amount' as const };
  const rows = [
    { labels: ['A'], value: 1.25, contributors: 3 },
    { labels: ['B'], value: 2.5 },
  ];
  assert.match(
    refusal(() => cellSystemOfTables([{ ...pay, rows }])),
    /^“B” .* has an amount and not how many people it is of\.$/,
  );
  const { cells, amounts } = cellSystemOfTables([{ ...pay, rows: rows.slice(0, 1) }]);
  assert.deepEqual([cells.at(-1)?.value, amounts], [1.25, true]);
});

test('a cell twice is refused, with both lines', () => {
  const rows: Line[] = [
    ['A', 3],
    ['B', 4],
    ['A', 5],
  ];
  assert.equal(
    refusal(() => cellSystemOfTables([table('t.csv', ['team'], rows)])),
    '“A” is there twice: 3 in line 2 of t.csv, 5 in line 4 of t.csv.',
  );
});

const withParents = (parents: [string, string | null][]) => () =>
  cellSystemOfTables([staff], { hierarchies: [{ dimension: 'team', parents }] });

test('a hierarchy with a loop is refused, and the loop is written out', () => {
  assert.equal(
    refusal(
      withParents([
        ['A', 'North'],
        ['North', 'All'],
        ['All', 'North'],
        ['B', 'All'],
      ]),
    ),
    'The hierarchy of team goes round in a loop: “North” → “All” → “North”.',
  );
});

test('a parent that nobody knows is refused, where some root is known', () => {
  assert.equal(
    refusal(
      withParents([
        ['Total', null],
        ['A', 'Total'],
        ['B', 'Totl'],
      ]),
    ),
    'The hierarchy of team gives “B” the parent “Totl”, which neither the hierarchy nor a table has.',
  );
});

test('two parents in one hierarchy, and a code without a place in it, are refused', () => {
  assert.match(
    refusal(
      withParents([
        ['A', 'North'],
        ['A', 'South'],
        ['B', 'South'],
      ]),
    ),
    /“A” has two parents/,
  );
  assert.match(
    refusal(withParents([['A', 'Total']])),
    /“B” is in a table and has no place in the hierarchy of team/,
  );
});

test('tables whose categories cannot fit together are refused', () => {
  const bands = table('bands.csv', ['age', 'sex'], [['0 to 9', 'Women', 4]]);
  const years = table(
    'years.csv',
    ['age', 'team'],
    [
      ['8', 'A', 1],
      ['9', 'A', 3],
    ],
  );
  assert.match(
    refusal(() => cellSystemOfTables([bands, years])),
    /leave room for nobody in it/,
  );
});
