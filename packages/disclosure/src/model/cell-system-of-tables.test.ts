// Long tables become one system: totals computed and checked, shared cells once, impossible tables refused in sentences.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { cellSystemOfTables } from './cell-system-of-tables.ts';
import { type CellSystem, imbalance } from './cell-system.ts';
import type { Hierarchy, LongTable } from './long-table.ts';

const CASES = new URL('../../../../../shared/sdc-cases/', import.meta.url);
const skip = existsSync(CASES)
  ? false
  : 'SKIPPED: the instances (../shared/sdc-cases beside the repository) are not here';

type Line = readonly [...labels: string[], value: number];

function table(name: string, dimensions: readonly string[], lines: readonly Line[]): LongTable {
  const rows = lines.map((line, at) => ({
    labels: line.slice(0, -1).map(String),
    value: Number(line.at(-1)),
    line: at + 2,
  }));
  return { name, dimensions, rows };
}

function valuesOf({ cells }: CellSystem): Record<string, number> {
  return Object.fromEntries(cells.map(({ labels, value }) => [labels.join(', '), value]));
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

test('totals that a file does not have are computed, and are the sums of their parts', () => {
  const system = cellSystemOfTables([staff]);
  assert.deepEqual(valuesOf(system), {
    'A, Women': 18,
    'A, Men': 2,
    'B, Women': 14,
    'B, Men': 19,
    'Total, Women': 32,
    'Total, Men': 21,
    'A, Total': 20,
    'B, Total': 33,
    'Total, Total': 53,
  });
  assert.equal(system.tables[0]?.computed.length, 5);
  for (const relation of system.relations) assert.equal(imbalance(relation, system.cells), 0);
});

test('the inner cells of one table are its finest rows, and every cell knows which it sums', () => {
  const { inner, cells, support } = cellSystemOfTables([staff]);
  assert.deepEqual([inner, support], [4, 'all']);
  const members = (name: string) => cells.find(({ labels }) => labels.join(', ') === name)?.members?.length;
  assert.deepEqual([members('A, Men'), members('Total, Men'), members('Total, Total')], [1, 2, 4]);
});

test('a region of districts and wards is the region, district by district', { skip }, () => {
  const instance = JSON.parse(readFileSync(new URL('ssb-z2-fylke.json', CASES), 'utf8'));
  const { region, hovedint, freq } = instance.inner;
  const lines = freq.map((value: number, at: number): Line => [region[at], hovedint[at], value]);
  const districts = 'A f1,I f1,J f10,K f10,B f4,C f5,D f5,E f6,F f6,G f8,H f8'.split(',');
  const parents = districts.map((pair) => pair.split(' ') as [string, string]);
  const system = cellSystemOfTables([table('z2', ['region', 'hovedint'], lines)], {
    hierarchies: [{ dimension: 'region', parents }],
  });
  const expected = instance.cells.labels.map((labels: string[], at: number) => [
    labels.join(', '),
    instance.cells.value[at],
  ]);
  assert.deepEqual(valuesOf(system), Object.fromEntries(expected));
  assert.deepEqual([system.cells.length, system.inner, system.relations.length], [90, 44, 53]);
});

test('two tables of the same people share their common cells, and know which combinations may exist', () => {
  const bySex = table(
    'sex.csv',
    ['team', 'sex'],
    [
      ['A', 'Women', 3],
      ['A', 'Men', 4],
      ['B', 'Women', 5],
    ],
  );
  const byAge = table(
    'age.csv',
    ['team', 'age'],
    [
      ['A', 'Young', 7],
      ['B', 'Young', 2],
      ['B', 'Old', 3],
    ],
  );
  const system = cellSystemOfTables([bySex, byAge]);
  // Three teams with everybody are shared; nobody is a man of team B, nobody old in team A.
  assert.equal(system.cells.length, 3 + 3 + 2 + 3 + 2);
  assert.equal(system.inner, 4);
  const shared = system.cells.findIndex(({ labels }) => labels.join() === 'A,Total,Total');
  assert.equal(system.cells[shared]?.members?.length, 2);
});

test('two hierarchies that do not nest meet in the finest places they tell apart', { skip }, () => {
  const instance = JSON.parse(readFileSync(new URL('sdctable-linked-136.json', CASES), 'utf8'));
  const { region, county, group, freq } = instance.inner;
  const lines = freq.map((value: number, at: number): Line => [region[at], value]);
  const parents = (of: string[]): [string, string][] =>
    region.map((code: string, at: number) => [code, `${of[at]}`]);
  const hierarchies: Hierarchy[] = [
    { dimension: 'region', parents: parents(county.map((each: number) => `county-${each}`)) },
    { dimension: 'region', parents: parents(group) },
  ];
  const system = cellSystemOfTables([table('regions', ['region'], lines)], { hierarchies });
  const { labels, value } = instance.cells;
  assert.deepEqual(
    valuesOf(system),
    Object.fromEntries(labels.map(([name]: string[], at: number) => [name, value[at]])),
  );
  assert.deepEqual([system.inner, system.relations.length], [8, 6]);
  const apart = cellSystemOfTables(
    [
      table(
        'counties',
        ['region'],
        [
          ['county-1', 20],
          ['county-2', 16],
        ],
      ),
      table(
        'groups',
        ['region'],
        [
          ['BIG', 6],
          ['small', 30],
        ],
      ),
    ],
    { hierarchies },
  );
  // County 1 is all small; county 2 is both: three finest places, though no table names a region.
  assert.equal(apart.inner, 3);
});

test('combinations without people in a table are not possible when published zeros are believed', () => {
  const lines: Line[] = [
    ['A', 'Women', 3],
    ['A', 'Men', 0],
    ['B', 'Women', 5],
    ['B', 'Men', 4],
  ];
  const rows = [table('sex.csv', ['team', 'sex'], lines)];
  assert.equal(cellSystemOfTables(rows).inner, 4);
  const { inner, cells } = cellSystemOfTables(rows, { support: 'published non-zero' });
  assert.equal(inner, 3);
  assert.deepEqual(cells[1]?.members, new Int32Array());
});

test('with more combinations than can be listed only the relations are kept', () => {
  const { inner, support, cells } = cellSystemOfTables([staff], { mostInner: 3 });
  assert.deepEqual([inner, support, cells[0]?.members], [0, 'relations only', null]);
});

test('a file may have some of its totals and lack others', () => {
  const lines: Line[] = [
    ['A', 'Women', 18],
    ['A', 'Men', 2],
    ['B', 'Women', 14],
    ['B', 'Men', 19],
    ['A', 'Total', 20],
  ];
  const values = valuesOf(cellSystemOfTables([table('staff.csv', ['team', 'sex'], lines)]));
  assert.deepEqual([values['B, Total'], values['Total, Total']], [33, 53]);
});

test('tables of different populations are one system and share nothing', () => {
  const searches = { ...staff, name: 'searches.csv', population: 'searches' };
  const system = cellSystemOfTables([staff, searches]);
  assert.deepEqual([system.cells.length, system.inner], [18, 8]);
  assert.deepEqual(system.dimensions, ['population', 'team', 'sex']);
});

test('thresholds go by people where a table counts events', () => {
  const rows = [
    { labels: ['A'], value: 9, contributors: 1 },
    { labels: ['B'], value: 5, contributors: 5 },
  ];
  const { cells } = cellSystemOfTables([{ name: 'searches', dimensions: ['place'], rows }]);
  assert.deepEqual(
    cells.map(({ value, contributors }) => [value, contributors]),
    [
      [9, 1],
      [5, 5],
      [14, 6],
    ],
  );
});

test('the order of the rows changes nothing but the order of the cells', () => {
  const turned = { ...staff, rows: [...staff.rows].reverse() };
  const byName = (system: CellSystem) =>
    Object.entries(valuesOf(system)).sort(([one], [other]) => (one < other ? -1 : 1));
  assert.deepEqual(byName(cellSystemOfTables([turned])), byName(cellSystemOfTables([staff])));
});
