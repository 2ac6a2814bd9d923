// Ratios of proportions: the score equation itself, zeros, universal outcomes, a million people, and properties.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import { ImpossibleInput, riskRatio } from '../index.ts';
import type { ProportionGroup, RiskRatioMethod } from '../index.ts';
import { riskRatioScore } from './koopman-risk-ratio.ts';

const METHODS: RiskRatioMethod[] = ['koopman', 'miettinen-nurminen', 'katz', 'walter', 'mover-r'];
const SCORES: RiskRatioMethod[] = ['koopman', 'miettinen-nurminen'];
const groups = fc
  .tuple(fc.oneof(fc.nat(15), fc.nat(800_000)), fc.oneof(fc.nat(15), fc.nat(800_000)))
  .filter(([a, b]) => a + b > 0)
  .map(([count, rest]) => ({ count, total: count + rest }));
const levels = fc.double({ min: 0.6, max: 0.9999, noNaN: true });

/** The largest likelihood under a ratio, by a plain search over the reference proportion. */
function plainScore(group: ProportionGroup, reference: ProportionGroup, ratio: number): number {
  const logLikelihood = (p0: number): number =>
    [[group, ratio * p0] as const, [reference, p0] as const].reduce(
      (sum, [{ count, total }, p]) => sum + count * Math.log(p) + (total - count) * Math.log(1 - p),
      0,
    );
  let [low, high] = [1e-9, Math.min(1, 1 / ratio) - 1e-9];
  for (let step = 0; step < 200; step += 1) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    if (logLikelihood(left) < logLikelihood(right)) low = left;
    else high = right;
  }
  const [p0, p1] = [low, ratio * low];
  const variance = (p1 * (1 - p1)) / group.total + (ratio * ratio * p0 * (1 - p0)) / reference.total;
  return (group.count / group.total - (ratio * reference.count) / reference.total) / Math.sqrt(variance);
}

test('the score statistic is the one at the largest likelihood, found by plain search', () => {
  for (const ratio of [0.3, 0.9, 1.7, 4]) {
    const [group, reference] = [
      { count: 9, total: 40 },
      { count: 12, total: 70 },
    ];
    near(
      plainScore(group, reference, ratio),
      riskRatioScore({ group, reference }, ratio),
      1e-6,
      `ratio ${ratio}`,
    );
  }
});

test('one group without the outcome has 0 or Infinity and a one-sided limit', () => {
  for (const method of SCORES) {
    const none = riskRatio({ count: 0, total: 40 }, { count: 6, total: 50 }, { method });
    assert.deepEqual([none.estimate, none.lower, none.reason], [0, 0, null]);
    assert.ok(none.upper! > 0.3 && none.upper! < 2);
    const only = riskRatio({ count: 6, total: 50 }, { count: 0, total: 40 }, { method });
    assert.deepEqual([only.estimate, only.upper], [Infinity, Infinity]);
    near(1 / none.upper!, only.lower, 1e-10);
  }
});

test('methods without limits at zero say so and name the one that has', () => {
  for (const method of ['katz', 'mover-r'] as const) {
    const answer = riskRatio({ count: 0, total: 40 }, { count: 6, total: 50 }, { method });
    assert.deepEqual([answer.estimate, answer.lower, answer.upper, answer.pValue], [0, null, null, null]);
    assert.match(answer.reason ?? '', /use Koopman/);
  }
});

test('nobody with the outcome, or nobody at all, is no ratio', () => {
  for (const method of METHODS) {
    const neither = riskRatio({ count: 0, total: 5 }, { count: 0, total: 7 }, { method });
    assert.deepEqual([neither.estimate, neither.lower, neither.upper], [null, null, null]);
    assert.match(neither.reason ?? '', /Nobody in either group/);
    assert.match(
      riskRatio({ count: 0, total: 0 }, { count: 1, total: 7 }, { method }).reason ?? '',
      /nobody in the group/,
    );
    assert.match(
      riskRatio({ count: 1, total: 7 }, { count: 0, total: 0 }, { method }).reason ?? '',
      /reference group/,
    );
  }
});

test('everybody with the outcome is the ratio 1 with the closed-form limits n ÷ (n + z²)', () => {
  const { estimate, lower, upper, pValue } = riskRatio({ count: 30, total: 30 }, { count: 50, total: 50 });
  const square = 1.959963984540054 ** 2;
  assert.deepEqual([estimate, pValue], [1, 1]);
  near(30 / (30 + square), lower, 1e-10);
  near((50 + square) / 50, upper, 1e-10);
  assert.equal(riskRatio({ count: 30, total: 30 }, { count: 50, total: 50 }, { method: 'katz' }).pValue, 1);
});

test('the p value and the interval of a score method never contradict each other', () => {
  fc.assert(
    fc.property(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30), (a, b, c, d) => {
      for (const method of SCORES) {
        const { pValue, lower, upper } = riskRatio(
          { count: a, total: a + b },
          { count: c, total: c + d },
          { method },
        );
        if (pValue === null || Math.abs(pValue - 0.05) < 1e-9) continue;
        assert.equal(pValue < 0.05, lower! > 1 || upper! < 1, `${method} ${a} ${b} ${c} ${d}`);
      }
    }),
  );
});

test('a ratio lies inside its interval, and its groups swapped have the inverse', () => {
  fc.assert(
    fc.property(groups, groups, levels, (group, reference, confidence) => {
      for (const method of METHODS) {
        const one = riskRatio(group, reference, { method, confidence });
        if (one.lower === null || one.upper === null) continue;
        assert.ok(
          one.lower <= one.estimate! * (1 + 1e-12) && one.upper >= one.estimate! * (1 - 1e-12),
          method,
        );
        const other = riskRatio(reference, group, { method, confidence });
        if (one.lower > 0 && one.upper < Infinity) near(1 / one.lower, other.upper, 1e-8, method);
      }
    }),
  );
});

test('more confidence is a wider interval', () => {
  fc.assert(
    fc.property(groups, groups, levels, (group, reference, confidence) => {
      for (const method of METHODS) {
        const one = riskRatio(group, reference, { method, confidence });
        const surer = riskRatio(group, reference, { method, confidence: confidence + (1 - confidence) / 2 });
        if (one.lower !== null) assert.ok(surer.lower! <= one.lower && surer.upper! >= one.upper!, method);
      }
    }),
  );
});

test('counts that cannot be are refused', () => {
  assert.throws(() => riskRatio({ count: 3, total: 2 }, { count: 0, total: 4 }), ImpossibleInput);
  assert.throws(() => riskRatio({ count: 1, total: 2 }, { count: 0.2, total: 4 }), ImpossibleInput);
});
