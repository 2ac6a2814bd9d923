// The library and the pages say numbers alike, although neither may import the other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import * as library from '../../packages/statistics/src/words/spoken-number.ts';
import * as pages from '../phrases/spoken-number.ts';

const size = fc.oneof(
  fc.double({ min: 0.001, max: 1e9, noNaN: true }),
  fc.nat(5000),
  fc.double({ min: 0.9, max: 1.1, noNaN: true }),
);

test('ratios, counts, shares, levels and how many more are said alike', () => {
  fc.assert(
    fc.property(size, (value) => {
      assert.equal(library.times(value), pages.times(value));
      assert.equal(library.whole(value), pages.whole(value));
      assert.equal(library.percentage(value % 1), pages.percentage(value % 1));
      assert.equal(library.levelPhrase(value % 1), pages.levelPhrase(value % 1));
      assert.equal(library.betweenTimes(value, value + 1), `${pages.between(value, value + 1)} times`);
      const search = { singular: 'search', plural: 'search' };
      const [one, other] = [library.excessPhrase(value, search), pages.excessPhrase(value)];
      assert.equal(one, value < 0.5 ? 'less than 1 search more or fewer' : `${other} search`);
    }),
  );
  assert.deepEqual([0, Infinity].map(library.times), [0, Infinity].map(pages.times));
});
