// Comparisons within strata: published examples, one stratum, order, zeros, and what differs between strata.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { holdToRules } from '../../golden/hold-to-rules.ts';
import { near } from '../../golden/reference-case.ts';
import type { ProportionStratum, RateStratum } from '../index.ts';
import {
  ImpossibleInput,
  breslowDayTest,
  cochranMantelHaenszelTest,
  exactPooledOddsRatio,
  exactPooledRateRatio,
  oddsRatio,
  personTimeMantelHaenszelTest,
  pooledOddsRatio,
  pooledRateRatio,
  pooledRiskDifference,
  pooledRiskRatio,
  rateRatio,
  rateRatioHeterogeneity,
  riskDifference,
  riskRatio,
  riskRatioHeterogeneity,
} from '../index.ts';

const cell = fc.oneof(fc.constant(0), fc.nat(8), fc.nat(500));
const group = fc.tuple(cell, cell).map(([count, rest]) => ({ count, total: count + rest }));
const stratum = fc.record({ group, reference: group });
const rate = fc.record({
  events: cell,
  exposure: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1e6 })),
});
const rateStratum = fc.record({ group: rate, reference: rate });
const several = fc.array(stratum, { minLength: 1, maxLength: 5 });
const POOLED = [pooledRiskRatio, pooledOddsRatio, pooledRiskDifference, exactPooledOddsRatio];
const ALONE = ['warning', 'crude', 'iSquared'];

/** Rabbits cured by penicillin at once or after a delay of an hour and a half, at five doses (Mantel 1963). */
const RABBITS: ProportionStratum[] = [
  [0, 6, 0, 5],
  [3, 3, 0, 6],
  [6, 0, 2, 4],
  [5, 1, 6, 0],
  [2, 0, 5, 0],
].map(([a = 0, b = 0, c = 0, d = 0]) => ({
  group: { count: a, total: a + b },
  reference: { count: c, total: c + d },
}));

/** Deaths of British doctors from coronary disease by age: smokers and others (Doll and Hill 1966). */
const DOCTORS: RateStratum[] = [
  [32, 52407, 2, 18790],
  [104, 43248, 12, 10673],
  [206, 28612, 28, 5710],
  [186, 12663, 28, 2585],
  [102, 5317, 31, 1462],
].map(([x1 = 0, t1 = 0, x0 = 0, t0 = 0]) => ({
  group: { events: x1, exposure: t1 },
  reference: { events: x0, exposure: t0 },
}));

test('penicillin in rabbits: the published odds ratio, test and exact answer', () => {
  const pooled = pooledOddsRatio(RABBITS);
  near(7, pooled.estimate, 1e-12);
  assert.equal(pooled.lower?.toFixed(6), '1.026713');
  assert.equal(cochranMantelHaenszelTest(RABBITS, { continuity: true }).statistic?.toFixed(4), '3.9286');
  const exact = exactPooledOddsRatio(RABBITS);
  near(10.361046349488695, exact.estimate, 1e-12);
  near(1.077387763518033, exact.lower, 1e-12);
  near(Math.exp(6.275727248085331), exact.upper, 1e-12);
  near(0.03994490358126722, exact.pValue, 1e-12);
});

test('smoking doctors: the published rate ratio within ages, beside the crude one', () => {
  const pooled = pooledRateRatio(DOCTORS);
  assert.deepEqual(
    [pooled.crude, pooled.estimate, pooled.lower, pooled.upper].map((value) => value?.toFixed(6)),
    ['1.719823', '1.424682', '1.154703', '1.757784'],
  );
  assert.match(
    pooled.warning ?? '',
    /crude ratio is 1\.72 and the ratio within strata is 1\.42: they differ by more/,
  );
});

test('a pooled ratio that turns round is called out', () => {
  const reversed: ProportionStratum[] = [
    { group: { count: 81, total: 87 }, reference: { count: 234, total: 270 } },
    { group: { count: 192, total: 263 }, reference: { count: 55, total: 80 } },
  ];
  const [ratio, difference] = [pooledRiskRatio(reversed), pooledRiskDifference(reversed)];
  assert.ok((ratio.crude ?? 0) < 1 && (ratio.estimate ?? 0) > 1, 'the paradox of the kidney stones');
  assert.match(ratio.warning ?? '', /opposite directions/);
  assert.match(difference.warning ?? '', /percentage points.*opposite directions/);
});

