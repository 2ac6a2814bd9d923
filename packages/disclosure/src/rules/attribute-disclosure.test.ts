// Attribute disclosure: groups in which everybody, or nearly everybody, has one thing in common.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { cellSystemOfTables } from '../model/cell-system-of-tables.ts';
import type { CellSystem } from '../model/cell-system.ts';
import { attributePrimaries } from './attribute-disclosure.ts';
import { type VirtualPrimary } from './primary.ts';

const CASES = new URL('../../../../../shared/sdc-cases/', import.meta.url);
const skip = existsSync(CASES)
  ? false
  : 'SKIPPED: the instances (../shared/sdc-cases beside the repository) are not here';
const read = (name: string) => JSON.parse(readFileSync(new URL(name, CASES), 'utf8'));

function tableOf(
  rows: readonly string[],
  columns: readonly string[],
  values: readonly (readonly number[])[],
): CellSystem {
  const cells = rows.flatMap((row, at) =>
    columns.map((column, place) => ({ labels: [row, column], value: values[at]?.[place] ?? 0 })),
  );
  return cellSystemOfTables([{ name: 'table', dimensions: ['row', 'column'], rows: cells }]);
}

const names = (system: CellSystem, cells: readonly number[]) =>
  cells.map((cell) => system.cells[cell]?.labels.join(', '));
const differences = (system: CellSystem, virtual: readonly VirtualPrimary[]) =>
  virtual.map(({ plus, minus }) => [...names(system, plus), '−', ...names(system, minus)].join(' '));

test('a team in which everybody is disciplined is found, with the zero that says the same', { skip }, () => {
  const { rows, cols, values } = read('attr-100pct.json').table;
  const system = tableOf(rows, cols, values);
  const { primaries, virtual } = attributePrimaries(system, { sensitive: [1], complementBelow: 5 });
  assert.deepEqual(
    names(
      system,
      primaries.map(({ cell }) => cell),
    ),
    ['Team A, Disciplined', 'Team A, Not disciplined'],
  );
  assert.equal(primaries[0]?.why, 'All 12 of “Team A, Total” are “Team A, Disciplined”.');
  assert.deepEqual(virtual, []);
  // Five members must be able to differ before four of them together can tell of the rest.
  assert.deepEqual(primaries[0]?.protection, { lower: 5, upper: 0, sliding: 5 });
});

test('what splits people in a way that is not sensitive is left', { skip }, () => {
  const { rows, cols, values } = read('attr-100pct.json').table;
  assert.deepEqual(attributePrimaries(tableOf(rows, cols, values), { sensitive: [] }).primaries, []);
});

test('all but two of a team are told by those two: the difference is a primary', () => {
  const system = tableOf(
    ['A', 'B'],
    ['Sick', 'Well'],
    [
      [30, 2],
      [9, 31],
    ],
  );
  const of = (complementBelow: number) =>
    differences(system, attributePrimaries(system, { sensitive: [1], complementBelow }).virtual);
  assert.deepEqual(of(5), ['A, Total − A, Sick']);
  assert.deepEqual(of(2), []);
});

test('at least 90% of a group can be too many too, whatever the number of the others', () => {
  const system = tableOf(
    ['A', 'B'],
    ['Sick', 'Well'],
    [
      [95, 5],
      [85, 15],
    ],
  );
  const { virtual } = attributePrimaries(system, { sensitive: [1], allBut: 0.1 });
  assert.deepEqual(differences(system, virtual).sort(), ['A, Total − A, Sick', 'Total, Total − Total, Sick']);
});

test('a grandchild that is nearly all of its group is found through the levels between', () => {
  const parents: [string, string][] = [
    ['Blind', 'Sight'],
    ['Low vision', 'Sight'],
    ['Sight', 'All'],
    ['None', 'All'],
  ];
  const rows = [
    ['Blind', 30],
    ['Low vision', 1],
    ['None', 1],
  ].map(([label, value]) => ({
    labels: [`${label}`],
    value: Number(value),
  }));
  const system = cellSystemOfTables([{ name: 'disability', dimensions: ['disability'], rows }], {
    hierarchies: [{ dimension: 'disability', parents }],
  });
  const { virtual } = attributePrimaries(system, { complementBelow: 3 });
  assert.deepEqual(differences(system, virtual).sort(), ['All − Blind', 'All − Sight', 'Sight − Blind']);
});

test('that nobody has an attribute is a primary only where it is said to be harmful, and of large groups can be left', () => {
  const system = tableOf(
    ['A', 'B'],
    ['Passed', 'Deferred', 'Failed'],
    [
      [12, 7, 0],
      [9, 6, 31],
    ],
  );
  const found = attributePrimaries(system, { sensitive: [1], none: true });
  assert.deepEqual(
    names(
      system,
      found.primaries.map(({ cell }) => cell),
    ),
    ['A, Failed'],
  );
  assert.deepEqual(attributePrimaries(system, { sensitive: [1], none: true, groupsUpTo: 10 }).primaries, []);
  assert.deepEqual(attributePrimaries(system, { sensitive: [1] }).primaries, []);
});

test('the only district of a region is that region: nothing is disclosed by it', () => {
  const parents: [string, string][] = [
    ['Town', 'North'],
    ['Moor', 'South'],
    ['Coast', 'South'],
    ['North', 'All'],
    ['South', 'All'],
  ];
  const rows = [
    ['Town', 30],
    ['Moor', 20],
    ['Coast', 0],
  ].map(([label, value]) => ({
    labels: [`${label}`],
    value: Number(value),
  }));
  const system = cellSystemOfTables([{ name: 'places', dimensions: ['place'], rows }], {
    hierarchies: [{ dimension: 'place', parents }],
  });
  const { primaries } = attributePrimaries(system);
  assert.deepEqual(
    names(
      system,
      primaries.map(({ cell }) => cell),
    ),
    ['Moor', 'Coast'],
  );
});

test('a group whose other categories are left out of the file, being 0, is all in one category', () => {
  const rows = [
    { labels: ['A', 'Disciplined'], value: 12 },
    { labels: ['B', 'Disciplined'], value: 9 },
    { labels: ['B', 'Not disciplined'], value: 31 },
  ];
  const system = cellSystemOfTables([{ name: 'staff', dimensions: ['team', 'outcome'], rows }]);
  const { primaries } = attributePrimaries(system, { sensitive: [1] });
  assert.deepEqual(
    names(
      system,
      primaries.map(({ cell }) => cell),
    ),
    ['A, Disciplined'],
  );
});
