// Adjusted p values: missing ones, ties, order, and what each method promises of the others.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { adjustPValues, ImpossibleInput } from '../index.ts';
import type { AdjustmentMethod } from '../index.ts';

const METHODS: AdjustmentMethod[] = [
  'bonferroni',
  'holm',
  'hochberg',
  'benjamini-hochberg',
  'benjamini-yekutieli',
];
const lists = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }), {
  maxLength: 40,
});

test('a missing p value stays missing and is not counted', () => {
  for (const method of METHODS) {
    const [first, gap, last] = adjustPValues([0.01, null, 0.04], method);
    assert.deepEqual([first, last], adjustPValues([0.01, 0.04], method));
    assert.equal(gap, null);
  }
});

test('no p values, or only missing ones, are answered as they are', () => {
  assert.deepEqual(adjustPValues([], 'holm'), []);
  assert.deepEqual(adjustPValues([null, null], 'benjamini-hochberg'), [null, null]);
});

test('the answers come in the order given', () => {
  assert.deepEqual(adjustPValues([0.5, 0.001, 0.02], 'bonferroni'), [1, 0.003, 0.06]);
});

test('no p value is adjusted below itself or above 1, and the order of sizes is kept', () => {
  fc.assert(
    fc.property(lists, (list) => {
      for (const method of METHODS) {
        const adjusted = adjustPValues(list, method);
        list.forEach((p, index) => {
          const after = adjusted[index] ?? null;
          assert.equal(p === null, after === null);
          if (p === null || after === null) return;
          assert.ok(after >= p && after <= 1, method);
          list.forEach((other, place) => {
            if (other !== null && other <= p) assert.ok(adjusted[place]! <= after, method);
          });
        });
      }
    }),
  );
});

test('Benjamini–Hochberg is at most Hochberg, at most Holm, at most Bonferroni', () => {
  fc.assert(
    fc.property(lists, (list) => {
      const [bonferroni, holm, hochberg, bh] = METHODS.map((method) => adjustPValues(list, method));
      list.forEach((p, i) => {
        if (p === null) return;
        assert.ok(bh![i]! <= hochberg![i]! && hochberg![i]! <= holm![i]! && holm![i]! <= bonferroni![i]!);
      });
    }),
  );
});

test('shuffling the list shuffles the answers', () => {
  fc.assert(
    fc.property(lists, (list) => {
      for (const method of METHODS) {
        assert.deepEqual(adjustPValues(list.toReversed(), method), adjustPValues(list, method).toReversed());
      }
    }),
  );
});

test('a p value outside 0 to 1 is refused by its place', () => {
  assert.throws(() => adjustPValues([0.5, 1.2], 'holm'), {
    message: 'P value 2 must be from 0 to 1, and is 1.2.',
  });
  assert.throws(() => adjustPValues([Number.NaN], 'holm'), ImpossibleInput);
});
