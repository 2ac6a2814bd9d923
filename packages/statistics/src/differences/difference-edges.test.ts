// Differences where a formula is easily got wrong unnoticed: the unit of a rate, p values, universal outcomes, empty strata.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import { kitagawaDecomposition, rateDifference, riskDifference, shortfall } from '../index.ts';

test('a difference of rates and its limits are per the unit that was asked for', () => {
  // 12/400 − 30/2500 = 0.018, ± 1.959964 × √(12/400² + 30/2500²).
  const answer = rateDifference(
    { events: 12, exposure: 400 },
    { events: 30, exposure: 2500 },
    { per: 1000, method: 'wald' },
  );
  near(18, answer.estimate, 1e-13);
  near(0.491475964793855546, answer.lower, 1e-12);
  near(35.50852403520614445, answer.upper, 1e-13);
  assert.deepEqual([answer.per, answer.method], [1000, 'Wald']);
});

test('the p value of Miettinen and Nurminen has N/(N − 1), the others have not', () => {
  // mpmath, 40 digits: 2Φ(−|z|) of the pooled z, and of z √(109/110).
  const p = (method: 'newcombe' | 'miettinen-nurminen') => {
    const { pValue, pValueMethod } = riskDifference(
      { count: 9, total: 40 },
      { count: 12, total: 70 },
      { method },
    );
    return { pValue, pValueMethod };
  };
  near(0.4916368219464755, p('newcombe').pValue, 1e-13);
  near(0.4936123396760804, p('miettinen-nurminen').pValue, 1e-13);
  assert.equal(p('newcombe').pValueMethod, 'Score (pooled)');
  assert.equal(p('miettinen-nurminen').pValueMethod, 'Score (pooled, N/(N−1))');
});

test('a difference of rare outcomes keeps its digits, and so does one of nearly universal outcomes', () => {
  // mpmath, 40 digits: the score equation of 12 and 10 in a million solved by bisection.
  const [low, high] = [-7.811175962209748728e-6, 1.210873208834305519e-5];
  const [rare, universal] = [
    [12, 10],
    [999_988, 999_990],
  ].map(([a = 0, b = 0]) =>
    riskDifference(
      { count: a, total: 1_000_000 },
      { count: b, total: 1_000_000 },
      { method: 'miettinen-nurminen' },
    ),
  );
  near(low, rare!.lower, 2e-15);
  near(high, rare!.upper, 2e-15);
  near(-high, universal!.lower, 2e-15);
  near(-low, universal!.upper, 2e-15);
});

test('nobody in one group is no difference to split', () => {
  const stratum = { size: 5, rate: 0.1, referenceSize: 7, referenceRate: 0.2 };
  for (const empty of [
    { ...stratum, size: 0 },
    { ...stratum, referenceSize: 0 },
  ]) {
    const answer = kitagawaDecomposition([empty, empty]);
    assert.deepEqual([answer.difference, answer.rateEffect, answer.compositionEffect], [null, null, null]);
    assert.match(answer.reason ?? '', /nobody in any stratum/);
  }
  assert.equal(kitagawaDecomposition([stratum]).method, 'Kitagawa decomposition');
});

test('nobody in a group is no shortfall and no limits', () => {
  const { estimate, lower, upper } = shortfall({ count: 0, total: 0 }, { count: 3, total: 9 });
  assert.deepEqual([estimate, lower, upper], [null, null, null]);
});
