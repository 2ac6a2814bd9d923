// Change of a ratio between two periods.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import { changeInRateRatio, changeInRiskRatio } from '../index.ts';

test('the same ratio twice is no change', () => {
  const period = { group: { events: 40, exposure: 100 }, reference: { events: 300, exposure: 2000 } };
  const { estimate, lower, upper, pValue } = changeInRateRatio(period, period);
  assert.deepEqual([estimate, pValue], [1, 1]);
  near(1 / lower!, upper, 1e-12);
  near(Math.exp(1.959963984540054 * Math.sqrt(2 / 40 + 2 / 300)), upper, 1e-12);
});

test('a zero cell has no change, and the ratios that exist are still given', () => {
  const earlier = { group: { count: 0, total: 10 }, reference: { count: 5, total: 20 } };
  const later = { group: { count: 3, total: 10 }, reference: { count: 5, total: 20 } };
  const answer = changeInRiskRatio(earlier, later);
  assert.deepEqual([answer.earlier, answer.later, answer.estimate, answer.pValue], [0, 1.2, null, null]);
  assert.match(answer.reason ?? '', /no events/);
});
