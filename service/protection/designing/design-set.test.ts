// Proposed tables as one set: what hangs them together, and who is in each of their cells.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellSystemOfTables, FULL, type Tally, TOTAL } from '@due-regard/disclosure';
import { designSet } from './design-set.ts';
import { peopleInCells } from './people-in-cells.ts';
import { quickPattern } from './quick-pattern.ts';

// Made up: two places, three grades of which two are one band, a person or more of each kind.
const tally: Tally = {
  characteristics: [
    { name: 'Place', categories: ['North', 'South'] },
    {
      name: 'Grade',
      categories: ['1', '2', 'Chief'],
      collapses: [{ name: 'bands', groups: ['Staff', 'Staff', 'Chief'] }],
    },
  ],
  cells: [
    { codes: [0, 0], count: 7 },
    { codes: [0, 1], count: 5 },
    { codes: [0, 2], count: 1 },
    { codes: [1, 0], count: 9 },
    { codes: [1, 1], count: 4 },
  ],
};
const grades = [TOTAL, FULL];
const placeByBand = [FULL, 0];

test('a dimension that comes by its categories and by groups brings the groups; a group of one category is told from it', () => {
  const { hierarchies, tables } = designSet(tally, [grades, placeByBand], ['Grade']);
  assert.deepEqual(hierarchies, [
    {
      dimension: 'Grade',
      collapse: 'bands',
      parents: [
        ['1', 'Staff'],
        ['2', 'Staff'],
        ['Chief', 'Chief (bands)'],
      ],
    },
  ]);
  assert.deepEqual(
    tables.map(({ rows }) => rows.map(({ value }) => value)),
    [
      [16, 9, 1],
      [12, 1, 13, 0],
    ], // Grades added by hand; then North and South by band.
  );
});

test('a dimension that comes in one way only needs no groups', () => {
  assert.deepEqual(designSet(tally, [placeByBand], []).hierarchies, []);
  assert.deepEqual(designSet(tally, [grades], []).hierarchies, []);
});

test('whoever is in a cell is found by its labels, in totals and groups too: their number is the cell’s', () => {
  const { tables, hierarchies } = designSet(tally, [grades, placeByBand], []);
  const system = peopleInCells(cellSystemOfTables(tables, { hierarchies }), tally);
  assert.ok(system.cells.length >= 10);
  for (const { members, value, labels } of system.cells) {
    const people = Array.from(members ?? [], (at) => tally.cells[at]?.count ?? 0);
    assert.equal(
      people.reduce((sum, count) => sum + count, 0),
      value,
      labels.join(', '),
    );
  }
});

test('the quick guess leaves no total with one hidden part', () => {
  const { tables } = designSet(tally, [[FULL, FULL]], []);
  const system = cellSystemOfTables(tables);
  const small = system.cells.findIndex(({ value }) => value === 1);
  const primary = { cell: small, rule: 'below 5', why: '', protection: { lower: 1, upper: 1, sliding: 0 } };
  const hidden = quickPattern(system, { primaries: [primary], virtual: [] });
  assert.equal(hidden[small], 1);
  for (const { cells } of system.relations)
    assert.notEqual(Array.from(cells).filter((cell) => hidden[cell]).length, 1);
});