test('one stratum alone is the crude comparison', () => {
  fc.assert(
    fc.property(stratum, (one) => {
      const estimates = (answer: { estimate: number | null }) => answer.estimate;
      const { group: g, reference: r } = one;
      close(estimates(riskRatio(g, r)), pooledRiskRatio([one]).estimate);
      close(estimates(riskDifference(g, r)), pooledRiskDifference([one]).estimate);
      const [pooled, exact] = [exactPooledOddsRatio([one]), oddsRatio(g, r, { method: 'exact-conditional' })];
      close(exact.estimate, pooledOddsRatio([one]).estimate);
      close(exact.conditionalEstimate, pooled.estimate);
      close(exact.lower, pooled.lower);
      close(exact.upper, pooled.upper);
    }),
  );
});

test('one stratum of person-time alone is the crude rate ratio with its log-Wald limits', () => {
  fc.assert(
    fc.property(rateStratum, (one) => {
      const [pooled, wald] = [
        pooledRateRatio([one]),
        rateRatio(one.group, one.reference, { method: 'log-wald' }),
      ];
      close(wald.estimate, pooled.estimate);
      close(wald.lower, pooled.lower);
      close(wald.upper, pooled.upper);
    }),
  );
});

function close(expected: number | null, actual: number | null): void {
  if (expected === null || actual === null) return assert.equal(actual, expected);
  assert.ok(expected === actual || Math.abs(expected - actual) <= 1e-9 * Math.max(1e-6, Math.abs(expected)));
}

test('one stratum alone is the rate ratio, mid-P and exact, estimate and p value', () => {
  fc.assert(
    fc.property(rateStratum, (one) => {
      const { group: g, reference: r } = one;
      for (const [method, single] of [
        ['mid-p', 'mid-p'],
        ['exact', 'exact-conditional'],
      ] as const) {
        const [pooled, plain] = [
          exactPooledRateRatio([one], { method }),
          rateRatio(g, r, { method: single }),
        ];
        for (const name of ['estimate', 'lower', 'upper'] as const) close(plain[name], pooled[name]);
        const [p, q] = [pooled.pValue, plain.pValue];
        // Below 10^−290 a pooled p value may be 0.
        if (q === null || q > 1e-290) assert.equal(p?.toPrecision(8), q?.toPrecision(8));
        else assert.ok(p !== null && p < 1e-280);
      }
    }),
  );
});

test('smoking doctors, exactly: near Mantel and Haenszel, and a surer interval is wider', () => {
  const [midP, exact, pooled] = [
    exactPooledRateRatio(DOCTORS),
    exactPooledRateRatio(DOCTORS, { method: 'exact' }),
    pooledRateRatio(DOCTORS),
  ];
  // 30-digit arithmetic (Python, mpmath) over the product of the five binomials.
  near(1.425518542857252, midP.estimate, 1e-12);
  near(1.159181573693334, midP.lower, 1e-12);
  near(1.766941983763349, midP.upper, 1e-12);
  near(0.0006074878146940029, midP.pValue, 1e-12);
  near(pooled.estimate ?? 0, midP.estimate, 0.001);
  assert.ok((exact.lower ?? 9) < (midP.lower ?? 0) && (midP.upper ?? 9) < (exact.upper ?? 0));
});

test('whatever the strata, answers keep the rules of the package', () => {
  fc.assert(
    fc.property(several, (strata) => {
      for (const pooled of POOLED) holdToRules(pooled(strata), pooled.name, ALONE);
      holdToRules(cochranMantelHaenszelTest(strata), 'test');
      holdToRules(breslowDayTest(strata), 'homogeneity');
      holdToRules(riskRatioHeterogeneity(strata), 'heterogeneity');
    }),
  );
  fc.assert(
    fc.property(fc.array(rateStratum, { minLength: 1, maxLength: 5 }), (strata) => {
      holdToRules(pooledRateRatio(strata), 'rates', ALONE);
      holdToRules(exactPooledRateRatio(strata), 'exact rates', ALONE);
      holdToRules(personTimeMantelHaenszelTest(strata), 'test');
      holdToRules(rateRatioHeterogeneity(strata), 'heterogeneity');
    }),
  );
});

