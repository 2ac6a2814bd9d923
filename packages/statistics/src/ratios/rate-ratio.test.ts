// Ratios of rates: the defining equations by enumeration, zeros, and properties of every method.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import { ImpossibleInput, rateRatio, rateRatioTest } from '../index.ts';
import type { RateGroup, RateRatioMethod } from '../index.ts';
import { binomialPoint } from '../numeric/saddle-point.ts';

const METHODS: RateRatioMethod[] = ['mid-p', 'exact-conditional', 'score', 'log-wald'];
const AT_ZERO: RateRatioMethod[] = ['mid-p', 'exact-conditional', 'score'];
const exposures = fc.double({ min: 1e-3, max: 1e9, noNaN: true });
const groups = fc.record({ events: fc.oneof(fc.nat(20), fc.nat(1_500_000)), exposure: exposures });
const levels = fc.double({ min: 0.6, max: 0.9999, noNaN: true });

test('mid-P limits solve their equation, every point added up', () => {
  const [group, reference] = [
    { events: 4, exposure: 50 },
    { events: 9, exposure: 300 },
  ];
  const { lower, upper, medianUnbiased } = rateRatio(group, reference, { confidence: 0.9 });
  const above = (ratio: number): number => {
    const p = (ratio * 50) / (ratio * 50 + 300);
    const points = Array.from({ length: 14 }, (_, x) => binomialPoint(x, 13, { p, q: 1 - p }));
    return points.slice(5).reduce((sum, point) => sum + point, (points[4] ?? 0) / 2);
  };
  near(0.05, above(lower ?? 0), 1e-11);
  near(0.95, above(upper ?? 0), 1e-11);
  near(0.5, above(medianUnbiased ?? 0), 1e-11);
});

test('with no events in the group the ratio is 0 with an upper limit, exactly', () => {
  const [group, reference] = [
    { events: 0, exposure: 100 },
    { events: 4, exposure: 100 },
  ];
  const { estimate, lower, upper, medianUnbiased } = rateRatio(group, reference);
  assert.deepEqual([estimate, lower, medianUnbiased], [0, 0, null]);
  const tail = 0.05 ** (1 / 4);
  near((1 - tail) / tail, upper, 1e-12);
});

test('with no events in the reference group the ratio is infinite with a lower limit', () => {
  for (const method of AT_ZERO) {
    const answer = rateRatio({ events: 4, exposure: 100 }, { events: 0, exposure: 100 }, { method });
    assert.deepEqual([answer.estimate, answer.upper, answer.reason], [Infinity, Infinity, null]);
    assert.ok(answer.lower! > 0.5 && answer.pValue! < 0.15, method);
  }
});

test('log-Wald has no limits at zero, and nothing is added to the counts', () => {
  const answer = rateRatio(
    { events: 0, exposure: 100 },
    { events: 4, exposure: 100 },
    { method: 'log-wald' },
  );
  assert.deepEqual([answer.estimate, answer.lower, answer.upper, answer.pValue], [0, null, null, null]);
  assert.match(answer.reason ?? '', /does not exist; use mid-P/);
});

test('no events at all, or nobody at all, is no ratio, with the reason', () => {
  const cases: [RateGroup, RateGroup, RegExp][] = [
    [{ events: 0, exposure: 9 }, { events: 0, exposure: 9 }, /Neither group had an event/],
    [{ events: 2, exposure: 0 }, { events: 3, exposure: 9 }, /population of this group/],
    [{ events: 2, exposure: 9 }, { events: 3, exposure: 0 }, /population of the reference group/],
  ];
  for (const [group, reference, reason] of cases) {
    const answer = rateRatio(group, reference);
    assert.deepEqual([answer.estimate, answer.lower, answer.upper, answer.pValue], [null, null, null, null]);
    assert.match(answer.reason ?? '', reason);
    assert.match(rateRatioTest(group, reference).reason ?? '', reason);
  }
});

