// Representation and pathways at their edges: both tails of the test, stages that nobody reached, no gap at all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import { pathway, representationIndex } from '../index.ts';

test('the mid-P test doubles the smaller tail, above as below', () => {
  // Of ten tosses: (1 + 10/2)/1024 for nine or more, and the same for one or fewer.
  near(12 / 1024, representationIndex({ count: 9, total: 10 }, 0.5).pValue, 1e-12);
  near(12 / 1024, representationIndex({ count: 1, total: 10 }, 0.5).pValue, 1e-12);
  const { pValueMethod, reason } = representationIndex({ count: 9, total: 10 }, 0.5);
  assert.deepEqual([pValueMethod, reason], ['Doubled mid-P binomial test', null]);
});

test('a stage that nobody reached has no ratio, no inverse and no part in the whole', () => {
  const { steps } = pathway({ group: [10, 0, 0], reference: [10, 5, 2] });
  assert.deepEqual([steps[0]?.ratio.estimate, steps[0]?.inverse], [0, Infinity]);
  assert.deepEqual([steps[1]?.ratio.estimate, steps[1]?.inverse, steps[1]?.contribution], [null, null, null]);
});

test('where the whole ratio is 1 no stage has a part of it', () => {
  const { steps, overall } = pathway({ group: [12, 6, 3], reference: [12, 4, 3] });
  assert.equal(overall.estimate, 1);
  assert.deepEqual(
    steps.map(({ contribution }) => contribution),
    [null, null],
  );
});