test('the order of strata does not matter, and strata without one of the groups say nothing', () => {
  fc.assert(
    fc.property(several, group, (strata, alone) => {
      const more = [...strata, { group: alone, reference: { count: 0, total: 0 } }].reverse();
      for (const pooled of POOLED) {
        const [one, other] = [pooled(strata), pooled(more)];
        close(one.estimate, other.estimate);
        close(one.lower, other.lower);
        assert.equal(one.strata, other.strata);
      }
    }),
  );
});

test('a group without cases anywhere: 0, and exact limits where the others have none', () => {
  const strata = [7, 9].map((count) => ({ group: { count: 0, total: 20 }, reference: { count, total: 40 } }));
  const [pooled, exact] = [pooledOddsRatio(strata), exactPooledOddsRatio(strata)];
  assert.deepEqual([pooled.estimate, pooled.lower], [0, null]);
  assert.match(pooled.reason ?? '', /has no cases in any stratum/);
  assert.deepEqual([exact.estimate, exact.lower, exact.reason], [0, 0, null]);
  assert.ok((exact.upper ?? 0) > 0 && (exact.upper ?? 0) < 1);
});

test('nobody to compare is said, not divided by', () => {
  const apart = [
    { group: { count: 3, total: 9 }, reference: { count: 0, total: 0 } },
    { group: { count: 0, total: 0 }, reference: { count: 2, total: 8 } },
  ];
  for (const pooled of POOLED)
    assert.match(pooled(apart).reason ?? '', /No stratum has people of both groups/);
});

test('strata with the same odds ratio are homogeneous', () => {
  const strata = [1, 3, 10].map((size) => ({
    group: { count: 20 * size, total: 50 * size },
    reference: { count: 10 * size, total: 40 * size },
  }));
  const { breslowDay, taroneP, degreesOfFreedom } = breslowDayTest(strata);
  assert.ok((breslowDay ?? 1) < 1e-18);
  assert.deepEqual([taroneP, degreesOfFreedom], [1, 2]);
  const { q, iSquared, estimate } = riskRatioHeterogeneity(strata);
  assert.ok((q ?? 1) < 1e-18 && iSquared === 0);
  near(1.6, estimate, 1e-12);
});

test('two effects that differ: Q is their squared distance in standard errors', () => {
  const strata = [
    { group: { events: 50, exposure: 100 }, reference: { events: 50, exposure: 100 } },
    { group: { events: 100, exposure: 100 }, reference: { events: 50, exposure: 100 } },
  ];
  const expected = Math.log(2) ** 2 / (2 / 50 + 1 / 100 + 1 / 50);
  const { q, iSquared, leftOut } = rateRatioHeterogeneity([
    ...strata,
    { group: { events: 0, exposure: 9 }, reference: { events: 4, exposure: 9 } },
  ]);
  near(expected, q, 1e-12);
  near(1 - 1 / expected, iSquared, 1e-12);
  assert.equal(leftOut, 1);
});

test('no strata, and counts that cannot be, are refused', () => {
  for (const pooled of POOLED) {
    assert.throws(() => pooled([]), ImpossibleInput);
    assert.throws(() => pooled([{ group: { count: 3, total: 2 }, reference: { count: 1, total: 2 } }]), {
      message: 'The count of the group in stratum 1 (3) is more than its total (2).',
    });
  }
  assert.throws(() => pooledRateRatio([]), ImpossibleInput);
  assert.throws(() => exactPooledRateRatio([]), ImpossibleInput);
});

test('strata too large for the exact method are sent to Mantel and Haenszel', () => {
  const large = Array.from({ length: 10 }, () => ({
    group: { count: 20_000, total: 100_000 },
    reference: { count: 20_000, total: 100_000 },
  }));
  assert.match(exactPooledOddsRatio(large).reason ?? '', /use the Mantel–Haenszel odds ratio/);
});
