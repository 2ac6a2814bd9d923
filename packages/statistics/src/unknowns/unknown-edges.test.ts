// Where answers about the unknown change over: just far enough apart, just feasible, just crossing 1, and nobody.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import {
  denominatorTipping,
  dial,
  eValue,
  outcomeMissingBounds,
  roganGladen,
  unknownGroupBounds,
} from '../index.ts';

function bounds(comparison: number, reference: number, unknown: number) {
  return unknownGroupBounds({
    comparison: { events: comparison, exposure: 1000 },
    reference: { events: reference, exposure: 1000 },
    unknown,
  });
}

test('bounds are far apart from two standard errors on', () => {
  // 14 of 114: 2 ln 1.14 = 0.2621 against 2 √(1/100 + 1/114) = 0.2740; 15 of 115: 0.2795 against 0.2735.
  assert.equal(bounds(100, 100, 14).oneSided.farApart, false);
  assert.equal(bounds(100, 100, 15).oneSided.farApart, true);
});

test('it is the larger of the two standard errors that counts', () => {
  // ln((35/400) ÷ (25/410)) = 0.3612: more than 2 √(1/35 + 1/400) = 0.3525, less than 2 √(1/25 + 1/410) = 0.4120.
  assert.equal(bounds(25, 400, 10).oneSided.farApart, false);
});

test('without any event nothing is far apart', () => {
  assert.equal(bounds(0, 0, 0).oneSided.farApart, false);
});

test('a tipping share of exactly 0 or 1 is still feasible, beyond it is not', () => {
  const tipping = (comparison: number, reference: number) => {
    const { tippingShare, tippingFeasible } = bounds(comparison, reference, 10);
    return [tippingShare, tippingFeasible];
  };
  assert.deepEqual(tipping(20, 10), [0, true]);
  assert.deepEqual(tipping(20, 30), [1, true]);
  assert.deepEqual(tipping(20, 31), [1.05, false]);
  assert.deepEqual(tipping(21, 10), [-0.05, false]);
});

test('without people there is no tipping share, no dial, and no exposure for parity', () => {
  const [some, nobody] = [
    { events: 5, exposure: 10 },
    { events: 5, exposure: 0 },
  ];
  for (const [comparison, reference] of [
    [some, nobody],
    [nobody, some],
  ] as const) {
    const { tippingShare, tippingFeasible } = unknownGroupBounds({ comparison, reference, unknown: 3 });
    assert.deepEqual([tippingShare, tippingFeasible], [null, false]);
    assert.deepEqual(dial({ comparison, reference, unknown: 3 }, [2]), [
      {
        factor: 2,
        toComparison: null,
        ratio: null,
        method: 'Selection sensitivity dial',
        reason: 'There is nobody in the population of one of the groups, so there is no ratio.',
      },
    ]);
    assert.equal(denominatorTipping(comparison, reference).exposureForParity, null);
  }
});

test('the E-value of the limit is that of the limit nearer to 1, and 1 where the interval crosses', () => {
  // RR + √(RR (RR − 1)): 2 → 3.41421, 1.5 → 2.36603; below 1 of the inverse.
  const both = (estimate: number, lower: number, upper: number) => {
    const answer = eValue({ estimate, lower, upper });
    return [answer.eValue, answer.eValueOfLimit].map((value) => value?.toFixed(5));
  };
  assert.deepEqual(both(2, 1.5, 4), ['3.41421', '2.36603']);
  assert.deepEqual(both(0.5, 0.2, 1 / 1.5), ['3.41421', '2.36603']);
  assert.deepEqual(both(2, 0.9, 4), ['3.41421', '1.00000']);
  assert.deepEqual(both(0.5, 0.2, 1.1), ['3.41421', '1.00000']);
  assert.deepEqual(both(1, 0.8, 1.25), ['1.00000', '1.00000']);
});

test('known and unknown people may be all there are', () => {
  const answer = outcomeMissingBounds(
    { count: 7, total: 10, missing: 3 },
    { count: 10, total: 40, missing: 0 },
  );
  assert.deepEqual(answer.group, { lower: 0.7, upper: 1 });
  near(4, answer.observed, 1e-14);
});

test('what is observed is among those whose outcome is known', () => {
  // (10/45) ÷ (30/60).
  const answer = outcomeMissingBounds(
    { count: 10, total: 50, missing: 5 },
    { count: 30, total: 100, missing: 40 },
  );
  near(4 / 9, answer.observed, 1e-14);
});

test('nobody has no share', () => {
  const nobody = { count: 0, total: 0, missing: 0 };
  assert.deepEqual(outcomeMissingBounds(nobody, { count: 1, total: 4, missing: 1 }).group, {
    lower: null,
    upper: null,
  });
});

test('a corrected count is feasible from nobody to everybody', () => {
  const feasible = (count: number, total: number, sensitivity: number, specificity: number) => {
    const { corrected, feasible: is } = roganGladen({ count, total }, { sensitivity, specificity });
    return [corrected, is];
  };
  assert.deepEqual(feasible(1, 2, 1, 0.5), [0, true]);
  assert.deepEqual(feasible(9, 9, 1, 1), [9, true]);
  assert.deepEqual(feasible(30, 32, 0.5, 1), [60, false]);
  assert.deepEqual(feasible(1, 4, 1, 0.5), [-2, false]);
});

test('a classification no better than chance says so', () => {
  assert.deepEqual(roganGladen({ count: 1, total: 4 }, { sensitivity: 0.5, specificity: 0.5 }), {
    corrected: null,
    feasible: false,
    method: 'Rogan–Gladen',
    reason: 'A classification no better than chance cannot be corrected.',
  });
});
