// The designer: tables of a tally with their totals, what they tell, which are proposed, and methods side by side.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { imbalance, type CellSystem } from '../model/cell-system.ts';
import { ImpossibleTable } from '../model/impossible-table.ts';
import type { Policy } from '../policies/policy.ts';
import { belowFive, nhsOneToSeven } from '../policies/presets.ts';
import { controlledRounding } from '../rounding/controlled-rounding.ts';
import { roundToBase } from '../rounding/round-to-base.ts';
import type { Primaries } from '../rules/primary.ts';
import { thresholdPrimaries } from '../rules/threshold.ts';
import { ownSolver } from '../solving/own-solver.ts';
import { suppress } from '../suppression/suppress.ts';
import { compareMethods } from './compare-methods.ts';
import { designSystem } from './design-system.ts';
import { proposeTables } from './propose-tables.ts';
import { protectByPolicy } from './protect-by-policy.ts';
import { changedBy, hiddenBy, narrowedLimits, unprotected } from './protected-cells.ts';
import { bitsMissing } from './readers-guess.ts';
import { candidateShapes, FULL, marginsOf, nameOfShape, TOTAL } from './shape.ts';
import type { Tally } from './tally.ts';

const sex = { name: 'sex', categories: ['Women', 'Men'] };
const place = { name: 'place', categories: ['North', 'South'] };
const grade = {
  name: 'grade',
  categories: ['1', '2', '3', '4'],
  collapses: [{ name: 'two bands', groups: ['1–2', '1–2', '3–4', '3–4'] }],
};

function tallyOf(characteristics: Tally['characteristics'], counts: (codes: number[]) => number): Tally {
  let all: number[][] = [[]];
  for (const { categories } of characteristics)
    all = all.flatMap((codes) => [...categories.keys()].map((code) => [...codes, code]));
  const cells = all.map((codes) => ({ codes, count: counts(codes) })).filter(({ count }) => count > 0);
  return { characteristics, cells };
}

/** Place and grade go together; sex has nothing to do with either. */
const staff = tallyOf([sex, place, grade], ([, where = 0, band = 0]) =>
  where === (band > 1 ? 1 : 0) ? 30 : 10,
);

/** Hides every cell of 1 to below so many, and no others. */
const below = (threshold: number) =>
  hiddenBy(({ cells }: CellSystem) =>
    Uint8Array.from(cells, ({ value }) => (value > 0 && value < threshold ? 1 : 0)),
  );

test('a table has all its totals, and what two tables have in common is there once', () => {
  const system = designSystem(staff, [
    [FULL, FULL, TOTAL],
    [TOTAL, FULL, FULL],
  ]);
  // 4 + 8 cells, 2 + 2 + 4 totals of one characteristic (place once), and everybody once.
  assert.equal(system.cells.length, 4 + 8 + 2 + 2 + 4 + 1);
  const names = system.cells.map(({ labels }) => labels.join());
  assert.equal(new Set(names).size, names.length);
  assert.equal(system.cells[names.indexOf('Total,North,Total')]?.value, 160);
});

test('every total of a design is the sum of its parts, collapsed or not', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 9 }), { minLength: 16, maxLength: 16 }), (counts) => {
      const tally = tallyOf([sex, place, grade], ([a = 0, b = 0, c = 0]) => counts[8 * a + 4 * b + c] ?? 0);
      const system = designSystem(tally, [
        [FULL, TOTAL, FULL],
        [FULL, FULL, 0],
      ]);
      for (const relation of system.relations) assert.equal(imbalance(relation, system.cells), 0);
      for (const { value, members } of system.cells)
        assert.equal(
          value,
          Array.from(members ?? [], (at) => tally.cells[at]?.count ?? 0).reduce((sum, n) => sum + n, 0),
        );
    }),
    { numRuns: 40 },
  );
});

test('bands that are published beside their grades are the sums of them', () => {
  const system = designSystem(staff, [
    [TOTAL, TOTAL, FULL],
    [TOTAL, TOTAL, 0],
  ]);
  const band = system.cells.findIndex(({ labels }) => labels[2] === '1–2');
  const relation = system.relations.find(({ cells }) => cells[0] === band);
  assert.deepEqual(
    Array.from(relation?.cells ?? []).map((cell) => system.cells[cell]?.labels[2]),
    ['1–2', '1', '2'],
  );
});

