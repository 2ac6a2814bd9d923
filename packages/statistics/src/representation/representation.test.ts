// Representation and pathways: edges, a benchmark that is itself an estimate, stages that multiply up.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { holdToRules } from '../../golden/hold-to-rules.ts';
import { near } from '../../golden/reference-case.ts';
import { ImpossibleInput, pathway, proportion, representationIndex } from '../index.ts';

const body = fc
  .tuple(fc.nat(3000), fc.oneof(fc.constant(0), fc.nat(1_000_000)))
  .map(([count, rest]) => ({ count, total: count + rest }));
const benchmarks = fc.double({ min: 1e-4, max: 0.9999, noNaN: true });
const stages = fc
  .array(fc.nat(5000), { minLength: 4, maxLength: 4 })
  .map((list) => list.sort((a, b) => b - a));

test('a body that mirrors the population has an index of 1 and nobody short', () => {
  const { estimate, shortfallPeople, percentagePoints } = representationIndex(
    { count: 30, total: 120 },
    0.25,
  );
  assert.deepEqual([estimate, shortfallPeople, percentagePoints], [1, 0, 0]);
});

test('whatever the body, answers keep the rules of the package', () => {
  fc.assert(
    fc.property(body, benchmarks, fc.constantFrom('wilson', 'exact', 'mid-p'), (one, benchmark, method) => {
      holdToRules(representationIndex(one, benchmark, { method }), method);
      holdToRules(representationIndex(one, benchmark, { method, benchmarkStandardError: 0.01 }), 'estimated');
    }),
  );
});

test('mid-P limits are those of SciPy, and leave out 1 exactly when p is below the level', () => {
  // Both tails with half of the point at 2.5%, solved by brentq in SciPy 1.17.
  for (const [count, total, lower, upper] of [
    [19, 1346, 0.008772426925668732, 0.02155062832296101],
    [1, 50, 0.0010003833509649618, 0.09469079576238366],
    [0, 50, 0, 0.05815507911697227],
    [50, 50, 0.9418449208830288, 1],
  ] as const) {
    const index = representationIndex({ count, total }, 0.5, { method: 'mid-p' });
    near((index.lower ?? 1) * 0.5, lower, 1e-11);
    near((index.upper ?? 0) * 0.5, upper, 1e-11);
  }
  for (let count = 0; count <= 60; count++) {
    const { lower, upper, pValue } = representationIndex({ count, total: 60 }, 0.3, { method: 'mid-p' });
    assert.equal((lower ?? 1) > 1 || (upper ?? 1) < 1, (pValue ?? 1) < 0.05, `${count} of 60`);
  }
});

test('a benchmark from a survey makes the limits wider, and a hopeless one leaves the upper limit open in words', () => {
  const limits = (benchmarkStandardError: number) =>
    representationIndex({ count: 40, total: 400 }, 0.2, { benchmarkStandardError });
  const [exact, survey, poor] = [limits(0), limits(0.02), limits(0.15)];
  assert.ok((survey.lower ?? 1) < (exact.lower ?? 0) && (survey.upper ?? 0) > (exact.upper ?? 1));
  const { lower } = proportion({ count: 40, total: 400 });
  near((lower ?? 0) / 0.2, exact.lower, 1e-12);
  assert.equal(poor.upper, null);
  assert.match(poor.reason ?? '', /too unsure/);
});

test('a survey with next to no error is the same as none', () => {
  const limits = (benchmarkStandardError: number) =>
    representationIndex({ count: 40, total: 400 }, 0.2, { benchmarkStandardError });
  near(limits(0).lower ?? 0, limits(1e-9).lower, 1e-6);
  near(limits(0).upper ?? 0, limits(1e-9).upper, 1e-6);
});

test('nobody in the body is no index, and the reason says so', () => {
  const empty = representationIndex({ count: 0, total: 0 }, 0.1);
  assert.deepEqual([empty.estimate, empty.lower, empty.share], [null, null, null]);
  assert.equal(empty.reason, 'There is nobody in the group, so it has no proportion.');
});

test('the steps of a pathway multiply up to the whole, and their parts of the gap add up to 1', () => {
  const { steps, overall } = pathway({ group: [60, 21, 14, 3], reference: [820, 410, 300, 96] });
  const product = steps.reduce((all, { ratio }) => all * (ratio.estimate ?? 0), 1);
  near(overall.estimate ?? 0, product, 1e-12);
  near(
    1,
    steps.reduce((all, { contribution }) => all + (contribution ?? 0), 0),
    1e-12,
  );
  near(1 / (steps[0]?.ratio.estimate ?? 0), steps[0]?.inverse, 1e-12);
});

test('whatever the stages, answers keep the rules of the package', () => {
  fc.assert(
    fc.property(stages, stages, (group, reference) => {
      holdToRules(pathway({ group, reference }), 'pathway', ['contribution', 'inverse', 'pFisher']);
    }),
  );
});

test('a stage that nobody of a group reached ends the comparison in words', () => {
  const { steps, overall } = pathway({ group: [10, 0, 0], reference: [50, 20, 5] });
  assert.equal(overall.estimate, 0);
  assert.equal(steps[1]?.ratio.reason, 'There is nobody in the group, so there is no ratio.');
  assert.equal(steps[1]?.contribution, null);
});

test('stages and shares that cannot be are refused', () => {
  assert.throws(() => pathway({ group: [5, 6], reference: [9, 8] }), {
    message: 'Stage 2 of the group has 6 people, and the one before 5.',
  });
  assert.throws(() => pathway({ group: [5], reference: [9] }), ImpossibleInput);
  assert.throws(() => pathway({ group: [5, 4], reference: [9] }), ImpossibleInput);
  assert.throws(() => pathway({ group: [5, 1.5], reference: [9, 1] }), ImpossibleInput);
  assert.throws(() => representationIndex({ count: 1, total: 2 }, 0), ImpossibleInput);
  assert.throws(() => representationIndex({ count: 3, total: 2 }, 0.5), ImpossibleInput);
  assert.throws(
    () => representationIndex({ count: 1, total: 2 }, 0.5, { benchmarkStandardError: -1 }),
    ImpossibleInput,
  );
});