test('identical groups have the ratio 1 and the p value 1', () => {
  for (const method of METHODS) {
    const answer = rateRatio({ events: 1e6, exposure: 3.7 }, { events: 1e6, exposure: 3.7 }, { method });
    assert.equal(answer.estimate, 1);
    near(1, answer.pValue, 1e-9, method);
  }
});

test('the groups the other way round have the inverse ratio', () => {
  fc.assert(
    fc.property(groups, groups, levels, (group, reference, confidence) => {
      for (const method of AT_ZERO) {
        const [one, other] = [
          rateRatio(group, reference, { method, confidence }),
          rateRatio(reference, group, { method, confidence }),
        ];
        if (one.estimate === null) return;
        inverse(one.lower!, other.upper!);
        inverse(one.upper!, other.lower!);
        near(one.pValue!, other.pValue, 1e-6, method);
      }
    }),
  );
});

test('twice the exposure of both changes nothing, of one halves the ratio', () => {
  fc.assert(
    fc.property(groups, groups, (group, reference) => {
      const double = ({ events, exposure }: RateGroup): RateGroup => ({ events, exposure: exposure * 2 });
      const [one, both, half] = [
        [group, reference],
        [double(group), double(reference)],
        [double(group), reference],
      ].map(([a, b]) => rateRatio(a!, b!)) as [
        ReturnType<typeof rateRatio>,
        ReturnType<typeof rateRatio>,
        ReturnType<typeof rateRatio>,
      ];
      if (one.estimate === null) return;
      for (const name of ['estimate', 'lower', 'upper'] as const) {
        near(one[name]!, both[name], 1e-12, name);
        near(one[name]! / 2, half[name], 1e-10, name);
      }
    }),
  );
});

test('a ratio lies inside its interval, and mid-P inside the exact one', () => {
  fc.assert(
    fc.property(groups, groups, levels, (group, reference, confidence) => {
      const all = METHODS.map((method) => rateRatio(group, reference, { method, confidence }));
      for (const { estimate, lower, upper } of all) {
        if (estimate === null || lower === null || upper === null) continue;
        assert.ok(lower <= estimate * (1 + 1e-12) && upper >= estimate * (1 - 1e-12));
      }
      const [midP, exact] = [all[0]!, all[1]!];
      if (midP.lower !== null) assert.ok(exact.lower! <= midP.lower && midP.upper! <= exact.upper!);
    }),
  );
});

test('the p value and the interval of one method never contradict each other', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), fc.double({ min: 0.1, max: 10, noNaN: true }), (x1, x0, exposure) => {
      for (const method of AT_ZERO) {
        const { pValue, lower, upper } = rateRatio(
          { events: x1, exposure },
          { events: x0, exposure: 1 },
          { method },
        );
        if (pValue === null || Math.abs(pValue - 0.05) < 1e-9) continue;
        assert.equal(pValue < 0.05, lower! > 1 || upper! < 1, method);
      }
    }),
  );
});

test('more confidence is a wider interval', () => {
  fc.assert(
    fc.property(groups, groups, levels, (group, reference, confidence) => {
      for (const method of METHODS) {
        const [one, surer] = [confidence, confidence + (1 - confidence) / 2].map((level) =>
          rateRatio(group, reference, { method, confidence: level }),
        );
        if (one!.lower === null) continue;
        assert.ok(surer!.lower! <= one!.lower && surer!.upper! >= one!.upper!, method);
      }
    }),
  );
});

test('counts and exposures that cannot be are refused by name', () => {
  const fine = { events: 1, exposure: 1 };
  assert.throws(() => rateRatio({ events: -1, exposure: 1 }, fine), ImpossibleInput);
  assert.throws(
    () => rateRatio(fine, { events: 1.5, exposure: 1 }),
    /events of the reference group must be a whole number/,
  );
  assert.throws(() => rateRatio(fine, { events: 1, exposure: -1 }), /exposure of the reference group/);
  assert.throws(() => rateRatio(fine, { events: 1, exposure: Number.NaN }), ImpossibleInput);
});

function inverse(one: number, other: number): void {
  if (one === 0 || one === Infinity) assert.equal(other, 1 / one);
  else near(1 / one, other, 1e-9);
}
