// Which linked tables have only totals in common, so that whatever adds up table by table can be of one set of people.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellSystemOfTables, type TablesOptions } from './cell-system-of-tables.ts';
import type { LongTable } from './long-table.ts';

/** Every combination of these categories, with so many people each. */
function table(categories: Readonly<Record<string, readonly string[]>>, without = ''): LongTable {
  const names = Object.keys(categories);
  const labels = names.reduce<string[][]>(
    (some, name) => some.flatMap((list) => categories[name]!.map((each) => [...list, each])),
    [[]],
  );
  const all = 48 / labels.length;
  const rows = labels.map((each) => ({ labels: each, value: all }));
  return {
    name: names.join(' by '),
    dimensions: names,
    rows: rows.filter((row) => row.labels.join() !== without),
  };
}

const sex = { sex: ['women', 'men'] };
const age = { age: ['young', 'middle', 'old'] };
const grade = { grade: ['high', 'low'] };

const isTied = (tables: readonly LongTable[], options?: TablesOptions) =>
  cellSystemOfTables(tables, options).tiedByTotals === true;

test('tables of different things have only their total in common', () => {
  assert.equal(isTied([table(sex), table(age), table(grade)]), true);
});

test('tables that share one breakdown have its totals in common, and so have chains of them', () => {
  assert.equal(isTied([table({ ...sex, ...grade }), table({ ...age, ...grade })]), true);
  assert.equal(isTied([table({ ...sex, ...age }), table({ ...age, ...grade }), table(grade)]), true);
});

test('a ring of tables has more in common: what adds up in each of them need not be of one set of people', () => {
  const ring = [table({ ...sex, ...age }), table({ ...age, ...grade }), table({ ...sex, ...grade })];
  assert.equal(isTied(ring), false);
});

test('two ways to split the same places may not meet everywhere', () => {
  const parents = (pairs: readonly (readonly [string, string])[]) => ({ dimension: 'place', parents: pairs });
  const hierarchies = [
    parents([
      ['a', 'North'],
      ['b', 'North'],
      ['c', 'South'],
    ]),
    parents([
      ['a', 'West'],
      ['b', 'East'],
      ['c', 'East'],
    ]),
  ];
  const north = {
    name: 'one',
    dimensions: ['place'],
    rows: [
      ['North', 20],
      ['South', 28],
    ],
  };
  const west = {
    name: 'two',
    dimensions: ['place'],
    rows: [
      ['West', 8],
      ['East', 40],
    ],
  };
  const tables = [north, west].map(({ rows, ...each }): LongTable => ({
    ...each,
    rows: rows.map(([label, value]) => ({ labels: [String(label)], value: Number(value) })),
  }));
  assert.equal(isTied(tables, { hierarchies }), false);
});

test('one table alone, and tables of pounds, are not said to be', () => {
  assert.equal(isTied([table(sex)]), false);
  const pounds = [table(sex), table(age)].map(({ rows, ...each }): LongTable => ({
    ...each,
    measure: 'amount',
    rows: rows.map((row) => ({ ...row, contributors: 20, largest: [2, 1] })),
  }));
  assert.equal(isTied(pounds), false);
});
