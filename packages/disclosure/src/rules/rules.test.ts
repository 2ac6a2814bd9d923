// The rules on cells of people: what each finds in a small table, and what it leaves.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { cellSystemOfInstance } from '../model/cell-system-of-instance.ts';
import { cellSystemOfTables } from '../model/cell-system-of-tables.ts';
import type { CellSystem } from '../model/cell-system.ts';
import { attributePrimaries } from './attribute-disclosure.ts';
import { mergePrimaries, type VirtualPrimary } from './primary.ts';
import { ratePrimaries } from './rates.ts';
import { singletonPairs } from './singletons.ts';
import { smallDifferences } from './small-differences.ts';
import { thresholdPrimaries } from './threshold.ts';

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

function rowOf(parts: readonly number[]): CellSystem {
  const rows = parts.map((value, at) => ({ labels: [`part ${at}`], value }));
  return cellSystemOfTables([{ name: 'row', dimensions: ['part'], rows }]);
}

const names = (system: CellSystem, cells: readonly number[]) =>
  cells.map((cell) => system.cells[cell]?.labels.join(', '));
const differences = (system: CellSystem, virtual: readonly VirtualPrimary[]) =>
  virtual.map(({ plus, minus }) => [...names(system, plus), '−', ...names(system, minus)].join(' '));

test('fewer people than the threshold is a primary; nobody is one only where zeros are hidden', () => {
  const system = rowOf([4, 5, 0, 1, 90]);
  const cellsBelow = (zeros: 'sensitive' | 'not sensitive') =>
    names(
      system,
      thresholdPrimaries(system, { below: 5, zeros }).primaries.map(({ cell }) => cell),
    );
  assert.deepEqual(cellsBelow('not sensitive'), ['part 0', 'part 3']);
  assert.deepEqual(cellsBelow('sensitive'), ['part 0', 'part 2', 'part 3']);
});

test('the reason names the cell, its people and the threshold; the protection is one either way', () => {
  const { primaries } = thresholdPrimaries(rowOf([1, 40]), { below: 10 });
  assert.deepEqual(primaries, [
    {
      cell: 0,
      rule: 'below 10',
      why: '“part 0” has 1 person, fewer than 10.',
      protection: { lower: 1, upper: 1, sliding: 0 },
    },
  ]);
});

test('the whole range below the threshold can be asked for, so that 1 cannot be told from 4', () => {
  const { primaries } = thresholdPrimaries(rowOf([1, 40]), { below: 5, protect: 'the whole range' });
  assert.equal(primaries[0]?.protection.sliding, 4);
});

test('where 0 is always shown a hidden 1 is not taken for 0, and must be open further up', () => {
  const { primaries } = thresholdPrimaries(rowOf([1, 2, 40]), { below: 5, zeros: 'always shown' });
  assert.deepEqual(
    primaries.map(({ protection }) => protection),
    [
      { lower: 0, upper: 1, sliding: 2 },
      { lower: 1, upper: 1, sliding: 2 },
    ],
  );
});

test('many events of few people are below the threshold, few events of many people do not make it so', () => {
  const rows = [
    { labels: ['A'], value: 40, contributors: 2 },
    { labels: ['B'], value: 60, contributors: 55 },
  ];
  const system = cellSystemOfTables([{ name: 'searches', dimensions: ['place'], rows }]);
  assert.deepEqual(
    names(
      system,
      thresholdPrimaries(system, { below: 5 }).primaries.map(({ cell }) => cell),
    ),
    ['A'],
  );
});

test('a threshold of less than 1, or of half a person, is refused', () => {
  for (const below of [0, 2.5, Number.NaN])
    assert.throws(() => thresholdPrimaries(rowOf([1]), { below }), /whole number of at least 1, and is/);
});

test('zeros are primaries with an upper bound to reach: nothing lies below 0', { skip }, () => {
  const [nobody, ends] = read('zero-one-194.json').cases;
  for (const { parts, suppressed } of [nobody, ends]) {
    const system = rowOf(parts);
    const { primaries } = thresholdPrimaries(system, { below: 1, zeros: 'sensitive' });
    for (const cell of suppressed) assert.ok(primaries.some((each) => each.cell === cell));
    assert.deepEqual(primaries[0]?.protection, { lower: 0, upper: 1, sliding: 0 });
  }
});

