// Rounding: to a base by each body's own rule, together so that totals add, and of small counts alone.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Claim } from '../claims/claim.ts';
import { type CellSystem, imbalance, type PublishedCell, totalOf } from '../model/cell-system.ts';
import { relationsOfMembers } from '../model/relations.ts';
import { ownSolver } from '../solving/own-solver.ts';
import { controlledRounding } from './controlled-rounding.ts';
import { lossOf } from './loss.ts';
import { roundSmallCounts } from './round-small-counts.ts';
import { type BaseRule, roundedCount, roundToBase } from './round-to-base.ts';

const CASES = new URL('../../../../../shared/sdc-cases/', import.meta.url);
const skip = existsSync(CASES)
  ? false
  : 'SKIPPED: the instances (../shared/sdc-cases beside the repository) are not here';

const toFive: BaseRule = { base: 5, how: 'nearest' };
const midpointSix: BaseRule = { base: 6, how: 'midpoint' };

test('HESA shows 0, 1 and 2 as 0, and 3 to 7 as 5', () => {
  const shown = [0, 1, 2, 3, 5, 7, 8].map((count) => roundedCount(count, toFive).shown);
  assert.deepEqual(shown, [0, 0, 0, 5, 5, 5, 10]);
});

test('the midpoint of bands of 6 shows nobody as 0, 1 to 6 as 3 and 7 to 12 as 9, as OpenSAFELY does', () => {
  const shown = [0, 1, 6, 7, 12, 13].map((count) => roundedCount(count, midpointSix).shown);
  assert.deepEqual(shown, [0, 3, 3, 9, 9, 15]);
});

test('the Ministry of Defence rounds 5 and 15 to the even multiple, 0 and 20', () => {
  const rule: BaseRule = { base: 10, how: 'nearest', halves: 'to even' };
  assert.deepEqual(
    [5, 15, 25, 26].map((count) => roundedCount(count, rule).shown),
    [0, 20, 20, 30],
  );
});

test('the NHS hides 1 to 7 and shows the rest to the nearest 5; a shown 10 is then at least 8', () => {
  const rule = { ...toFive, hideBelow: 8 };
  assert.deepEqual(roundedCount(7, rule), { shown: null, least: 1, most: 7 });
  assert.deepEqual(roundedCount(8, rule), { shown: 10, least: 8, most: 12 });
  assert.deepEqual(roundedCount(0, rule), { shown: 0, least: 0, most: 0 });
});

test('the claim of a rounded count reaches from the least to the greatest count that is shown so, by every rule', () => {
  const rules = fc.record({
    base: fc.integer({ min: 2, max: 12 }),
    how: fc.constantFrom<BaseRule['how']>('nearest', 'midpoint'),
    halves: fc.constantFrom<'up' | 'to even'>('up', 'to even'),
    hideBelow: fc.integer({ min: 1, max: 11 }),
  });
  fc.assert(
    fc.property(rules, fc.integer({ min: 0, max: 60 }), (rule, count) => {
      const { shown, least, most } = roundedCount(count, rule);
      const alike = Array.from({ length: 80 }, (_, other) => other).filter(
        (other) => roundedCount(other, rule).shown === shown,
      );
      assert.deepEqual([alike[0], alike.at(-1)], [least, most]);
    }),
    { numRuns: 300 },
  );
});

test('a base of 1, and half a person, are refused', () => {
  assert.throws(() => roundedCount(3, { base: 1, how: 'nearest' }), /at least 2, and is 1/);
  assert.throws(() => roundedCount(2.5, toFive), /whole number of at least 0, and is 2\.5/);
  assert.throws(() => controlledRounding(twoWay([[1, 2]]), { base: 0 }, ownSolver()), RangeError);
});

/** A two-way table with its totals, in rows. */
function twoWay(counts: readonly (readonly number[])[]): CellSystem {
  const [rows, columns] = [counts.length, counts[0]?.length ?? 0];
  const at = Array.from({ length: rows * columns }, (_, place) => place);
  const groups = [
    ...at.map((place) => ({
      row: `r${Math.floor(place / columns)}`,
      column: `c${place % columns}`,
      places: [place],
    })),
    ...Array.from({ length: rows }, (_, row) => ({
      row: `r${row}`,
      column: 'Total',
      places: at.filter((place) => Math.floor(place / columns) === row),
    })),
    ...Array.from({ length: columns }, (_, column) => ({
      row: 'Total',
      column: `c${column}`,
      places: at.filter((place) => place % columns === column),
    })),
    { row: 'Total', column: 'Total', places: at },
  ];
  const flat = counts.flat();
  const cells = groups.map(({ row, column, places }) => cellOf([row, column], places, flat));
  return { inner: flat.length, cells, relations: relationsOfMembers(cells, flat.length) };
}

function cellOf(
  labels: readonly string[],
  places: readonly number[],
  counts: readonly number[],
): PublishedCell {
  const value = places.reduce((sum, place) => sum + (counts[place] ?? 0), 0);
  return { labels, value, contributors: value, weight: value, members: Int32Array.from(places) };
}

function withValues({ cells }: CellSystem, shown: readonly number[]): { value: number }[] {
  return cells.map((_, cell) => ({ value: shown[cell] ?? 0 }));
}

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

