// The five verdicts, from real numbers and at their edges.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import {
  fourFifthsRule,
  ImpossibleInput,
  judgeRateRatio,
  judgeRiskRatio,
  overlapFallacy,
  powerOfTwoProportions,
  rateRatioEquivalence,
  riskRatioEquivalence,
  sampleSizeOfTwoProportions,
  smallestVisibleRateRatio,
  smallestVisibleRiskRatio,
  verdict,
} from '../index.ts';
import type { Estimate } from '../index.ts';

function estimate(
  value: number | null,
  lower: number | null,
  upper: number | null,
  confidence = 0.95,
): Estimate {
  return {
    estimate: value,
    lower,
    upper,
    confidence,
    method: 'given',
    reason: value === null ? 'Nobody was counted.' : null,
  };
}

function word(
  value: number | null,
  limits: [number | null, number | null],
  equivalence: [number, number] = [0.1, 9],
) {
  return verdict(estimate(value, ...limits), estimate(value, ...equivalence, 0.9)).verdict;
}

test('an interval clear of 1 with the point outside the band is a gap', () => {
  assert.equal(word(4.1, [3.2, 5.2]), 'gap');
  assert.equal(word(0.5, [0.28, 0.88]), 'gap');
  assert.equal(word(Infinity, [11, Infinity]), 'gap');
});

test('an interval clear of 1 with the point inside the band is a gap whose size is not settled', () => {
  assert.equal(word(1.2, [1.05, 1.38], [1.08, 1.34]), 'gap, size not settled');
  assert.equal(word(1.25, [1.05, 1.5], [1.08, 1.45]), 'gap, size not settled');
});

test('an equivalence interval inside the band is no gap that matters, also when it is clear of 1', () => {
  assert.equal(word(1.01, [0.97, 1.05], [0.98, 1.04]), 'no gap that matters');
  assert.equal(word(1.05, [1.03, 1.07], [1.035, 1.066]), 'no gap that matters');
});

test('an interval that holds 1 and more than the band is not settled', () => {
  assert.equal(word(2, [0.7, 5], [0.8, 4]), 'not settled');
  assert.equal(word(1.4, [1, 1.9], [1.05, 1.8]), 'not settled');
});

test('without a ratio nothing can be said, and the reason is passed on', () => {
  const answer = verdict(estimate(null, null, null), estimate(null, null, null, 0.9));
  assert.deepEqual([answer.verdict, answer.reason], ['cannot be computed', 'Nobody was counted.']);
});

test('searches in Cumbria: Black against White is a gap, the smallest visible ratio is 1.79', () => {
  const answer = judgeRateRatio({ events: 112, exposure: 1194 }, { events: 5357, exposure: 488025 });
  assert.equal(answer.verdict.verdict, 'gap');
  assert.equal(answer.ratio.estimate?.toFixed(1), '8.5');
  assert.equal(answer.smallestVisible.above?.toFixed(2), '1.79');
});

test('a small group with the same rate is not settled rather than equal', () => {
  const answer = judgeRateRatio({ events: 3, exposure: 1286 }, { events: 1111, exposure: 501963 });
  assert.equal(answer.verdict.verdict, 'not settled');
});

test('two large equal groups have no gap that matters', () => {
  assert.equal(
    judgeRiskRatio({ count: 5200, total: 20000 }, { count: 5150, total: 20000 }).verdict.verdict,
    'no gap that matters',
  );
  assert.equal(
    judgeRateRatio({ events: 5200, exposure: 20000 }, { events: 5150, exposure: 20000 }).verdict.verdict,
    'no gap that matters',
  );
});

test('zero cells are judged: a gap when nobody of a large group was ever chosen', () => {
  assert.equal(judgeRiskRatio({ count: 0, total: 400 }, { count: 50, total: 1000 }).verdict.verdict, 'gap');
  assert.equal(
    judgeRateRatio({ events: 0, exposure: 9 }, { events: 0, exposure: 9 }).verdict.verdict,
    'cannot be computed',
  );
  assert.match(
    judgeRiskRatio({ count: 0, total: 0 }, { count: 1, total: 3 }).verdict.reason ?? '',
    /nobody in the group/,
  );
});

test('a stricter level for a family widens both intervals of the verdict', () => {
  const [group, reference] = [
    { events: 30, exposure: 100 },
    { events: 200, exposure: 1000 },
  ];
  const [one, strict] = [
    judgeRateRatio(group, reference),
    judgeRateRatio(group, reference, { confidence: 0.99 }),
  ];
  assert.deepEqual([one.equivalence.confidence, strict.equivalence.confidence], [0.9, 0.98]);
  assert.ok(
    strict.ratio.lower! < one.ratio.lower! && strict.smallestVisible.above! > one.smallestVisible.above!,
  );
  assert.throws(() => judgeRateRatio(group, reference, { confidence: 0.4 }), ImpossibleInput);
});

