// Odds ratios: published examples, empty cells, what swapping groups and outcomes does, a million people.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { holdToRules } from '../../golden/hold-to-rules.ts';
import { near } from '../../golden/reference-case.ts';
import type { OddsRatioMethod } from '../index.ts';
import { ImpossibleInput, oddsRatio, oddsRatioTest } from '../index.ts';

const METHODS: OddsRatioMethod[] = ['mid-p', 'exact-conditional', 'woolf', 'haldane-anscombe'];
const cell = fc.oneof(fc.constant(0), fc.nat(12), fc.nat(2000));
const group = fc.tuple(cell, cell).map(([count, rest]) => ({ count, total: count + rest }));

test('twins and convictions (Fisher 1962): the one-sided p value of the textbook', () => {
  const { pLower, pFisher } = oddsRatioTest({ count: 2, total: 17 }, { count: 10, total: 13 });
  assert.equal(pLower?.toFixed(7), '0.0004652');
  assert.equal(pFisher?.toFixed(7), '0.0005367');
});

test('whatever the cells, every method keeps the rules of the package', () => {
  fc.assert(
    fc.property(group, group, (one, other) => {
      for (const method of METHODS) holdToRules(oddsRatio(one, other, { method }), method);
      holdToRules(oddsRatioTest(one, other), 'test');
    }),
  );
});

test('the groups changed over, or the outcome turned round, is the ratio turned over', () => {
  fc.assert(
    fc.property(group, group, fc.constantFrom(...METHODS), (one, other, method) => {
      const [straight, swapped] = [oddsRatio(one, other, { method }), oddsRatio(other, one, { method })];
      const without = ({ count, total }: typeof one) => ({ count: total - count, total });
      const turned = oddsRatio(without(one), without(other), { method });
      for (const back of [swapped, turned]) {
        same(straight.estimate, back.estimate);
        same(straight.lower, back.upper);
        same(straight.medianUnbiased, back.medianUnbiased);
        same(straight.conditionalEstimate, back.conditionalEstimate);
        assert.equal(straight.pValue?.toPrecision(9), back.pValue?.toPrecision(9));
      }
    }),
  );
});

function same(value: number | null, turnedOver: number | null): void {
  if (value === null || turnedOver === null) return assert.equal(value, turnedOver);
  near(1 / value, turnedOver, 1e-9);
}

test('mid-P lies inside exact, and a surer interval is wider', () => {
  fc.assert(
    fc.property(group, group, (one, other) => {
      const [midP, exact] = [oddsRatio(one, other), oddsRatio(one, other, { method: 'exact-conditional' })];
      const surer = oddsRatio(one, other, { confidence: 0.99 });
      if (midP.lower === null || exact.lower === null || surer.lower === null) return;
      assert.ok(exact.lower <= midP.lower && (midP.upper ?? 0) <= (exact.upper ?? 0));
      assert.ok(surer.lower <= midP.lower && (midP.upper ?? 0) <= (surer.upper ?? 0));
    }),
  );
});

test('an empty cell has one limit, and Woolf has none and says so', () => {
  const none = oddsRatio({ count: 0, total: 10 }, { count: 5, total: 15 });
  assert.deepEqual([none.estimate, none.lower, none.reason], [0, 0, null]);
  assert.ok(none.upper !== null && none.upper > 1 && none.upper < 1.1);
  const woolf = oddsRatio({ count: 0, total: 10 }, { count: 5, total: 15 }, { method: 'woolf' });
  assert.deepEqual([woolf.estimate, woolf.lower, woolf.upper, woolf.pValue], [0, null, null, null]);
  assert.match(woolf.reason ?? '', /Woolf interval does not exist/);
});

test('nobody, or everybody, with the outcome is no odds ratio, and the reason says which', () => {
  const reason = (a: number, n: number, c: number, m: number) =>
    oddsRatio({ count: a, total: n }, { count: c, total: m }).reason;
  assert.equal(reason(0, 10, 0, 9), 'Nobody in either group had the outcome, so there is no odds ratio.');
  assert.equal(reason(10, 10, 9, 9), 'Everybody in both groups had the outcome, so there is no odds ratio.');
  assert.equal(reason(0, 0, 5, 9), 'There is nobody in the group, so there is no odds ratio.');
  assert.equal(reason(2, 10, 0, 0), 'There is nobody in the reference group, so there is no odds ratio.');
});

test('millions of people are answered like few: mid-P meets Woolf', () => {
  const [one, other] = [
    { count: 300_000, total: 1_000_000 },
    { count: 250_000, total: 1_000_000 },
  ];
  const [midP, woolf] = [oddsRatio(one, other), oddsRatio(one, other, { method: 'woolf' })];
  near(woolf.lower ?? 0, midP.lower, 1e-6);
  near(woolf.upper ?? 0, midP.upper, 1e-6);
});

test('12 of 1,500,000 against 30 of 900,000: limits confirmed by 40-digit arithmetic', () => {
  const [one, other] = [
    { count: 12, total: 1_500_000 },
    { count: 30, total: 900_000 },
  ];
  const [midP, exact] = [oddsRatio(one, other), oddsRatio(one, other, { method: 'exact-conditional' })];
  near(0.1119021014317483, exact.lower, 1e-12);
  near(0.4827084558011385, exact.upper, 1e-12);
  near(0.1185168008456571, midP.lower, 1e-12);
  near(0.4622178899061624, midP.upper, 1e-12);
  near(0.2399940647133996, exact.conditionalEstimate, 1e-12);
  near(8.43044272358554e-6, oddsRatioTest(one, other).pLower, 1e-11);
});

test('counts and levels that cannot be are refused', () => {
  const good = { count: 1, total: 2 };
  assert.throws(() => oddsRatio({ count: 3, total: 2 }, good), ImpossibleInput);
  assert.throws(() => oddsRatio(good, { count: -1, total: 2 }), ImpossibleInput);
  assert.throws(() => oddsRatio(good, good, { confidence: 95 }), ImpossibleInput);
  assert.throws(() => oddsRatioTest({ count: 0.5, total: 2 }, good), ImpossibleInput);
});