test('rounded small counts add, leave no small number, and keep the total within half a base', () => {
  fc.assert(
    fc.property(tables, fc.constantFrom(3, 5, 10), (counts, base) => {
      const system = twoWay(counts);
      const found = roundSmallCounts(system, { base });
      assert.ok(found.rounded);
      for (const relation of system.relations)
        assert.equal(imbalance(relation, withValues(system, found.shown)), 0);
      assert.ok(found.shown.every((value) => value === 0 || value >= base));
      assert.ok(found.innerLoss.greatest < base);
      const total = system.cells.length - 1;
      assert.ok(Math.abs((found.shown[total] ?? 0) - (system.cells[total]?.value ?? 0)) <= base / 2);
      assert.deepEqual(roundSmallCounts(system, { base }), found);
    }),
    { numRuns: 100 },
  );
});

test('inner counts that do not add to the table are told, with the cell', () => {
  const found = roundSmallCounts(twoWay([[1, 2]]), { base: 3, inner: [1, 4] });
  assert.ok(!found.rounded);
  assert.equal(found.reason, '“r0, c1” is 2, and its inner counts add to 4.');
});

interface RoundingCase {
  inner: Record<string, readonly string[]> & { original: readonly number[] };
  publish: Record<string, readonly string[]> & { original: readonly number[]; rounded: readonly number[] };
  metrics: Record<string, readonly [number]>;
}

/** `groups` says for the first of two dimensions which codes lie in which. */
function readCase(
  id: string,
  groups: Readonly<Record<string, string>>,
  [first, second]: readonly [string, string],
) {
  const { inner, publish, metrics }: RoundingCase = JSON.parse(
    readFileSync(new URL(`${id}.json`, CASES), 'utf8'),
  );
  const isIn = (code = '', group = '') =>
    group === 'Total' || group === code || (groups[group] ?? '').includes(code);
  const cells = publish.original.map((value, cell) => {
    const [row, column] = [publish[first]?.[cell], publish[second]?.[cell]];
    const places = [...inner.original.keys()].filter(
      (place) => isIn(inner[first]?.[place], row) && isIn(inner[second]?.[place], column),
    );
    const made = cellOf([row ?? '', column ?? ''], places, inner.original);
    assert.equal(made.value, value);
    return made;
  });
  const counts = inner.original;
  const system = { inner: counts.length, cells, relations: relationsOfMembers(cells, counts.length) };
  return { system, counts, metrics, peer: publish.rounded };
}

const cases = [
  {
    id: 'round-e6-b3',
    base: 3,
    dimensions: ['geo', 'year'],
    groups: { EU: 'Portugal Spain', nonEU: 'Iceland' },
  },
  {
    id: 'round-z2-b5',
    base: 5,
    dimensions: ['region', 'hovedint'],
    // Counties as in ssb-z2-fylke; the two kinds follow from their counts.
    groups: {
      1: 'A I',
      4: 'B',
      5: 'C D',
      6: 'E F',
      8: 'G H',
      10: 'J K',
      300: 'A B C D E F G H',
      400: 'I J K',
    },
  },
] as const;

for (const { id, base, dimensions, groups } of cases)
  test(
    `${id}: at least as near to the truth as SmallCountRounding, by each of its measures`,
    { skip },
    () => {
      const { system, counts, metrics } = readCase(id, groups, dimensions);
      const found = roundSmallCounts(system, { base, inner: counts });
      assert.ok(found.rounded);
      const metric = (name: string) => metrics[name]?.[0] ?? Number.NaN;
      assert.ok(found.loss.greatest <= metric('maxdiff'));
      assert.ok(found.loss.mean <= metric('meanAbsDiff') + 1e-9);
      assert.ok(found.loss.rootMeanSquare <= metric('rootMeanSquare') + 1e-9);
      assert.ok(found.loss.hellinger >= metric('HDutility') - 1e-9);
      assert.ok(found.innerLoss.mean <= metric('inner_meanAbsDiff') + 1e-9);
      assert.ok(found.innerLoss.hellinger >= metric('inner_HDutility') - 1e-9);
    },
  );

test('the measures of loss are those of SmallCountRounding, worked out on its own answer', { skip }, () => {
  const { system, metrics, peer } = readCase('round-z2-b5', cases[1].groups, cases[1].dimensions);
  const loss = lossOf(
    system.cells.map(({ value }) => value),
    peer,
  );
  assert.equal(loss.greatest, 3);
  assert.ok(Math.abs(loss.mean - (metrics.meanAbsDiff?.[0] ?? 0)) < 1e-9);
  assert.ok(Math.abs(loss.rootMeanSquare - (metrics.rootMeanSquare?.[0] ?? 0)) < 1e-9);
  assert.ok(Math.abs(loss.hellinger - (metrics.HDutility?.[0] ?? 0)) < 1e-9);
});

test('controlled rounding of the nested tables of z2 adds, and no number moves by a base', { skip }, () => {
  const { system } = readCase('round-z2-b5', cases[1].groups, cases[1].dimensions);
  const found = controlledRounding(system, { base: 5 }, ownSolver());
  assert.ok(found.method === 'controlled');
  assert.ok(found.loss.greatest < 5);
  for (const relation of system.relations)
    assert.equal(imbalance(relation, withValues(system, found.shown)), 0);
});

test('rounding each cell by itself makes its claims, one a cell', () => {
  const { shown, claims } = roundToBase(twoWay([[1, 8]]), toFive);
  assert.deepEqual(shown, [0, 10, 10, 0, 10, 10]);
  assert.deepEqual(
    claims.slice(0, 2).map(({ least, most }) => [least, most]),
    [
      [0, 2],
      [8, 12],
    ],
  );
});
