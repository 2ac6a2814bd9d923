// Everybody once: choosing among sub-totals and what they hold.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ancestors, classifications, findClassification } from '@due-regard/classifications';
import * as fc from 'fast-check';
import { categoryOfAges, chooseAgeBands, choosePartition } from './finest-partition.ts';

test('whatever levels a table prints, no category is kept beside one that holds it, and none is lost', () => {
  const lists = fc.constantFrom(...classifications.filter(({ categories }) => categories.length > 1));
  const tables = lists.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.subarray(
        list.categories.map(({ code }) => code),
        { minLength: 1 },
      ),
    ),
  );
  fc.assert(
    fc.property(tables, ([list, codes]) => {
      const { keep, leftOut } = choosePartition(list, new Map(codes.map((code) => [code, 10])));
      for (const code of keep) {
        assert.ok(!ancestors(list.categories, code).some((above) => keep.has(above)), `${code} twice`);
      }
      for (const code of leftOut) {
        const related = [...keep].some(
          (kept) =>
            ancestors(list.categories, kept).includes(code) ||
            ancestors(list.categories, code).includes(kept),
        );
        assert.ok(related, `${code} lost`);
      }
    }),
  );
});

test('any chain of age bands is found among bands that overlap it, and the finest wins', () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(cuts, (ages) => {
      const starts = [0, ...ages.toSorted((a, b) => a - b)];
      const chain = starts
        .map((from, at) => ({ from, to: (starts[at + 1] ?? 0) - 1 }))
        .map((band, at) => (at === starts.length - 1 ? { from: band.from, to: null } : band));
      const coarse = [
        { from: 0, to: null },
        { from: 0, to: (starts.at(-1) ?? 1) - 1 },
      ];
      assert.deepEqual(chooseAgeBands([...coarse, ...chain]), chain);
    }),
  );
});

test('bands with a gap or an overlap make no chain', () => {
  assert.equal(
    chooseAgeBands([
      { from: 0, to: 9 },
      { from: 11, to: null },
    ]),
    null,
  );
  assert.equal(
    chooseAgeBands([
      { from: 0, to: 10 },
      { from: 10, to: null },
    ]),
    null,
  );
});

test('a band that lies across two bands of a list has no place in it', () => {
  const police = findClassification('age-police-bands');
  assert.ok(police);
  assert.equal(categoryOfAges(police, { from: 15, to: 19 }), undefined);
});