test('candidates are all crosses of so many characteristics at every level', () => {
  // One: 1 + 1 + 2. Two: 1 + 2 + 2. Three: 2.
  assert.equal(candidateShapes(staff, 1).length, 4);
  assert.equal(candidateShapes(staff, 2).length, 9);
  assert.equal(candidateShapes(staff, 3).length, 11);
  assert.equal(candidateShapes(staff, 3, [1]).length, 6);
  assert.equal(nameOfShape(staff, [TOTAL, FULL, 0]), 'place × grade (two bands)');
  assert.equal(marginsOf([FULL, FULL, 0]).length, 8);
});

test('a reader who is told nothing takes all for as likely: two places with everybody in one are a bit off', () => {
  const tally = tallyOf([place], ([where]) => (where === 0 ? 40 : 0));
  assert.equal(bitsMissing(tally, [FULL], []), 1);
  const system = designSystem(tally, [[FULL]]);
  assert.equal(bitsMissing(tally, [FULL], [{ system, cells: unprotected(system) }]), 0);
});

test('after both margins are known what is missing is the information of one about the other', () => {
  const system = designSystem(staff, [
    [TOTAL, FULL, TOTAL],
    [TOTAL, TOTAL, FULL],
  ]);
  const missing = bitsMissing(staff, [TOTAL, FULL, FULL], [{ system, cells: unprotected(system) }]);
  // Mutual information of a 2 × 2 table of ¾ and ¼: 1 − H(¼) = 0.188722 bits.
  assert.ok(Math.abs(missing - (1 + 0.25 * Math.log2(0.25) + 0.75 * Math.log2(0.75))) < 1e-9);
});

test('what goes together is proposed, and what tells nothing more is left with the reason', () => {
  const { taken, left } = proposeTables(staff, { protect: unprotected });
  assert.deepEqual(
    taken.map(({ name }) => name),
    // Grades of a band are alike, so that two bands tell as much with fewer cells.
    ['place × grade (two bands)'],
  );
  assert.equal(left.length, 10);
  assert.ok(Math.abs((taken[0]?.bits ?? 0) - 0.188722) < 1e-6);
  assert.ok(left.every(({ why }) => why === 'it tells 0.000 bits a person beyond the tables taken only'));
});

test('where small groups would be hidden, a collapse that shows them is proposed', () => {
  // Every grade of a place has fewer than 10, and one of its bands has 18.
  const tally = tallyOf([place, grade], ([where = 0, band = 0]) => (where === (band > 1 ? 1 : 0) ? 9 : 3));
  const { taken } = proposeTables(tally, { protect: below(10), mostTables: 1 });
  assert.equal(taken[0]?.name, 'place × grade (two bands)');
  assert.equal(taken[0]?.shareShown, 36 / 48);
  const uneven = tallyOf([place, grade], ([where = 0, band = 0]) =>
    where === (band > 1 ? 1 : 0) ? 9 : 3 + band,
  );
  const { taken: whole } = proposeTables(uneven, { protect: unprotected, mostTables: 1 });
  assert.equal(whole[0]?.name, 'place × grade');
});

test('a table that makes others be hidden is left, with what it would tell', () => {
  let asked = 0;
  // As soon as there are two tables, everything is hidden.
  const jealous = hiddenBy(({ cells }) => {
    asked++;
    return Uint8Array.from(cells, () => (cells.length > 6 ? 1 : 0));
  });
  const tally = tallyOf([sex, grade], ([who = 0, band = 0]) => 10 * (1 + who) + 7 * band);
  const { taken, left } = proposeTables(tally, { protect: jealous, leastBits: 1e-4 });
  assert.ok(asked > 0);
  assert.equal(taken.length, 1);
  assert.ok(left.some(({ why }) => why.startsWith('protected with the others it tells 0.000 bits')));
});

test('proposals come out the same whichever way the tally is listed', () => {
  const reversed = { ...staff, cells: [...staff.cells].reverse() };
  const options = { protect: below(25), leastBits: 1e-4 };
  const names = (tally: Tally) =>
    proposeTables(tally, options).taken.map(({ name, bits }) => [name, bits.toFixed(9)]);
  assert.deepEqual(names(reversed), names(staff));
});

