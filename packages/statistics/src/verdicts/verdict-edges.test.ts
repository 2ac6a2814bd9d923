// Where verdicts change over: ends of the band, limits that do not exist, options that must reach every part, nobody.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import {
  fourFifthsRule,
  judgeRateRatio,
  judgeRiskRatio,
  overlapFallacy,
  powerOfTwoProportions,
  rateRatio,
  rateRatioEquivalence,
  riskRatio,
  riskRatioEquivalence,
  sampleSizeOfTwoProportions,
  smallestVisibleRateRatio,
  smallestVisibleRiskRatio,
  verdict,
} from '../index.ts';
import { binomialPoint } from '../numeric/saddle-point.ts';

const BAND = { low: 0.8, high: 1.25 };
const WIDE = [0.1, 9] as const;

type Limit = number | null;

function word(
  estimate: Limit,
  [lower, upper]: readonly [Limit, Limit],
  equivalence: readonly [Limit, Limit] = WIDE,
) {
  const given = { confidence: 0.95, method: 'given', reason: null };
  const narrow = { lower: equivalence[0], upper: equivalence[1], ...given };
  return verdict({ estimate, lower, upper, ...given }, narrow, BAND);
}

test('a ratio without one of its limits cannot be judged, and the sentence says what is missing', () => {
  for (const answer of [word(null, [1, 2]), word(2, [null, 5]), word(2, [1.5, null])])
    assert.deepEqual(
      [answer.verdict, answer.reason],
      ['cannot be computed', 'There is no ratio with limits.'],
    );
});

test('an interval that ends at 1 is not clear of 1, and a point on the end of the band is inside it', () => {
  assert.equal(word(0.7, [0.5, 1]).verdict, 'not settled');
  assert.equal(word(0.8, [0.7, 0.95]).verdict, 'gap, size not settled');
  assert.equal(word(0.79, [0.7, 0.95]).verdict, 'gap');
});

test('an equivalence interval that ends on the band, or has no end, is not inside it', () => {
  assert.equal(word(1, [0.9, 1.1], [0.81, 1.24]).verdict, 'no gap that matters');
  for (const equivalence of [
    [0.8, 1.2],
    [0.9, 1.25],
    [0.9, null],
    [null, 1.2],
  ] as const)
    assert.equal(word(1, [0.9, 1.1], equivalence).verdict, 'not settled');
});

test('a band must hold 1 and end somewhere above 0 and below infinity', () => {
  const [share, rate] = [
    { count: 5, total: 9 },
    { events: 5, exposure: 9 },
  ];
  const bands = [
    [0, 1.25],
    [-1, 1.25],
    [1, 1.25],
    [0.8, 1],
    [0.8, 0.9],
    [0.8, Infinity],
  ];
  for (const [low = 0, high = 0] of bands) {
    const message = `The band must have 1 inside it and its low end above 0; it is ${low} to ${high}.`;
    const band = { low, high };
    assert.throws(() => fourFifthsRule(share, share, { band }), { message });
    assert.throws(() => rateRatioEquivalence(rate, rate, { band }), { message });
    assert.throws(() => riskRatioEquivalence(share, share, { band }), { message });
  }
});

test('the one-sided p values of two rates are mid-P tails at the ends of the band, every point added up', () => {
  const answer = rateRatioEquivalence({ events: 4, exposure: 50 }, { events: 9, exposure: 300 });
  const points = (ratio: number): number[] => {
    const p = (ratio * 50) / (ratio * 50 + 300);
    return Array.from({ length: 14 }, (_, x) => binomialPoint(x, 13, { p, q: 1 - p }));
  };
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const [low, high] = [points(0.8), points(1.25)];
  near(sum(low.slice(5)) + low[4]! / 2, answer.pAboveLow, 1e-12);
  near(sum(high.slice(0, 4)) + high[4]! / 2, answer.pBelowHigh, 1e-12);
});

test('where the log interval has no limits there are no one-sided p values either', () => {
  const answer = riskRatioEquivalence({ count: 0, total: 9 }, { count: 3, total: 9 }, { method: 'katz' });
  assert.deepEqual([answer.pAboveLow, answer.pBelowHigh, answer.equivalent], [null, null, false]);
});

test('the level, the band and the power of a judgement reach all of its parts', () => {
  const options = { confidence: 0.99, band: { low: 0.5, high: 2 }, power: 0.9 };
  const [share, shares] = [
    { count: 40, total: 100 },
    { count: 300, total: 900 },
  ];
  const risks = judgeRiskRatio(share, shares, options);
  assert.deepEqual(risks.ratio, riskRatio(share, shares, { confidence: 0.99 }));
  assert.deepEqual(
    risks.equivalence,
    riskRatioEquivalence(share, shares, { confidence: 0.98, band: options.band }),
  );
  const seen = { total: 100, referenceTotal: 900, referenceShare: 1 / 3 };
  assert.deepEqual(risks.smallestVisible, smallestVisibleRiskRatio(seen, { alpha: 0.01, power: 0.9 }));
  assert.deepEqual(risks.verdict.band, options.band);
  const [rate, rates] = [
    { events: 40, exposure: 100 },
    { events: 300, exposure: 900 },
  ];
  const judged = judgeRateRatio(rate, rates, options);
  assert.deepEqual(judged.ratio, rateRatio(rate, rates, { confidence: 0.99 }));
  assert.deepEqual(
    judged.equivalence,
    rateRatioEquivalence(rate, rates, { confidence: 0.98, band: options.band }),
  );
  for (const confidence of [0.5, 1])
    for (const judge of [
      () => judgeRateRatio(rate, rates, { confidence }),
      () => judgeRiskRatio(share, shares, { confidence }),
    ])
      assert.throws(judge, {
        message: `A verdict needs a confidence level above 0.5 and below 1, and was given ${confidence}.`,
      });
});

