// Sample quantiles: what all definitions share, and what is refused.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { ImpossibleInput } from '../index.ts';
import { sampleQuantile } from './sample-quantile.ts';

const TYPES = [1, 2, 6, 7, 8] as const;

test('no definition leaves the sample, and a larger share is never a smaller quantile', () => {
  const samples = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });
  const shares = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(samples, shares, shares, (values, one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      for (const type of TYPES) {
        const [first, second] = [sampleQuantile(values, low, type), sampleQuantile(values, high, type)];
        assert.ok(
          first <= second + 1e-9 * Math.abs(second) &&
            first >= Math.min(...values) &&
            second <= Math.max(...values),
        );
      }
    }),
  );
});

test('the median of an even number is the middle of the two in the middle, but for the first definition', () => {
  assert.deepEqual(
    TYPES.map((type) => sampleQuantile([4, 1, 3, 2], 0.5, type)),
    [2, 2.5, 2.5, 2.5, 2.5],
  );
});

test('an empty sample, a gap in it and a share above one are refused', () => {
  assert.throws(() => sampleQuantile([], 0.5), ImpossibleInput);
  assert.throws(() => sampleQuantile([1, Number.NaN], 0.5), {
    message: 'Value 2 must be a number, and is NaN.',
  });
  assert.throws(() => sampleQuantile([1], 1.5), ImpossibleInput);
});