test('a tally that cannot be, and a characteristic that is not there, are refused', () => {
  const cells = [{ codes: [0, 0, 9], count: 1.5 }];
  assert.throws(() => proposeTables({ ...staff, cells }, { protect: unprotected }), ImpossibleTable);
  assert.throws(
    () => proposeTables(staff, { protect: unprotected, required: ['age'] }),
    /age is not a characteristic/,
  );
});

const pay = tallyOf([sex, grade], ([who = 0, band = 0]) => [12, 9, 4, 3, 8, 14, 22, 13][4 * who + band] ?? 0);
const table = designSystem(pay, [[FULL, FULL]]);
const solver = ownSolver();

test('methods side by side: cells and people hidden, errors, what can still be said, and the audit handed in', () => {
  const suppression = hiddenBy((system) => {
    const { primaries } = thresholdPrimaries(system, {
      below: 5,
      zeros: 'not sensitive',
      protect: 'one either way',
    });
    return suppress(system, primaries, {}, solver).suppressed;
  });
  const rounding = changedBy((system) => roundToBase(system, { base: 5, how: 'nearest' }));
  const controlled = changedBy((system) => {
    const found = controlledRounding(system, { base: 5 }, solver);
    assert.ok(found.method !== null);
    return found;
  });
  const methods = [
    { name: 'nothing', protect: unprotected },
    { name: 'suppression', protect: suppression },
    { name: 'rounding', protect: rounding },
    { name: 'controlled rounding', protect: controlled },
  ];
  const audit = (_: CellSystem, { limits }: { limits: readonly { least: number; most: number }[] }) =>
    limits.filter(({ least, most }) => least === most).length;
  const [nothing, hidden, rounded, added] = compareMethods(table, methods, audit);
  assert.deepEqual(nothing?.cells, { all: 15, hidden: 0, changed: 0 });
  assert.equal(
    nothing?.canSay.sentence,
    'A reader can tell 15 of 15 numbers exactly, 15 to within a tenth, and which of two groups is larger in 23 of 23 pairs.',
  );
  // 4 and 3 lie in one row: two more cells of another row must go with them, 22 and 13 beside them.
  assert.deepEqual(hidden?.cells, { all: 15, hidden: 4, changed: 0 });
  assert.deepEqual(hidden?.people, { all: 85, hidden: 4 + 3 + 22 + 13 });
  assert.equal(hidden?.audit, 11);
  assert.equal(hidden?.canSay.exactly, 11);
  assert.equal(rounded?.cells.hidden, 0);
  assert.ok((rounded?.error.greatest ?? 9) <= 2 && !rounded?.additive);
  assert.ok((added?.error.greatest ?? 9) <= 4 && added?.additive === true);
  assert.equal(added?.audit, 0);
  assert.ok((added?.canSay.larger.told ?? 0) < 23);
});

test('policies are methods: what each hides and rounds of the same table', () => {
  const means = {
    solver,
    suppress: (system: CellSystem, { primaries, virtual }: Primaries) =>
      suppress(system, primaries, { virtual }, solver).suppressed,
  };
  const shownBy = (policy: Policy) => protectByPolicy(policy, means)(table).shown;
  assert.equal(shownBy(belowFive).filter((value) => value === null).length, 4);
  // 4 and 3 are hidden, 8 and 9 become 10.
  assert.deepEqual(shownBy(nhsOneToSeven).slice(0, 8), [10, 10, null, null, 10, 15, 20, 15]);
  const together = shownBy({ ...belowFive, method: { kind: 'controlled rounding', base: 5 } });
  assert.ok(together.every((value) => value !== null && value % 5 === 0));
  const byKey: Policy = { ...belowFive, method: { kind: 'cell key', table: 'mild' } };
  assert.throws(() => protectByPolicy(byKey, means), /needs cell keys/);
});

test('a hidden cell is narrowed by its total and its parts; numbers that do not add narrow nothing', () => {
  const limits = unprotected(table).limits.map((limit, cell) =>
    cell === 0 ? { least: 0, most: Infinity } : limit,
  );
  assert.deepEqual(narrowedLimits(table, limits)[0], { least: 12, most: 12 });
  const wrong = limits.map((limit, cell) => (cell === 1 ? { least: 900, most: 900 } : limit));
  assert.equal(narrowedLimits(table, wrong)[1]?.least, 900);
});
