// Proportions: the exact interval by enumeration, R's oddity at one half, the ends, and properties of all six methods.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import { ImpossibleInput, proportion } from '../index.ts';
import type { ProportionMethod } from '../index.ts';

const SOUND: ProportionMethod[] = ['wilson', 'wilson-continuity', 'clopper-pearson', 'jeffreys'];
const groups = fc
  .tuple(fc.oneof(fc.nat(30), fc.nat(2_000_000)), fc.oneof(fc.nat(30), fc.nat(2_000_000)))
  .filter(([a, b]) => a + b > 0)
  .map(([count, rest]) => ({ count, total: count + rest }));
const levels = fc.double({ min: 0.6, max: 0.9999, noNaN: true });

test('Clopper–Pearson limits leave half of the doubt in each enumerated tail', () => {
  const ways = [1, 8, 28, 56, 70, 56, 28, 8, 1];
  const chance = (x: number, p: number): number => (ways[x] ?? 0) * p ** x * (1 - p) ** (8 - x);
  const { lower, upper } = proportion({ count: 3, total: 8 }, { method: 'clopper-pearson', confidence: 0.9 });
  near(
    0.05,
    [3, 4, 5, 6, 7, 8].reduce((sum, x) => sum + chance(x, lower ?? 0), 0),
    1e-12,
  );
  near(
    0.05,
    [0, 1, 2, 3].reduce((sum, x) => sum + chance(x, upper ?? 0), 0),
    1e-12,
  );
});

test("Wilson's limits solve his equation", () => {
  const { lower, upper } = proportion({ count: 3, total: 8 });
  for (const p of [lower ?? 0, upper ?? 0])
    near(1.959963984540054, Math.abs(3 / 8 - p) / Math.sqrt((p * (1 - p)) / 8), 1e-12);
});

test('exactly half gets no continuity correction, as in R', () => {
  const half = { count: 5, total: 10 };
  const [plain, corrected] = [proportion(half), proportion(half, { method: 'wilson-continuity' })];
  near(plain.lower ?? 0, corrected.lower, 1e-14);
  assert.equal(plain.lower?.toFixed(4), '0.2366');
});

test('nobody and everybody with the outcome end exactly at 0 and 1', () => {
  for (const method of SOUND) {
    assert.equal(proportion({ count: 0, total: 12 }, { method }).lower, 0);
    assert.equal(proportion({ count: 12, total: 12 }, { method }).upper, 1);
  }
});

test('a proportion lies inside its interval, inside 0 to 1', () => {
  fc.assert(
    fc.property(groups, levels, (group, confidence) => {
      for (const method of SOUND) {
        const { estimate, lower, upper } = proportion(group, { method, confidence });
        const slack = 1e-12;
        assert.ok(
          0 <= lower! && lower! <= estimate! + slack && estimate! <= upper! + slack && upper! <= 1,
          method,
        );
      }
    }),
  );
});

test('those without the outcome have the mirrored interval', () => {
  fc.assert(
    fc.property(groups, levels, ({ count, total }, confidence) => {
      for (const method of SOUND) {
        const one = proportion({ count, total }, { method, confidence });
        const other = proportion({ count: total - count, total }, { method, confidence });
        assert.ok(Math.abs(one.lower! - (1 - other.upper!)) < 1e-11, method);
      }
    }),
  );
});

test('one more with the outcome moves the limits up, and more confidence widens them', () => {
  fc.assert(
    fc.property(groups, levels, ({ count, total }, confidence) => {
      for (const method of SOUND) {
        const one = proportion({ count, total: total + 1 }, { method, confidence });
        const next = proportion({ count: count + 1, total: total + 1 }, { method, confidence });
        const surer = proportion(
          { count, total: total + 1 },
          { method, confidence: confidence + (1 - confidence) / 2 },
        );
        assert.ok(next.lower! >= one.lower! && next.upper! >= one.upper!, method);
        assert.ok(surer.lower! <= one.lower! && surer.upper! >= one.upper!, method);
      }
    }),
  );
});

test('nobody at all has no proportion', () => {
  const empty = proportion({ count: 0, total: 0 });
  assert.deepEqual([empty.estimate, empty.lower, empty.upper], [null, null, null]);
  assert.equal(empty.reason, 'There is nobody in the group, so it has no proportion.');
});

test('more with the outcome than people are refused by name', () => {
  assert.throws(() => proportion({ count: 11, total: 10 }), {
    message: 'The count of the group (11) is more than its total (10).',
  });
  assert.throws(() => proportion({ count: -1, total: 10 }), ImpossibleInput);
  assert.throws(() => proportion({ count: 0.5, total: 10 }), ImpossibleInput);
});
