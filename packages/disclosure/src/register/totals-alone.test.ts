// Which earlier releases are set beside a new one by their totals alone, and which with all that they show.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptAfter, months, onDay, setOf } from '../../golden/earlier-releases.ts';
import { cellSystemOfTables } from '../model/cell-system-of-tables.ts';
import { belowFive } from '../policies/presets.ts';
import type { TableSet } from '../release/released-tables.ts';
import { placedKept, type PlacedRelease, placedRelease } from './placed-release.ts';
import { unknownScope } from './scope.ts';
import { withTotalsAlone } from './totals-alone.ts';

const half = months('2025-01', '2025-06');
const byGroup = setOf(
  'By group',
  ['group'],
  [
    ['White', 40],
    ['Asian', 12],
    ['Black', 9],
  ],
  half,
);
const byKind = setOf(
  'By kind',
  ['kind'],
  [
    ['Drugs', 41],
    ['Weapons', 20],
  ],
  half,
);

/** How many cells are left of each release, the new one first. */
function cellsLeft(set: TableSet, ...earlier: readonly TableSet[]): number[] {
  const kept = earlier.map((each, at): PlacedRelease => {
    const [release] = keptAfter([], `r${at}`, each);
    return placedKept(release!, each.scope ?? unknownScope);
  });
  const system = cellSystemOfTables(set.tables);
  const own = placedRelease(set, set.scope ?? unknownScope, belowFive, system);
  return withTotalsAlone([own, ...kept]).map((each) => each.system.cells.length);
}

test('of another breakdown of the same people only the total is set beside a new one', () => {
  assert.deepEqual(cellsLeft(byKind, byGroup), [3, 1]);
});

test('several of the same breakdown go together, the one that is of everybody among them', () => {
  const drugs = setOf(
    'Drugs',
    ['group'],
    [
      ['White', 30],
      ['Asian', 11],
    ],
    {
      ...half,
      filters: ['Object: Drugs'],
    },
  );
  assert.deepEqual(cellsLeft(byKind, byGroup, drugs), [3, 1, 1]);
});

test('the same breakdown, or one that meets it, is set beside it whole', () => {
  assert.deepEqual(cellsLeft(byGroup, byGroup), [4, 4]);
  const both = setOf(
    'Both',
    ['group', 'kind'],
    [
      ['White', 'Drugs', 30],
      ['Black', 'Weapons', 31],
    ],
    half,
  );
  assert.deepEqual(cellsLeft(byKind, byGroup, both), [3, 4, both.tables[0]!.rows.length + 5]);
});

test('where the new one cuts into the time of an earlier pair, both stay whole', () => {
  const quarter = setOf(
    'Quarter',
    ['group'],
    [
      ['White', 20],
      ['Asian', 7],
    ],
    months('2025-01', '2025-03'),
  );
  const next = { ...byKind, scope: { ...byKind.scope!, ...months('2025-04', '2025-06') } };
  assert.deepEqual(cellsLeft(next, byGroup, quarter), [3, 4, 3]);
});

test('a release whose total is not out stays whole', () => {
  const few = setOf(
    'Few',
    ['group'],
    [
      ['White', 2],
      ['Asian', 1],
    ],
    half,
  );
  assert.deepEqual(cellsLeft(byKind, few), [3, 3]);
});

test('people on a day may have come and gone since: all of it stays', () => {
  const day = { ...byGroup, scope: { ...byGroup.scope!, ...onDay('2025-03-31') } };
  const other = { ...byKind, scope: { ...byKind.scope!, ...onDay('2025-03-31') } };
  assert.deepEqual(cellsLeft(other, day), [3, 4]);
});
