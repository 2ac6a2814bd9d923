// Small counts rounded alone: they add, no small number is left, and as near as SmallCountRounding comes.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { imbalance } from '../model/cell-system.ts';
import { relationsOfMembers } from '../model/relations.ts';
import { ownSolver } from '../solving/own-solver.ts';
import { controlledRounding } from './controlled-rounding.ts';
import { lossOf } from './loss.ts';
import { roundSmallCounts } from './round-small-counts.ts';
import { cellOf, twoWay, withValues } from './two-way-table.ts';

const CASES = new URL('../../../../../shared/sdc-cases/', import.meta.url);
const skip = existsSync(CASES)
  ? false
  : 'SKIPPED: the instances (../shared/sdc-cases beside the repository) are not here';

const tables = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat({ max: 13 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

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
