// Pooled comparisons at their edges: names, warnings word for word, strata that say nothing, one effect alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import {
  breslowDayTest,
  cochranMantelHaenszelTest,
  differenceWarning,
  exactPooledOddsRatio,
  exactPooledRateRatio,
  heterogeneity,
  oddsRatio,
  personTimeMantelHaenszelTest,
  pooledOddsRatio,
  pooledRateRatio,
  pooledRiskDifference,
  pooledRiskRatio,
  rateRatioHeterogeneity,
  riskRatioHeterogeneity,
  simpsonWarning,
} from '../index.ts';

type Cell = readonly [number, number];

const people = ([a, n]: Cell, [b, m]: Cell) => ({
  group: { count: a, total: n },
  reference: { count: b, total: m },
});
const events = ([a, n]: Cell, [b, m]: Cell) => ({
  group: { events: a, exposure: n },
  reference: { events: b, exposure: m },
});
const shares = [people([3, 9], [4, 20]), people([5, 12], [2, 15])];
const rates = [events([3, 9], [4, 20]), events([5, 12], [2, 15])];

test('every pooled comparison names its method and its test', () => {
  const named = [
    pooledRiskRatio(shares),
    pooledOddsRatio(shares),
    pooledRiskDifference(shares),
    exactPooledOddsRatio(shares),
    exactPooledOddsRatio(shares, { method: 'mid-p' }),
    pooledRateRatio(rates),
    exactPooledRateRatio(rates),
    exactPooledRateRatio(rates, { method: 'exact' }),
  ].map(({ method, pValueMethod }) => `${method} | ${pValueMethod}`);
  assert.deepEqual(named, [
    'Mantel–Haenszel risk ratio (Greenland–Robins) | Cochran–Mantel–Haenszel χ² without ½',
    'Mantel–Haenszel odds ratio (Robins–Breslow–Greenland) | Cochran–Mantel–Haenszel χ² without ½',
    'Mantel–Haenszel risk difference (Greenland–Robins) | Cochran–Mantel–Haenszel χ² without ½',
    'Exact conditional pooled odds ratio | Exact conditional, minimum likelihood',
    'Mid-P conditional pooled odds ratio | Exact conditional, minimum likelihood',
    'Mantel–Haenszel rate ratio (Greenland–Robins) | Mantel–Haenszel χ² of person-time without ½',
    'Mid-P conditional pooled rate ratio | Doubled mid-P, conditional',
    'Exact conditional pooled rate ratio | Doubled exact, conditional',
  ]);
  const tests = [
    cochranMantelHaenszelTest(shares),
    cochranMantelHaenszelTest(shares, { continuity: true }),
    personTimeMantelHaenszelTest(rates),
    personTimeMantelHaenszelTest(rates, { continuity: true }),
    breslowDayTest(shares),
    heterogeneity([]),
  ].map(({ method }) => method);
  assert.deepEqual(tests, [
    'Cochran–Mantel–Haenszel χ²',
    'Cochran–Mantel–Haenszel χ² with ½',
    'Mantel–Haenszel χ² of person-time',
    'Mantel–Haenszel χ² of person-time with ½',
    'Breslow–Day with Tarone’s correction',
    'Inverse-variance pooling, Cochran’s Q and I²',
  ]);
});

const ADVICE =
  'The groups are spread differently over the strata: show both figures, and look at each stratum.';

test('two ratios that tell different stories are both in the warning', () => {
  assert.equal(
    simpsonWarning(1.467, 0.9449),
    `The crude ratio is 1.47 and the ratio within strata is 0.945: they point in opposite directions. ${ADVICE}`,
  );
  assert.equal(
    simpsonWarning(Infinity, 1.5),
    `The crude ratio is without limit and the ratio within strata is 1.50: they differ by more than 10%. ${ADVICE}`,
  );
  assert.equal(simpsonWarning(1.5, 2)?.includes('differ by more than 10%'), true);
  for (const [crude, pooled] of [
    [1.1, 1],
    [1, 1.1],
    [2, 2.1],
    [2, 2],
    [null, 2],
    [2, null],
  ] as const)
    assert.equal(simpsonWarning(crude, pooled), null);
});

test('two differences that tell different stories are both in the warning, in percentage points', () => {
  assert.equal(
    differenceWarning(0.05, -0.0213),
    `The crude difference is 5.00 percentage points and the difference within strata is -2.13 percentage points: they point in opposite directions. ${ADVICE}`,
  );
  assert.equal(
    differenceWarning(0.1, 0.05),
    `The crude difference is 10.0 percentage points and the difference within strata is 5.00 percentage points: they differ by more than 10%. ${ADVICE}`,
  );
  for (const [crude, pooled] of [
    [0.105, 0.1],
    [0.1, 0.105],
    [0.1, 0.1],
    [null, 0.1],
    [0.1, null],
  ] as const)
    assert.equal(differenceWarning(crude, pooled), null);
});

