// Ratios where a formula is easily got wrong unnoticed: p values of every method, rounding at nearly universal outcomes, who is nobody.
// Expected numbers: mpmath with 40 digits from the formulas of the cited papers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import { changeInRateRatio, probabilityRatioAbove, rateRatio, riskRatio } from '../index.ts';
import { riskRatioScore } from './koopman-risk-ratio.ts';

const NOBODY = 'There is nobody in the population of this group, so there is no ratio.';

test('each method of a risk ratio has the p value of its own test', () => {
  const p = (method: 'koopman' | 'miettinen-nurminen' | 'katz' | 'walter' | 'mover-r'): number | null =>
    riskRatio({ count: 9, total: 40 }, { count: 12, total: 70 }, { method }).pValue;
  near(0.4916368219464755, p('koopman'), 1e-13);
  near(0.4916368219464755, p('mover-r'), 1e-13);
  near(0.4936123396760804, p('miettinen-nurminen'), 1e-13);
  near(0.4899684960744343, p('katz'), 1e-13);
  near(0.4644777115141964, p('walter'), 1e-13);
});

test('the tests behind the p values are named', () => {
  const [share, rate] = [
    { count: 9, total: 40 },
    { events: 9, exposure: 40 },
  ];
  const ofRisks = (['koopman', 'mover-r', 'miettinen-nurminen', 'katz', 'walter'] as const).map(
    (method) => riskRatio(share, share, { method }).pValueMethod,
  );
  assert.deepEqual(ofRisks, [
    'Score (pooled, no continuity correction)',
    'Score (pooled, no continuity correction)',
    'Score (pooled, N/(N−1))',
    'Wald on the log ratio',
    'Wald on the log adjusted ratio',
  ]);
  const ofRates = (['mid-p', 'exact-conditional', 'score', 'log-wald'] as const).map(
    (method) => rateRatio(rate, rate, { method }).pValueMethod,
  );
  assert.deepEqual(ofRates, [
    'Doubled mid-P, conditional',
    'Doubled exact, conditional',
    'Score',
    'Wald on the log ratio',
  ]);
});

test('the score keeps its digits where one in a hundred million is without the outcome', () => {
  const pair = {
    group: { count: 99_999_999, total: 100_000_000 },
    reference: { count: 99_999_997, total: 100_000_000 },
  };
  near(10000.000025000001593750028, riskRatioScore(pair, 0.5), 1e-15);
  near(-9999.999475000000843750019922, riskRatioScore(pair, 2), 1e-15);
  near(3.31098708105064714405, riskRatioScore(pair, 0.9999999), 1e-8);
  near(-2.394184768480529416776, riskRatioScore(pair, 1.0000001), 1e-8);
});

test('a change has the reason of the period that has no ratio, and keeps the ratio of the other', () => {
  const whole = { group: { events: 4, exposure: 9 }, reference: { events: 2, exposure: 9 } };
  const empty = { ...whole, group: { events: 4, exposure: 0 } };
  const [earlier, later] = [changeInRateRatio(empty, whole), changeInRateRatio(whole, empty)];
  assert.deepEqual([earlier.reason, earlier.earlier, earlier.later], [NOBODY, null, 2]);
  assert.deepEqual([later.reason, later.earlier, later.later], [NOBODY, 2, null]);
  assert.deepEqual(
    [earlier.method, earlier.pValueMethod],
    ['Ratio of ratios, log-Wald', 'Wald on the log ratio of ratios'],
  );
});

test('a probability about a ratio needs people on both sides', () => {
  const [some, nobody] = [
    { events: 1, exposure: 4 },
    { events: 1, exposure: 0 },
  ];
  for (const answer of [probabilityRatioAbove(some, nobody, 1), probabilityRatioAbove(nobody, some, 1)]) {
    assert.deepEqual(
      [answer.probability, answer.median, answer.lower, answer.upper],
      [null, null, null, null],
    );
    assert.match(answer.reason ?? '', /nobody in the population of one of the groups/);
  }
});
