// Inequality at its edges: lines that meet 0, values that are all 0, groups without standard errors.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import { concentrationIndex, inequalitySummary, slopeIndex } from '../index.ts';

/** Three groups of equal size: their middle ranks are 1/6, 1/2 and 5/6. */
const groups = (values: readonly number[], standardError?: number) =>
  values.map((value) => ({ value, people: 5, ...(standardError === undefined ? {} : { standardError }) }));

test('a line from 1 to 7 has the relative index 7, with limits only where standard errors are known', () => {
  const known = slopeIndex(groups([2, 4, 6], 0.1));
  near(6, known.estimate, 1e-12);
  near(1, known.intercept, 1e-12);
  near(7, known.relativeIndex, 1e-12);
  assert.ok(known.relativeLower! < 7 && known.relativeUpper! > 7);
  assert.equal(known.reason, null);
  const unknown = slopeIndex(groups([2, 4, 6]));
  near(7, unknown.relativeIndex, 1e-12);
  assert.deepEqual(
    [unknown.lower, unknown.upper, unknown.standardError, unknown.relativeLower, unknown.relativeUpper],
    [null, null, null, null, null],
  );
  assert.equal(unknown.reason, 'A group has no standard error, so the slope has no limits.');
});

test('a line that begins below 0 has no relative index, one that ends below 0 has it without limits', () => {
  const begins = slopeIndex(groups([-3, 0, 3], 0.1));
  assert.deepEqual([begins.relativeIndex, begins.relativeLower, begins.relativeUpper], [null, null, null]);
  assert.equal(begins.reason, 'The line is not above 0 at the first rank, so there is no relative index.');
  // From 6.5 down to −2.5.
  const ends = slopeIndex(groups([5, 2, -1], 0.1));
  near(-2.5 / 6.5, ends.relativeIndex, 1e-12);
  assert.deepEqual([ends.relativeLower, ends.relativeUpper], [null, null]);
  assert.equal(ends.reason, 'The line is not above 0 at the last rank, so the relative index has no limits.');
});

test('where every value is 0 nothing can be concentrated, and nothing is relative', () => {
  assert.deepEqual(concentrationIndex(groups([0, 0, 0])), {
    value: null,
    method: 'Concentration index of grouped data',
    reason: 'Every value is 0, so nothing can be concentrated.',
  });
  assert.deepEqual(inequalitySummary([0, 0].map((rate) => ({ rate, people: 3 }))), {
    mean: 0,
    rangeDifference: 0,
    meanDeviation: 0,
    betweenGroupVariance: 0,
    rangeRatio: null,
    gini: null,
    theil: null,
    meanLogDeviation: null,
    indexOfDisparityFromBest: null,
    indexOfDisparityFromMean: null,
    attributableFraction: null,
    method: 'Summaries of inequality between groups',
    reason: 'Every rate is 0, so there is nothing to compare them with.',
  });
});