test('two effects pooled by hand', () => {
  // Weights 25 and 100: 42.5/125; Q = 25 × 0.24² + 100 × 0.06²; P(χ² > 1.8) by mpmath.
  const answer = heterogeneity([
    { value: 0.1, standardError: 0.2 },
    { value: 0.4, standardError: 0.1 },
  ]);
  near(0.34, answer.estimate, 1e-14);
  near(0.34 - 1.959963984540054 / Math.sqrt(125), answer.lower, 1e-13);
  near(0.34 + 1.959963984540054 / Math.sqrt(125), answer.upper, 1e-13);
  near(1.8, answer.q, 1e-12);
  near(4 / 9, answer.iSquared, 1e-12);
  near(0.17971249487899984, answer.pValue, 1e-12);
  assert.deepEqual([answer.degreesOfFreedom, answer.reason], [1, null]);
});

test('effects that agree have an I² of 0, one effect or none has no Q', () => {
  const same = { value: 0.3, standardError: 0.2 };
  assert.deepEqual([heterogeneity([same, same]).q, heterogeneity([same, same]).iSquared], [0, 0]);
  const none = { q: null, degreesOfFreedom: null, pValue: null, iSquared: null, confidence: 0.95 };
  const method = 'Inverse-variance pooling, Cochran’s Q and I²';
  assert.deepEqual(heterogeneity([]), {
    ...none,
    estimate: null,
    lower: null,
    upper: null,
    method,
    reason: 'There are no effects to pool.',
  });
  const { lower, upper, ...one } = heterogeneity([same]);
  const reason = 'One effect alone cannot differ from others.';
  assert.deepEqual(one, { ...none, estimate: 0.3, method, reason });
  near(0.3 - 0.2 * 1.959963984540054, lower, 1e-12);
  near(0.3 + 0.2 * 1.959963984540054, upper, 1e-12);
});

test('strata whose log ratio does not exist are counted out', () => {
  // Two strata of the ratio 2, one with nobody with the outcome, one with everybody, one with nobody at all.
  const risks = riskRatioHeterogeneity([
    people([4, 10], [2, 10]),
    people([8, 20], [4, 20]),
    people([0, 9], [4, 20]),
    people([9, 9], [20, 20]),
    people([0, 0], [4, 20]),
  ]);
  near(2, risks.estimate, 1e-12);
  assert.equal(risks.leftOut, 3);
  const ratios = rateRatioHeterogeneity([events([4, 10], [2, 10]), events([4, 10], [0, 10])]);
  near(2, ratios.estimate, 1e-12);
  near(2 * Math.exp(1.959963984540054 * Math.sqrt(3 / 4)), ratios.upper, 1e-12);
  assert.equal(ratios.leftOut, 1);
});

test('strata with people on one side only can be pooled by no method', () => {
  const [half, halfRate] = [[people([3, 9], [0, 0])], [events([3, 9], [0, 0])]];
  const answers = [
    pooledRiskRatio(half),
    pooledOddsRatio(half),
    pooledRiskDifference(half),
    exactPooledOddsRatio(half),
    pooledRateRatio(halfRate),
    exactPooledRateRatio(halfRate),
  ];
  for (const { estimate, lower, upper, pValue, warning, strata, reason } of answers) {
    assert.deepEqual([estimate, lower, upper, pValue, warning, strata], [null, null, null, null, null, 0]);
    assert.equal(reason, answers[0]!.reason);
    assert.match(reason ?? '', /\.$/);
  }
});

test('where nothing happened, or nothing varies, the sentence says so', () => {
  const [never, always] = [[people([0, 9], [0, 9])], [people([9, 9], [9, 9])]];
  const quiet = [events([0, 9], [0, 9])];
  const varies = 'In every stratum everybody or nobody had the outcome, so there is no odds ratio.';
  assert.deepEqual(
    [
      pooledRiskRatio(never),
      pooledOddsRatio(never),
      pooledOddsRatio(always),
      exactPooledOddsRatio(never),
      pooledRiskDifference(never),
      pooledRateRatio(quiet),
      exactPooledRateRatio(quiet),
      cochranMantelHaenszelTest(never),
      breslowDayTest(never),
      breslowDayTest([people([0, 9], [3, 9]), people([0, 9], [3, 9])]),
    ].map(({ reason }) => reason),
    [
      'Nobody had the outcome in any stratum, so there is no ratio.',
      varies,
      varies,
      varies,
      'In every stratum all people of a group, or none, had the outcome, where this interval does not exist.',
      'There were no events in any stratum, so there is no ratio.',
      'There were no events in any stratum, so there is no ratio.',
      'In no stratum do people of both groups differ in the outcome, so there is no test.',
      'Fewer than two strata have people of both groups and both outcomes, so nothing can differ.',
      'The pooled odds ratio is 0 or without limit, where the test does not exist.',
    ],
  );
});

