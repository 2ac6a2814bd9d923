// Tables summed from blocks, and sums by bundles: each against sums made entry by entry.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import type { CountCube } from './count-cube.ts';
import { axesOf, crossedTables } from './crossed-tables.ts';
import { effectBundles } from './effect-bundles.ts';
import { likelihoodSums, sharesAt } from './likelihood-sums.ts';
import { newtonStep } from './newton-step.ts';

const SIZES = [2, 3, 1, 5];

/** Entries of four characteristics; -1 is not known. */
const anyCube = fc
  .array(
    fc.record({
      codes: fc.tuple(...SIZES.map((size) => fc.integer({ min: -1, max: size - 1 }))),
      count: fc.nat(9),
      more: fc.nat(9),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((entries): CountCube & { shares: Float64Array } => ({
    characteristics: SIZES.map((size, c) => ({
      name: `c${c}`,
      categories: Array.from({ length: size }, (_, i) => String(i)),
    })),
    codes: SIZES.map((_, c) => entries.map(({ codes }) => codes[c]!)),
    totals: entries.map(({ count, more }) => count + more),
    counts: entries.map(({ count }) => count),
    shares: Float64Array.from(entries, ({ more }) => more / 10),
  }));

const entriesOf = ({ totals }: CountCube) => Array.from(totals, (_, i) => i);
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

test('every cell of every table holds the entries of its categories, and nobody who is not known', () => {
  fc.assert(
    fc.property(anyCube, ({ shares, ...cube }) => {
      const tables = crossedTables(cube, 3, shares);
      assert.deepEqual(
        tables.map(({ axes }) => axes),
        axesOf(4, 3),
      );
      for (const { axes, sizes, totals, counts, expected, variances } of tables) {
        for (let cell = 0; cell < totals.length; cell += 1) {
          let rest = cell;
          const codes = sizes.toReversed().map((size) => {
            const code = rest % size;
            rest = Math.floor(rest / size);
            return code;
          });
          const own = entriesOf(cube).filter((i) =>
            axes.every((axis, a) => cube.codes[axis]![i] === codes.toReversed()[a]),
          );
          assert.equal(totals[cell], sumOf(own.map((i) => cube.totals[i]!)));
          assert.equal(counts[cell], sumOf(own.map((i) => cube.counts[i]!)));
          near(sumOf(own.map((i) => cube.totals[i]! * shares[i]!)), expected[cell]!, 1e-12);
          near(
            sumOf(own.map((i) => cube.totals[i]! * shares[i]! * (1 - shares[i]!))),
            variances[cell]!,
            1e-12,
          );
        }
      }
    }),
    { numRuns: 30 },
  );
});

test('the likelihood, its slopes and a step of Newton are those of a design matrix', () => {
  fc.assert(
    fc.property(
      anyCube,
      fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 12, maxLength: 12 }),
      (cube, values) => {
        // The first category of each axis is its reference: 1 + 2 + 3 + 1 + 5 effects, those not known having one.
        let next = 1;
        const effectOf = SIZES.map((size) =>
          Array.from({ length: size + 1 }, (_, code) => (code === 0 ? -1 : next++)),
        );
        const effects = Float64Array.from(values);
        const entries = {
          bundles: effectBundles(cube, effectOf),
          size: next,
          totals: Float64Array.from(cube.totals),
          counts: cube.counts,
        };
        const rows = entriesOf(cube).map((i) => {
          const own = SIZES.map(
            (size, c) => effectOf[c]![cube.codes[c]![i]! < 0 ? size : cube.codes[c]![i]!]!,
          );
          return [0, ...own.filter((effect) => effect >= 0)];
        });
        const shares = rows.map((own) => 1 / (1 + Math.exp(-sumOf(own.map((effect) => effects[effect]!)))));
        const logs = shares.map(
          (p, i) => cube.counts[i]! * Math.log(p) + (cube.totals[i]! - cube.counts[i]!) * Math.log1p(-p),
        );
        const sums = likelihoodSums(entries, effects);
        near(sumOf(logs), sums.logLikelihood, 1e-9);
        sharesAt(entries, effects).forEach((share, i) => near(shares[i]!, share, 1e-12));
        const { direction } = newtonStep(entries.bundles, next, sums);
        // The step solves the normal equations: what it leaves of the slopes is next to nothing.
        for (let effect = 0; effect < next; effect += 1) {
          const left = rows.map((own, i) => {
            if (!own.includes(effect)) return 0;
            const weight = cube.totals[i]! * shares[i]! * (1 - shares[i]!);
            return (
              cube.counts[i]! -
              cube.totals[i]! * shares[i]! -
              weight * sumOf(own.map((one) => direction[one]!))
            );
          });
          assert.ok(Math.abs(sumOf(left)) < 1e-5, `effect ${effect}: ${sumOf(left)}`);
        }
      },
    ),
    { numRuns: 50 },
  );
});

test('bundles hold every characteristic once, within 256 cells, and few entries have bundles of few cells', () => {
  const cubeOf = (entries: number): CountCube => ({
    characteristics: [5, 18, 2, 11].map((size, c) => ({
      name: `c${c}`,
      categories: Array.from({ length: size }, (_, i) => String(i)),
    })),
    codes: [5, 18, 2, 11].map((size) => Array.from({ length: entries }, (_, i) => (i % (size + 1)) - 1)),
    totals: new Float64Array(entries),
    counts: new Float64Array(entries),
  });
  const effectOf = [6, 19, 3, 12].map((places, c) => Array.from({ length: places }, (_, i) => 100 * c + i));
  const bundlesOf = (entries: number) =>
    effectBundles(cubeOf(entries), effectOf).map(({ axes, cells }) => ({ axes, cells }));
  // 19 × 12 = 228, and 3 more would be too many; 6 × 3 = 18.
  assert.deepEqual(bundlesOf(100_000), [
    { axes: [1, 3], cells: 228 },
    { axes: [0, 2], cells: 18 },
  ]);
  assert.deepEqual(
    bundlesOf(400).map(({ cells }) => cells),
    [19, 12, 18],
  );
  for (const { axes, sizes, effects, places } of effectBundles(cubeOf(500), effectOf)) {
    const codeOf = (axis: number, i: number) => (i % sizes[axes.indexOf(axis)]!) - 1;
    for (let i = 0; i < 500; i += 1) {
      const expected = axes.map((axis) => {
        const code = codeOf(axis, i);
        return 100 * axis + (code < 0 ? sizes[axes.indexOf(axis)]! - 1 : code);
      });
      assert.deepEqual(effects[places[i]!], expected);
    }
  }
});