test('two people alone in their cells know each other: their sum is a primary', { skip }, () => {
  const { parts } = read('zero-one-194.json').cases[2];
  const system = rowOf(parts);
  const { primaries } = thresholdPrimaries(system, { below: 2 });
  const { virtual } = singletonPairs(system, primaries);
  assert.deepEqual(
    virtual.map(({ plus }) => plus),
    [[2, 3]],
  );
  assert.deepEqual(virtual[0]?.protection, { lower: 1, upper: 1, sliding: 0 });
});

test('one person beside a hidden cell of three knows it from the sum; two cells of more people do not', () => {
  const pairs = (parts: number[]) => {
    const system = rowOf(parts);
    return singletonPairs(system, thresholdPrimaries(system, { below: 5 }).primaries).virtual.map(
      ({ plus }) => plus,
    );
  };
  assert.deepEqual(pairs([1, 3, 30]), [[0, 1]]);
  assert.deepEqual(pairs([2, 3, 30]), []);
});

test('two areas that nearly are the same show the few who live between them', () => {
  const members = [
    [0, 1, 2],
    [0, 1],
    [2, 3],
    [0, 1, 2, 3],
  ];
  const labels = ['Old town', 'Town', 'Fields and farms', 'Parish'];
  const value = [43, 41, 30, 71];
  const system = cellSystemOfInstance({ cells: { labels, value, members } });
  const { virtual } = smallDifferences(system, { below: 5 });
  assert.deepEqual(differences(system, virtual), ['Old town − Town']);
  assert.equal(virtual[0]?.why, '“Old town” less “Town” is 2, fewer than 5.');
});

test('a difference that is itself published is left to the rule for cells', () => {
  assert.deepEqual(smallDifferences(rowOf([2, 40]), { below: 5 }).virtual, []);
});

test('rates are hidden for few with it, few without it, too few in all, and none or all', () => {
  const system = rowOf([3, 40, 0, 9, 12]);
  const [few, most, none, small] = [0, 1, 2, 3];
  const all = system.cells.length - 1;
  const rates = [few, most, none, small].map((numerator) => ({ numerator, denominator: all }));
  const found = ratePrimaries(system, [...rates, { numerator: 1, denominator: 1 }], { below: 5 });
  assert.deepEqual(found.hiddenRates, [0, 2, 4]);
  assert.deepEqual(
    found.primaries.map(({ cell }) => cell),
    [few, none],
  );
  assert.deepEqual(differences(system, found.virtual), ['part 1 − part 1']);
  const hesa = ratePrimaries(system, [{ numerator: 3, denominator: 4 }].slice(1), {
    below: 3,
    denominatorBelow: 22.5,
  });
  assert.deepEqual(hesa.hiddenRates, []);
});

test('a rate on fewer than 22.5 people is hidden without any count being so', () => {
  const system = rowOf([9, 12]);
  const found = ratePrimaries(system, [{ numerator: 0, denominator: 2 }], {
    below: 3,
    denominatorBelow: 22.5,
  });
  assert.deepEqual(found, { primaries: [], virtual: [], hiddenRates: [0] });
});

test('a rate of more than all is refused', () => {
  const rate = { numerator: 1, denominator: 0 };
  assert.throws(
    () => ratePrimaries(rowOf([9, 12]), [rate], { below: 3 }),
    /“part 1” is 12, more than the 9 of “part 0”/,
  );
});

test('a cell under two rules is one primary with both names and the stricter protection', () => {
  const system = tableOf(
    ['A', 'B'],
    ['Sick', 'Well'],
    [
      [3, 0],
      [9, 31],
    ],
  );
  const merged = mergePrimaries([
    thresholdPrimaries(system, { below: 5 }),
    attributePrimaries(system, { sensitive: [1], complementBelow: 3 }),
  ]);
  const cell = merged.primaries.find(({ cell }) => names(system, [cell])[0] === 'A, Sick');
  assert.equal(cell?.rule, 'below 5, all of a group');
  assert.deepEqual(cell?.protection, { lower: 3, upper: 1, sliding: 3 });
});
