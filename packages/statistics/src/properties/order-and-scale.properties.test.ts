// What must hold of every statistic that it applies to: rows in any order, exposures in any unit, both sides of a complement.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import * as s from '../index.ts';

const count = fc.oneof(fc.nat(9), fc.nat(3000));
const rate = fc.record({ events: count, exposure: fc.double({ min: 0.01, max: 1e6, noNaN: true }) });
const share = fc.tuple(count, count).map(([a, b]) => ({ count: a, total: a + b + 1 }));
const rates = fc.array(fc.record({ group: rate, reference: rate }), { minLength: 3, maxLength: 7 });
const shares = fc.array(fc.record({ group: share, reference: share }), { minLength: 3, maxLength: 7 });
const runs = { numRuns: 60 };

/** Equal numbers, up to rounding in another order. */
function alike(one: unknown, other: unknown, path = ''): void {
  if (typeof one === 'number' && typeof other === 'number') {
    if (Math.abs(one) < 1e-9 && Math.abs(other) < 1e-9) return;
    return near(one, other, 1e-8, path);
  }
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null)
    return typeof one === 'string' ? undefined : assert.equal(one, other, path);
  for (const [name, value] of Object.entries(one)) alike(value, Reflect.get(other, name), `${path}.${name}`);
}

const ofShares = {
  pooledRiskRatio: s.pooledRiskRatio,
  pooledOddsRatio: s.pooledOddsRatio,
  pooledRiskDifference: s.pooledRiskDifference,
  cochranMantelHaenszelTest: s.cochranMantelHaenszelTest,
  riskRatioHeterogeneity: s.riskRatioHeterogeneity,
};
const ofRates = {
  pooledRateRatio: s.pooledRateRatio,
  personTimeMantelHaenszelTest: s.personTimeMantelHaenszelTest,
  rateRatioHeterogeneity: s.rateRatioHeterogeneity,
  indirectlyStandardisedRatio: s.indirectlyStandardisedRatio,
};

for (const [name, pooled] of Object.entries(ofShares)) {
  test(`${name}: the order of strata does not matter`, () => {
    fc.assert(
      fc.property(shares, (strata) => alike(pooled(strata), pooled(strata.toReversed()), name)),
      runs,
    );
  });
}

for (const [name, pooled] of Object.entries(ofRates)) {
  test(`${name}: neither the order of strata nor the unit of exposure matters`, () => {
    fc.assert(
      fc.property(rates, (strata) => {
        const inMonths = strata.map(({ group, reference }) => ({
          group: { ...group, exposure: 12 * group.exposure },
          reference: { ...reference, exposure: 12 * reference.exposure },
        }));
        alike(pooled(strata), pooled(strata.toReversed()), name);
        alike(pooled(strata), pooled(inMonths), name);
      }),
      runs,
    );
  });
}

test('shrinkage, inequality and funnels give each unit the same, wherever it is listed', () => {
  const groups = fc.array(rate, { minLength: 3, maxLength: 8 });
  fc.assert(
    fc.property(groups, (given) => {
      const back = given.toReversed();
      for (const shrink of [s.marshallShrinkage, s.gammaPoissonShrinkage]) {
        const [one, other] = [shrink(given), shrink(back)];
        alike(one.groups, other.groups.toReversed(), shrink.name);
      }
      const rated = given.map(({ events, exposure }) => ({ rate: events, people: exposure }));
      alike(s.inequalitySummary(rated), s.inequalitySummary(rated.toReversed()), 'inequality');
      const units = given.map(({ events, exposure }) => ({ observed: events, expected: exposure }));
      alike(s.funnelOfCounts(units).units, s.funnelOfCounts(units.toReversed()).units.toReversed(), 'funnel');
    }),
    runs,
  );
});

test('rates and their limits scale with the exposure, ratios do not, and differences scale with rates', () => {
  fc.assert(
    fc.property(rate, rate, fc.constantFrom(1e-3, 12, 1000), (one, other, unit) => {
      const [a, b] = [one, other].map((group) => ({ ...group, exposure: unit * group.exposure }));
      assert.ok(a && b);
      for (const method of ['mid-p', 'garwood', 'byar-breslow-day', 'fingertips'] as const) {
        const [plain, scaled] = [s.crudeRate(one, { method }), s.crudeRate(a, { method })];
        for (const side of ['estimate', 'lower', 'upper'] as const)
          near(plain[side]!, scaled[side]! * unit, 1e-12, side);
      }
      if (one.events + other.events === 0) return;
      for (const method of ['mid-p', 'exact-conditional', 'score', 'log-wald'] as const)
        alike(s.rateRatio(one, other, { method }), s.rateRatio(a, b, { method }), method);
      const [plain, scaled] = [s.rateDifference(one, other), s.rateDifference(a, b)];
      near(plain.upper!, scaled.upper! * unit, 1e-9, 'difference');
      alike(s.excessEvents(one, other).upper, s.excessEvents(a, b).upper);
    }),
    runs,
  );
});

test('groups changed over turn ratios and differences round', () => {
  fc.assert(
    fc.property(rate, rate, share, share, (a, b, p, q) => {
      if (a.events > 0 && b.events > 0)
        for (const method of ['mid-p', 'exact-conditional', 'score', 'log-wald'] as const) {
          const [one, other] = [s.rateRatio(a, b, { method }), s.rateRatio(b, a, { method })];
          near(one.lower!, 1 / other.upper!, 1e-9, method);
          near(one.pValue!, other.pValue!, 1e-7, method);
        }
      for (const method of ['newcombe', 'miettinen-nurminen', 'agresti-caffo', 'wald'] as const) {
        const [one, other] = [s.riskDifference(p, q, { method }), s.riskDifference(q, p, { method })];
        alike(one.lower! + 3, 3 - other.upper!, method);
      }
      if (p.count > 0 && q.count > 0) {
        near(s.riskRatio(p, q).lower!, 1 / s.riskRatio(q, p).upper!, 1e-8, 'Koopman');
        const [one, other] = [s.oddsRatio(p, q), s.oddsRatio(q, p)];
        if (one.lower! > 0 && other.upper! < Infinity) near(one.lower!, 1 / other.upper!, 1e-8, 'odds ratio');
      }
    }),
    runs,
  );
});

test('the complement of an outcome changes tails over: 1 − limits of shares, 1 ÷ odds ratios, minus differences', () => {
  const without = ({ count: x, total }: { count: number; total: number }) => ({ count: total - x, total });
  fc.assert(
    fc.property(share, share, (p, q) => {
      for (const method of ['wilson', 'wilson-continuity', 'clopper-pearson', 'jeffreys', 'wald'] as const) {
        const [one, other] = [s.proportion(p, { method }), s.proportion(without(p), { method })];
        near(one.lower! + 1, 2 - other.upper!, 1e-12, method);
      }
      for (const method of ['newcombe', 'miettinen-nurminen', 'agresti-caffo'] as const) {
        const [one, other] = [
          s.riskDifference(p, q, { method }),
          s.riskDifference(without(p), without(q), { method }),
        ];
        alike(one.lower! + 3, 3 - other.upper!, method);
      }
      const [one, other] = [s.oddsRatio(p, q), s.oddsRatio(without(p), without(q))];
      if (one.lower !== null && one.lower > 0 && other.upper! < Infinity)
        near(one.lower, 1 / other.upper!, 1e-8, 'odds ratio');
    }),
    runs,
  );
});