test('a group without cases has a ratio without limits by Mantel and Haenszel, and limits by the exact method', () => {
  const oneSided =
    'One of the groups has no cases in any stratum, where this interval does not exist; use an exact pooled ratio.';
  const none = [people([0, 9], [3, 9]), people([0, 8], [2, 9])];
  for (const pooled of [pooledRiskRatio(none), pooledOddsRatio(none)]) {
    assert.deepEqual([pooled.estimate, pooled.lower, pooled.upper, pooled.reason], [0, null, null, oneSided]);
    assert.ok(pooled.pValue! > 0 && pooled.pValue! < 1);
  }
  const only = pooledRateRatio([events([3, 9], [0, 9])]);
  assert.deepEqual([only.estimate, only.lower, only.upper, only.reason], [Infinity, null, null, oneSided]);
  const exact = exactPooledOddsRatio(none);
  assert.deepEqual([exact.estimate, exact.lower, exact.reason], [0, 0, null]);
});

test('limits of a difference stay between −1 and 1', () => {
  const { lower, upper } = pooledRiskDifference([people([4, 5], [1, 5])]);
  assert.equal(upper, 1);
  // 0.6 − 1.96 × √(0.16/5 + 0.16/5).
  near(0.6 - 1.959963984540054 * Math.sqrt(0.064), lower, 1e-12);
  assert.equal(pooledRiskDifference([people([1, 5], [4, 5])]).lower, -1);
});

test('a half is taken off only from a difference of at least a half', () => {
  // The group has 3 where 20/7 × … = 2.857 are expected: 0.143 away, which is left as it is.
  const close = [people([3, 10], [3, 11])];
  assert.equal(
    cochranMantelHaenszelTest(close, { continuity: true }).statistic,
    cochranMantelHaenszelTest(close).statistic,
  );
  // 4 of 8 against 0 of 8: 2 expected, variance 64 × 4 × 12/(16² × 15); (2 − ½)² and 2² over it.
  const variance = (64 * 4 * 12) / (256 * 15);
  const far = [people([4, 8], [0, 8])];
  near(2.25 / variance, cochranMantelHaenszelTest(far, { continuity: true }).statistic, 1e-12);
  near(4 / variance, cochranMantelHaenszelTest(far).statistic, 1e-12);
});

test('the test of person-time, by hand', () => {
  // 12 − 30/3 and 5 − 12/4 are 2 each; variances 30 × 2/9 and 12 × 3/16.
  const strata = [events([12, 100], [18, 200]), events([5, 50], [7, 150])];
  const variance = 60 / 9 + 36 / 16;
  near(16 / variance, personTimeMantelHaenszelTest(strata).statistic, 1e-12);
  near(12.25 / variance, personTimeMantelHaenszelTest(strata, { continuity: true }).statistic, 1e-12);
  // Of 5 events 2.5 are expected and 3 seen: exactly a half away, of which nothing is left.
  const half = [events([3, 10], [2, 10])];
  assert.equal(personTimeMantelHaenszelTest(half, { continuity: true }).statistic, 0);
  near(0.2, personTimeMantelHaenszelTest(half).statistic, 1e-12);
});

/** mpmath with 40 digits: the fitted counts by bisection. */
test('Breslow and Day where the group is the larger one and the pooled odds ratio is small', () => {
  const answer = breslowDayTest([
    people([60, 100], [19, 20]),
    people([55, 100], [18, 20]),
    people([50, 80], [17, 20]),
  ]);
  near(1.371730196589126312, answer.breslowDay, 1e-11);
  near(1.37164398600785486, answer.tarone, 1e-11);
});

test('one stratum alone has the limits of its own method, and nothing to warn of', () => {
  const [one] = shares;
  const alone = oddsRatio(one!.group, one!.reference, { method: 'mid-p' });
  const pooled = exactPooledOddsRatio([one!], { method: 'mid-p' });
  near(alone.lower!, pooled.lower, 1e-9);
  near(alone.upper!, pooled.upper, 1e-9);
  for (const { warning } of [pooledRiskRatio([one!]), pooledOddsRatio([one!]), pooledRateRatio([rates[0]!])])
    assert.equal(warning, null);
});
