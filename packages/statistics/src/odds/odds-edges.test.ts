// The p value of every method of an odds ratio, and what the test answers where there is none.
// Expected numbers: mpmath with 40 digits, the hypergeometric points of 9 of 40 against 12 of 70 added up.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import { oddsRatio, oddsRatioTest } from '../index.ts';
import type { OddsRatioMethod } from '../index.ts';

const [group, reference] = [
  { count: 9, total: 40 },
  { count: 12, total: 70 },
];

const EXPECTED: [OddsRatioMethod, p: number, name: string][] = [
  ['mid-p', 0.5009448709169930349, 'Doubled mid-P, conditional'],
  ['exact-conditional', 0.6554263070025678031, 'Doubled exact, conditional'],
  ['woolf', 0.4927722293188891947, 'Wald on the log odds ratio'],
  ['haldane-anscombe', 0.4763281433956468153, 'Wald on the log adjusted odds ratio'],
];

test('each method has the p value of its own test, and names it', () => {
  for (const [method, p, name] of EXPECTED) {
    const { pValue, pValueMethod } = oddsRatio(group, reference, { method });
    near(p, pValue, 1e-12, method);
    assert.equal(pValueMethod, name);
  }
});

test('both tails and Fisher’s test are sums of points', () => {
  const answer = oddsRatioTest(group, reference);
  near(0.3277131535012839015, answer.pHigher, 1e-12);
  near(0.8267682825842908666, answer.pLower, 1e-12);
  near(0.6148284723273440801, answer.pFisher, 1e-12);
});

test('without an odds ratio there is no test, and the sentence is that of the ratio', () => {
  const everybody = { count: 5, total: 5 };
  const reason = oddsRatio(everybody, everybody).reason;
  assert.match(reason ?? '', /\.$/);
  assert.deepEqual(oddsRatioTest(everybody, everybody), {
    pMidP: null,
    pExactDoubled: null,
    pFisher: null,
    pHigher: null,
    pLower: null,
    method: 'Conditional hypergeometric test of a 2×2 table',
    reason,
  });
});
