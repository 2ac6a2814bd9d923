// Differences and numbers of people: published values, enumeration, zeros, signs and mirrors.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import {
  excessEvents,
  ImpossibleInput,
  kitagawaDecomposition,
  rateDifference,
  riskDifference,
} from '../index.ts';
import { shortfall, shortfallToShare } from '../index.ts';
import type { RiskDifferenceMethod } from '../index.ts';
import { differenceScore } from './miettinen-nurminen-difference.ts';

const SOUND: RiskDifferenceMethod[] = ['newcombe', 'miettinen-nurminen'];
const groups = fc
  .tuple(fc.oneof(fc.nat(12), fc.nat(500_000)), fc.oneof(fc.nat(12), fc.nat(500_000)))
  .filter(([a, b]) => a + b > 0)
  .map(([count, rest]) => ({ count, total: count + rest }));

test('Miettinen–Nurminen limits leave the statistic at z', () => {
  const pair = { group: { count: 9, total: 40 }, reference: { count: 12, total: 70 } };
  const { lower, upper } = riskDifference(pair.group, pair.reference, { method: 'miettinen-nurminen' });
  near(1.959963984540054, differenceScore(pair, lower!), 1e-9);
  near(-1.959963984540054, differenceScore(pair, upper!), 1e-9);
});

test('rare outcomes among a million keep their digits', () => {
  const [group, reference] = [
    { count: 12, total: 1_000_000 },
    { count: 10, total: 1_000_000 },
  ];
  for (const method of SOUND) {
    const { estimate, lower, upper } = riskDifference(group, reference, { method });
    near(2e-6, estimate, 1e-9);
    assert.ok(lower! > -1.2e-5 && lower! < -6e-6 && upper! > 1e-5 && upper! < 1.5e-5, method);
  }
});

test('a difference lies inside its interval, from −1 to 1, and swapped groups have its mirror', () => {
  fc.assert(
    fc.property(groups, groups, (group, reference) => {
      for (const method of SOUND) {
        const [one, other] = [
          riskDifference(group, reference, { method }),
          riskDifference(reference, group, { method }),
        ];
        assert.ok(
          -1 <= one.lower! && one.lower! <= one.estimate! && one.estimate! <= one.upper! && one.upper! <= 1,
          method,
        );
        assert.ok(Math.abs(one.lower! + other.upper!) < 1e-11, method);
        assert.equal(one.pValue, other.pValue);
      }
    }),
  );
});

test('those without the outcome have the opposite difference', () => {
  fc.assert(
    fc.property(groups, groups, (group, reference) => {
      const without = ({ count, total }: typeof group) => ({ count: total - count, total });
      for (const method of SOUND) {
        const one = riskDifference(group, reference, { method });
        const other = riskDifference(without(group), without(reference), { method });
        assert.ok(Math.abs(one.lower! + other.upper!) < 1e-10, method);
      }
    }),
  );
});

test('a difference of rates has the unit of its rates, and zero counts have limits', () => {
  const none = { events: 0, exposure: 100 };
  const { estimate, lower, upper } = rateDifference(none, none, { per: 1000 });
  assert.equal(estimate, 0);
  near((-Math.log(0.025) / 100) * 1000, upper, 1e-12);
  near(-upper!, lower, 1e-12);
});

test('excess is events minus what the reference rate would have brought', () => {
  const answer = excessEvents({ events: 112, exposure: 1194 }, { events: 5357, exposure: 488025 });
  near(112 - (1194 * 5357) / 488025, answer.estimate, 1e-12);
  assert.equal(answer.estimate?.toFixed(1), '98.9');
  assert.ok(answer.lower! > 75 && answer.upper! < 125);
});

test('fewer events than the reference rate would have brought is an excess below zero', () => {
  assert.ok(excessEvents({ events: 1, exposure: 100 }, { events: 50, exposure: 1000 }).estimate! < 0);
});

test('a shortfall is in people, with limits on both sides', () => {
  const answer = shortfall({ count: 12, total: 80 }, { count: 48, total: 160 });
  near(12, answer.estimate, 1e-12);
  assert.ok(answer.lower! < 12 && answer.upper! > 12);
  assert.equal(shortfallToShare({ count: 90, total: 100 }, { count: 30, total: 100 }, 0.8).estimate, 0);
});

test('nobody in a group has no difference, no excess and no shortfall, with the reason', () => {
  const [nobody, some] = [
    { count: 0, total: 0 },
    { count: 1, total: 4 },
  ];
  assert.match(riskDifference(nobody, some).reason ?? '', /nobody/);
  assert.equal(shortfall(some, nobody).estimate, null);
  assert.equal(shortfallToShare(some, nobody, 0.8).estimate, null);
  const answer = excessEvents({ events: 3, exposure: 0 }, { events: 3, exposure: 9 });
  assert.deepEqual([answer.estimate, answer.lower], [null, null]);
  assert.match(answer.reason ?? '', /3 events but nobody/);
});

test('the two effects of a decomposition add up to the difference', () => {
  const size = fc.double({ min: 0, max: 1e6, noNaN: true });
  const rate = fc.double({ min: 0, max: 1, noNaN: true });
  const strata = fc.array(fc.record({ size, rate, referenceSize: size, referenceRate: rate }), {
    minLength: 1,
    maxLength: 9,
  });
  fc.assert(
    fc.property(strata, (list) => {
      const { difference, compositionEffect, rateEffect } = kitagawaDecomposition(list);
      if (difference !== null) assert.ok(Math.abs(compositionEffect! + rateEffect! - difference) < 1e-12);
    }),
  );
});

test('a decomposition of nobody has no numbers, and sizes below zero are refused', () => {
  assert.equal(kitagawaDecomposition([]).difference, null);
  const stratum = { size: -1, rate: 0.1, referenceSize: 5, referenceRate: 0.1 };
  assert.throws(() => kitagawaDecomposition([stratum]), ImpossibleInput);
});
