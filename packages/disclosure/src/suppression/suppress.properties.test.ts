// Suppression on tables made up at random: safe by trying every table, never dearer than the heuristic, the same in any order.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CellSystem } from '../model/cell-system.ts';
import { ownSolver } from '../solving/own-solver.ts';
import { chance } from '../solving/random-program.ts';
import { dimension, madeUpTable, rangesByTrying, smallCells } from './made-up-tables.ts';
import { suppress } from './suppress.ts';
import type { SuppressionOptions } from './suppression-options.ts';

const solver = ownSolver();

type Shape = 'small' | 'any';

/** Small ones have at most eight inner cells, so that every table with the same published cells can be tried. */
function tables(seed: number, many: number, shapes: Shape): CellSystem[] {
  const next = chance(seed);
  const pick = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const small = [
    () => [dimension('a', 2), dimension('b', pick(2, 3))],
    () => [dimension('a', 3, 2), dimension('b', 2)],
    () => [dimension('a', 2), dimension('b', 2), dimension('c', 2)],
  ];
  const any = [
    () => [dimension('a', 4, 2), dimension('b', 3)],
    () => [dimension('a', 2), dimension('b', 2), dimension('c', 3, 2)],
    () => [dimension('a', 2), dimension('b', 2), dimension('c', 2), dimension('d', 2)],
  ];
  const made = shapes === 'small' ? small : [...small, ...any];
  const most = shapes === 'small' ? 2 : 20;
  return Array.from({ length: many }, () =>
    madeUpTable(made[pick(0, made.length - 1)]!(), () => Math.max(0, pick(-1, most))),
  );
}

/** The grand total is always published: else there would be no end of tables to try. */
const run = (system: CellSystem, options: SuppressionOptions = {}) =>
  suppress(
    system,
    smallCells(system, 2),
    { hideZeros: true, published: [grandTotal(system)], ...options },
    solver,
  );

function grandTotal({ cells }: CellSystem): number {
  return cells.findIndex(({ labels }) => labels.every((label) => label === 'Total'));
}

test('no count of one or two can be told from its neighbours, by trying every table', () => {
  for (const [at, system] of tables(3, 40, 'small').entries()) {
    const audit = (suppressed: Uint8Array) => tooWellKnown(system, suppressed);
    const answer = run(system, { audit });
    assert.deepEqual(tooWellKnown(system, answer.suppressed), answer.exposed, `table ${at}`);
    assert.equal(answer.safe, answer.exposed.length === 0);
  }
});

test('against whole numbers no count of one or two can be told either, without any audit', () => {
  for (const method of ['exact', 'heuristic'] as const)
    for (const [at, system] of tables(7, 60, 'small').entries()) {
      if ((system.cells[grandTotal(system)]?.value ?? 0) <= 2) continue;
      const answer = run(system, { against: 'whole numbers', method });
      assert.equal(answer.against, 'whole numbers');
      assert.deepEqual(tooWellKnown(system, answer.suppressed), answer.exposed, `table ${at}, ${method}`);
      assert.equal(answer.safe, answer.exposed.length === 0);
    }
});

test('the optimum never costs more than the heuristic, and the gap that the heuristic tells is true', () => {
  for (const [at, system] of tables(17, 30, 'any').entries()) {
    const [best, quick] = [run(system), run(system, { method: 'heuristic' })];
    assert.equal(best.optimal, true, `table ${at}`);
    assert.ok(best.objective.sum <= quick.objective.sum, `table ${at}`);
    const gap = quick.optimal === true ? 0 : quick.optimal.gap;
    assert.ok(best.objective.sum + 1 >= quick.objective.sum * (1 - gap), `table ${at}`);
  }
});

test('no cheaper set of cells would do, by trying them all', () => {
  for (const [at, system] of tables(29, 12, 'small').entries()) {
    if (system.cells.length > 9) continue;
    const answer = run(system);
    if (!answer.safe) continue;
    const primary = new Set(smallCells(system, 2).map(({ cell }) => cell));
    const others = [...system.cells.keys()].filter((cell) => cell > 0 && !primary.has(cell));
    for (let set = 0; set < 2 ** others.length; set++) {
      const cells = others.filter((_, bit) => (set >> bit) & 1);
      if (cells.reduce((sum, cell) => sum + (system.cells[cell]?.value ?? 0), 0) >= answer.objective.sum)
        continue;
      const suppressed = Uint8Array.from(system.cells, (_, cell) =>
        primary.has(cell) || cells.includes(cell) ? 1 : 0,
      );
      assert.notEqual(tooWellKnown(system, suppressed).length, 0, `table ${at}: ${cells.join()}`);
    }
  }
});

const bothWays: SuppressionOptions[] = [
  {},
  { against: 'whole numbers' },
  { against: 'whole numbers', method: 'heuristic' },
];

test('what was hidden once is enough: hiding the same cells again asks for no more', () => {
  for (const options of bothWays)
    for (const system of tables(41, 20, 'any')) {
      const first = run(system, options);
      const none = { lower: 0, upper: 0, sliding: 0 };
      const again = suppress(
        system,
        [
          ...smallCells(system, 2),
          ...first.secondary.map((cell) => ({
            cell,
            rule: 'before',
            why: 'hidden before',
            protection: none,
          })),
        ],
        { hideZeros: true, published: [0], ...options },
        solver,
      );
      assert.deepEqual(again.secondary, []);
    }
});

test('the order of the cells and of what is known of them does not matter', () => {
  const next = chance(53);
  for (const system of tables(59, 20, 'any')) {
    const order = [...system.cells.keys()].sort(() => next() - 0.5);
    const placeOf = Int32Array.from(order, (_, cell) => order.indexOf(cell));
    const shuffled: CellSystem = {
      ...system,
      cells: order.map((cell) => system.cells[cell]!),
      relations: system.relations
        .map(({ cells, coefficients }) => ({ cells: cells.map((cell) => placeOf[cell] ?? 0), coefficients }))
        .toReversed(),
    };
    const names = (of: CellSystem, options: SuppressionOptions) =>
      run(of, options)
        .secondary.map((cell) => of.cells[cell]?.labels.join() ?? '')
        .sort();
    for (const options of bothWays) assert.deepEqual(names(shuffled, options), names(system, options));
  }
});

function tooWellKnown(system: CellSystem, suppressed: Uint8Array): number[] {
  const { low, high } = rangesByTrying(system, suppressed);
  return smallCells(system, 2).flatMap(({ cell }) => {
    const value = system.cells[cell]?.value ?? 0;
    return (low[cell] ?? 0) <= value - 1 && (high[cell] ?? 0) >= value + 1 ? [] : [cell];
  });
}
