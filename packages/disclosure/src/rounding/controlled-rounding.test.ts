// Controlled rounding: totals add, nothing changes less, and what is done where no multiples add.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Claim } from '../claims/claim.ts';
import { type CellSystem, imbalance, totalOf } from '../model/cell-system.ts';
import { relationsOfMembers } from '../model/relations.ts';
import { ownSolver } from '../solving/own-solver.ts';
import { controlledRounding } from './controlled-rounding.ts';
import { roundSmallCounts } from './round-small-counts.ts';
import { cellOf, twoWay, withValues } from './two-way-table.ts';

const tables = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat({ max: 13 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

test('controlled rounding of a two-way table always adds, within the two nearest multiples', () => {
  fc.assert(
    fc.property(tables, fc.constantFrom(3, 5, 10), (counts, base) => {
      const system = twoWay(counts);
      const found = controlledRounding(system, { base }, ownSolver());
      assert.ok(found.method === 'controlled');
      assert.equal(found.bases, 0);
      assert.equal(found.optimal, true);
      for (const relation of system.relations)
        assert.equal(imbalance(relation, withValues(system, found.shown)), 0);
      for (const [cell, { value }] of system.cells.entries()) {
        const shown: number = found.shown[cell] ?? Number.NaN;
        assert.equal(shown % base, 0);
        assert.ok(Math.abs(shown - value) < base);
        const claim: Claim = found.claims[cell]!;
        assert.ok(claim.least <= value && value <= claim.most);
      }
    }),
    { numRuns: 100 },
  );
});

test('no rounding that adds changes less: every one of a 2 × 2 table is tried', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 9 }), { minLength: 4, maxLength: 4 }),
      ([a = 0, b = 0, c = 0, d = 0]) => {
        const truth = [a, b, c, d, a + b, c + d, a + c, b + d, a + b + c + d];
        let least = Infinity;
        const near = (count: number) => [3 * Math.floor(count / 3), 3 * Math.ceil(count / 3)];
        for (const w of near(a))
          for (const x of near(b))
            for (const y of near(c))
              for (const z of near(d)) {
                const shown = [w, x, y, z, w + x, y + z, w + y, x + z, w + x + y + z];
                const gaps = shown.map((value, cell) => Math.abs(value - (truth[cell] ?? 0)));
                if (gaps.every((gap) => gap < 3))
                  least = Math.min(
                    least,
                    gaps.reduce((sum, gap) => sum + gap, 0),
                  );
              }
        const found = controlledRounding(
          twoWay([
            [a, b],
            [c, d],
          ]),
          { base: 3 },
          ownSolver(),
        );
        assert.ok(found.method !== null);
        assert.ok(Math.abs(found.loss.mean * 9 - least) < 1e-9);
      },
    ),
    { numRuns: 100 },
  );
});

test('the order of the cells does not change what is shown for each', () => {
  fc.assert(
    fc.property(tables, fc.nat(), (counts, turn) => {
      const system = twoWay(counts);
      const order = [...system.cells.keys()];
      const by = turn % order.length;
      const turned = [...order.slice(by), ...order.slice(0, by)];
      const cells = turned.map((cell) => system.cells[cell]!);
      const other: CellSystem = { ...system, cells, relations: relationsOfMembers(cells, system.inner) };
      for (const make of [controlled, small]) {
        const [first, second] = [make(system), make(other)];
        assert.deepEqual(
          turned.map((cell) => first[cell]),
          second,
        );
      }
    }),
    { numRuns: 40 },
  );
});

function controlled(system: CellSystem): number[] {
  const found = controlledRounding(system, { base: 5 }, ownSolver());
  return found.method === null ? [] : found.shown;
}

function small(system: CellSystem): number[] {
  const found = roundSmallCounts(system, { base: 5 });
  return found.rounded ? found.shown : [];
}

/** Three counts of 1, and their sums by two: with base 2 no choice of the nearest multiples adds. */
const oddRing: CellSystem = {
  inner: 3,
  cells: [[0], [1], [2], [0, 1], [0, 2], [1, 2]].map((places) =>
    cellOf([places.join('+')], places, [1, 1, 1]),
  ),
  relations: [totalOf(3, [0, 1]), totalOf(4, [0, 2]), totalOf(5, [1, 2])],
};

test('where the nearest multiples cannot add, further ones are tried, and the claims are as much wider', () => {
  const found = controlledRounding(oddRing, { base: 2 }, ownSolver());
  assert.ok(found.method === 'controlled');
  assert.equal(found.bases, 1);
  assert.deepEqual(found.tried, [
    'the two nearest multiples: cannot add up',
    'up to 1 base beyond them: adds up',
  ]);
  for (const relation of oddRing.relations)
    assert.equal(imbalance(relation, withValues(oddRing, found.shown)), 0);
  assert.deepEqual(
    found.claims.map(({ least, most }) => [least, most]),
    found.shown.map((value) => [Math.max(0, value - 3), value + 3]),
  );
});

test('where no multiples are to be had, small counts are rounded alone, and the greatest difference is said', () => {
  const found = controlledRounding(oddRing, { base: 2, mostBases: 0 }, ownSolver());
  assert.ok(found.method === 'small counts');
  assert.ok(found.shown.every((value) => value === 0 || value >= 2));
  assert.equal(found.loss.greatest, 2);
});

test('where nothing is known but relations that cannot be kept, no number is made up', () => {
  const cells = oddRing.cells.map((cell) => ({ ...cell, members: null }));
  const found = controlledRounding({ ...oddRing, cells, inner: 0 }, { base: 2, mostBases: 0 }, ownSolver());
  assert.ok(found.method === null);
  assert.match(found.reason, /Hand in the inner counts/);
});

test('a base of 0 is refused', () => {
  assert.throws(() => controlledRounding(twoWay([[1, 2]]), { base: 0 }, ownSolver()), RangeError);
});

test('amounts are not rounded together, and the answer says so', () => {
  const found = controlledRounding({ ...twoWay([[3, 4]]), amounts: true }, { base: 5 }, ownSolver());
  assert.ok(found.method === null);
  assert.match(found.reason, /^Sums of pay or other amounts are not rounded together/);
});