test('both one-sided tests pass exactly when the equivalence interval is inside the band', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 4000 }), (a, b) => {
      const rates = rateRatioEquivalence({ events: a, exposure: 7 }, { events: b, exposure: 7 });
      const shares = riskRatioEquivalence({ count: a, total: 4000 }, { count: b, total: 4000 });
      for (const { equivalent, pAboveLow, pBelowHigh } of [rates, shares]) {
        const p = Math.max(pAboveLow!, pBelowHigh!);
        if (Math.abs(p - 0.05) > 1e-9) assert.equal(equivalent, p < 0.05);
      }
    }),
  );
});

test('a band without 1 in it is refused', () => {
  const ratio = estimate(1.1, 0.9, 1.3);
  assert.throws(() => verdict(ratio, ratio, { low: 1.1, high: 1.3 }), ImpossibleInput);
});

test('the smallest visible ratio solves its equation, above and below 1', () => {
  const design = { exposure: 300, referenceExposure: 4000, referenceRate: 0.2 };
  const { above, below } = smallestVisibleRateRatio(design);
  const needed = 1.959963984540054 + 0.8416212335729143;
  near(needed, Math.log(above!) / Math.sqrt(1 / (60 * above!) + 1 / 800), 1e-10);
  const spread = Math.sqrt(1 / 300 + 1 / 4000) / 2;
  near(needed, (Math.sqrt(0.2) - Math.sqrt(0.2 * below!)) / spread, 1e-10);
});

test('a workforce of 210 beside 1,700 at four in a hundred could only have shown about twice the share', () => {
  const { above } = smallestVisibleRiskRatio({ total: 210, referenceTotal: 1700, referenceShare: 0.04 });
  assert.equal(above?.toFixed(1), '2.1');
});

test('where nothing could have been seen the reason says so', () => {
  const nothing = smallestVisibleRateRatio({ exposure: 0, referenceExposure: 10, referenceRate: 1 });
  assert.deepEqual([nothing.above, nothing.below], [null, null]);
  assert.match(nothing.reason ?? '', /No events are to be expected/);
  const few = smallestVisibleRateRatio({ exposure: 1, referenceExposure: 1000, referenceRate: 1 });
  assert.ok(few.above! > 4 && few.below === null && few.reason !== null);
  const full = smallestVisibleRiskRatio({ total: 5, referenceTotal: 9, referenceShare: 1 });
  assert.equal(full.above, null);
});

test('the people that a sample size names give the power that was asked for', () => {
  const { perGroup } = sampleSizeOfTwoProportions(
    { proportion: 0.12, referenceProportion: 0.3 },
    { power: 0.9 },
  );
  const design = { proportion: 0.12, referenceProportion: 0.3, total: perGroup!, referenceTotal: perGroup! };
  near(0.9, powerOfTwoProportions(design).power, 1e-9);
  assert.equal(sampleSizeOfTwoProportions({ proportion: 0.3, referenceProportion: 0.3 }).perGroup, null);
});

test('the four-fifths rule by interval does not call a small sample a gap, and names one that is', () => {
  assert.equal(fourFifthsRule({ count: 3, total: 20 }, { count: 40, total: 160 }).verdict, 'not settled');
  assert.equal(fourFifthsRule({ count: 30, total: 800 }, { count: 400, total: 1600 }).verdict, 'gap');
  assert.equal(
    fourFifthsRule({ count: 5000, total: 9000 }, { count: 5000, total: 9000 }).verdict,
    'no gap that matters',
  );
  assert.equal(
    fourFifthsRule({ count: 0, total: 20 }, { count: 40, total: 160 }).verdict,
    'cannot be computed',
  );
  assert.equal(
    fourFifthsRule({ count: 0, total: 200 }, { count: 40, total: 160 }, { method: 'koopman' }).verdict,
    'gap',
  );
});

test('intervals that overlap although the difference is clear of 0 show the overlap rule wrong', () => {
  const answer = overlapFallacy({ count: 120, total: 1000 }, { count: 90, total: 1000 });
  assert.deepEqual(
    [answer.intervalsOverlap, answer.differenceExcludesZero, answer.misled],
    [true, true, true],
  );
  assert.equal(overlapFallacy({ count: 0, total: 0 }, { count: 9, total: 100 }).misled, null);
});
