// What a release promises, on random tables: a few hundred small ones here, 10,000 of every size by run-many.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellSystemOfTables } from '../model/cell-system-of-tables.ts';
import { belowFive } from '../policies/presets.ts';
import { ownSolver } from '../solving/own-solver.ts';
import { brokenPromises } from './broken-promises.ts';
import { randomSet } from './random-set.ts';
import { rangesTried } from './ranges-tried.ts';
import { policyOfSeed } from './run-many.ts';
import { shuffledSet } from './shuffled-set.ts';

const solver = ownSolver();

test('of 200 random sets of tables every one keeps its promises: proven, not recovered from what went out, no dearer than the heuristic, the same again and in any order', () => {
  let [tried, released, counted] = [0, 0, 0];
  for (let seed = 20_000; tried < 200; seed++) {
    const set = randomSet(seed);
    if (cellSystemOfTables(set.tables, set).cells.length > 21) continue;
    tried++;
    const found = brokenPromises(set, policyOfSeed(seed), solver, seed);
    assert.deepEqual(found.broken, [], `seed ${seed}`);
    released += found.kind === 'released' ? 1 : 0;
    counted += found.isCounted ? 1 : 0;
  }
  assert.ok(released > 150 && counted > 60, `${released} released, ${counted} by trying every table`);
});

test('the made-up tables have everything that can be had: two to four dimensions, groups in groups, links, zeros', () => {
  const sets = Array.from({ length: 300 }, (_, seed) => randomSet(seed));
  const dimensions = (set: (typeof sets)[number]) =>
    new Set(set.tables.flatMap((table) => table.dimensions)).size;
  for (const many of [2, 3, 4]) assert.ok(sets.some((set) => dimensions(set) === many));
  assert.ok(sets.some(({ hierarchies = [] }) => hierarchies.length > 0));
  assert.ok(sets.some(({ tables }) => tables.length === 3));
  assert.ok(sets.some(({ tables }) => tables.some(({ rows }) => rows.some(({ value }) => value === 0))));
  assert.deepEqual(randomSet(7), randomSet(7));
});

test('a pattern that gives a number away is found by trying every table', () => {
  const rows = [
    ['A', 'x', 3],
    ['A', 'y', 9],
    ['B', 'x', 8],
    ['B', 'y', 7],
  ].map(([team, kind, value]) => ({ labels: [String(team), String(kind)], value: Number(value) }));
  const system = cellSystemOfTables([{ name: 't', dimensions: ['team', 'kind'], rows }]);
  const at = system.cells.findIndex(({ labels }) => labels.join() === 'A,x');
  const alone = Uint8Array.from(system.cells, (_, cell) => (cell === at ? 1 : 0));
  assert.deepEqual(rangesTried(system, alone)?.[at], { least: 3, most: 3 });
  const square = Uint8Array.from(system.cells, ({ labels }) => (labels.includes('Total') ? 0 : 1));
  // 3 and 9 are 12, 3 and 8 are 11: from 0 to 11, by hand.
  assert.deepEqual(rangesTried(system, square)?.[at], { least: 0, most: 11 });
});

test('another order has the same people in it', () => {
  const set = randomSet(3);
  const people = (of: typeof set) =>
    of.tables.flatMap(({ rows }) => rows.map(({ value }) => value)).sort((one, other) => one - other);
  let state = 0.1;
  const other = shuffledSet(set, () => (state = (state * 7.3) % 1));
  assert.deepEqual(people(other), people(set));
  assert.notDeepEqual(other, set);
  assert.equal(brokenPromises(other, belowFive, solver, 1).broken.length, 0);
});