test('the four-fifths rule by interval: below, above, inside, or none', () => {
  const rule = (selected: readonly [number, number], reference: readonly [number, number]) => {
    const [a, b] = [selected, reference].map(([count, total]) => ({ count, total }));
    const answer = fourFifthsRule(a!, b!);
    return [answer.pointBelowLow, answer.intervalBelowLow, answer.intervalInsideBand, answer.verdict];
  };
  assert.deepEqual(rule([30, 800], [400, 1600]), [true, true, false, 'gap']);
  assert.deepEqual(rule([400, 1600], [30, 800]), [false, false, false, 'gap']);
  assert.deepEqual(rule([5000, 9000], [5000, 9000]), [false, false, true, 'no gap that matters']);
  assert.deepEqual(rule([8, 10], [10, 10]), [false, false, false, 'not settled']);
  assert.deepEqual(rule([0, 20], [40, 160]), [true, false, false, 'cannot be computed']);
  assert.deepEqual(rule([0, 0], [40, 160]), [false, false, false, 'cannot be computed']);
});

test('an interval that ends on the end of the band is not outside it', () => {
  const [few, many] = [
    { count: 30, total: 800 },
    { count: 400, total: 1600 },
  ];
  const { upper } = riskRatio(few, many, { method: 'katz' });
  const below = fourFifthsRule(few, many, { band: { low: upper!, high: 1.25 } });
  assert.deepEqual([below.intervalBelowLow, below.verdict], [false, 'not settled']);
  const { lower } = riskRatio(many, few, { method: 'katz' });
  assert.equal(fourFifthsRule(many, few, { band: { low: 0.8, high: lower! } }).verdict, 'not settled');
});

test('overlapping intervals mislead only where they overlap and the difference is clear of 0', () => {
  const fallacy = (one: number, other: number, total: number) => {
    const answer = overlapFallacy({ count: one, total }, { count: other, total });
    return [answer.intervalsOverlap, answer.differenceExcludesZero, answer.misled];
  };
  assert.deepEqual(fallacy(300, 100, 1000), [false, true, false]);
  assert.deepEqual(fallacy(100, 300, 1000), [false, true, false]);
  assert.deepEqual(fallacy(90, 120, 1000), [true, true, true]);
  assert.deepEqual(fallacy(10, 11, 100), [true, false, false]);
  const none = overlapFallacy({ count: 0, total: 0 }, { count: 9, total: 100 });
  assert.deepEqual([none.intervalsOverlap, none.differenceExcludesZero, none.misled], [null, null, null]);
});

test('the smallest visible ratio of proportions solves its equations', () => {
  // mpmath, 40 digits: ln ρ = 2.801585… × √(1/(40ρ) − 1/200 + 1/340 − 1/1700), and the arcsine formula.
  const answer = smallestVisibleRiskRatio({ total: 200, referenceTotal: 1700, referenceShare: 0.2 });
  near(1.410570110097360254, answer.above, 1e-12);
  near(0.6169690430280084776, answer.below, 1e-12);
  assert.equal(answer.reason, null);
});

test('where a ratio could not have been seen on one side or on both, the sentence says on which', () => {
  const reason = (total: number, referenceTotal: number, referenceShare: number) => {
    const answer = smallestVisibleRiskRatio({ total, referenceTotal, referenceShare });
    return [answer.above !== null, answer.below !== null, answer.reason];
  };
  const none = 'No events are to be expected in one of the groups, so no ratio could have been seen.';
  assert.deepEqual(reason(2, 2, 0.5), [false, false, 'With so few people no ratio could have been seen.']);
  assert.deepEqual(reason(900, 900, 1), [
    false,
    true,
    'The reference proportion is so high that no ratio above 1 could have been seen.',
  ]);
  assert.deepEqual(reason(9, 900, 0.04), [
    true,
    false,
    'So few events are to be expected that not even their absence would have been seen as a gap.',
  ]);
  assert.deepEqual(reason(9, 0, 0.5), [false, false, none]);
  assert.deepEqual(reason(0, 9, 0.5), [false, false, none]);
  const rates = smallestVisibleRateRatio({ exposure: 5, referenceExposure: 0, referenceRate: 1 });
  assert.deepEqual([rates.above, rates.below, rates.reason], [null, null, none]);
});

test('where there is nothing to see the power is half the level, and no number of people is enough', () => {
  const power = (share: number, total: number) => {
    const design = { proportion: share, referenceProportion: share, total, referenceTotal: total };
    return powerOfTwoProportions(design, { alpha: 0.1 }).power;
  };
  assert.deepEqual([power(0, 1), power(0.3, 40), power(1, 9)], [0.05, 0.05, 0.05]);
  assert.deepEqual(sampleSizeOfTwoProportions({ proportion: 0.3, referenceProportion: 0.3 }), {
    perGroup: null,
    alpha: 0.05,
    power: 0.8,
    method: 'Normal approximation for two proportions',
    reason: 'The proportions are equal, so no number of people shows a difference.',
  });
  assert.throws(() => power(0.3, Infinity), /at least 1 person, and one has Infinity/);
});
