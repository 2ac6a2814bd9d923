// Conditional counts, joined counts and quantiles of counts: slopes, spreads, wide sums, and what lies at an end.
// Expected values: mpmath in 50 digits, every count summed, or by hand from the three tosses of a coin.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import {
  conditionalCount,
  conditionalEvents,
  lastCount,
  logTail,
  logTails,
  meanCount,
  noLikelierP,
  spreadOf,
  tailAt,
} from './conditional-count.ts';
import {
  type CountDistribution,
  binomialCount,
  interpolatedLower,
  interpolatedUpper,
  lowerCount,
  poissonCount,
  upperCount,
} from './count-quantile.ts';
import { joinedCount, likeliestLogOdds } from './joined-count.ts';
import { minimumLikelihoodP } from './minimum-likelihood.ts';

const wide = conditionalCount({ group: 40_000, reference: 60_000, cases: 50_000 });
const narrow = conditionalCount({ group: 12, reference: 9, cases: 8 });
const late = conditionalCount({ group: 12, reference: 9, cases: 13 });

describe('a conditional count', () => {
  test('goes from what the reference group cannot hold to what the group can', () => {
    assert.deepEqual([narrow.first, narrow.last, late.first, lastCount(late)], [0, 8, 4, 12]);
  });

  test('has tails with their logarithm and their slope in the ln odds ratio, however many people', () => {
    for (const [count, odds, x, point, atLeast, atMost, slopeAbove, slopeBelow] of [
      [
        narrow,
        2.5,
        3,
        -3.9559636917695958,
        -0.0015805895928376482,
        -3.876677313997469,
        0.0058900073689768996,
        -2.7713617233399712,
      ],
      [
        narrow,
        2.5,
        6,
        -1.024769939353176,
        -0.53697536291340787,
        -0.25571129825652714,
        0.7503294837705198,
        -0.42399665843284787,
      ],
      [
        late,
        0.5,
        5,
        -1.9695741492696087,
        -0.019567457978348065,
        -1.8395210210214109,
        0.050752428012499111,
        -1.6903737208024067,
      ],
      [
        late,
        0.5,
        9,
        -3.3840393873561956,
        -3.2851567886894859,
        -0.0035307397525974305,
        2.5293312577627644,
        -0.012272768669890739,
      ],
      [
        wide,
        2,
        23_800,
        -13.672472685553721,
        -1.9786102551176248e-5,
        -10.773864619851307,
        0.0065323009810390679,
        -329.18743347114836,
      ],
      [
        wide,
        1,
        20_200,
        -8.6020081445594136,
        -5.2975039782027306,
        -0.0048319874135066442,
        223.99090658432987,
        -1.0893696945037588,
      ],
    ] as const) {
      const [above, below] = (['atLeast', 'atMost'] as const).map((side) =>
        tailAt(count, x, Math.log(odds), side),
      );
      const tails = logTails(count, x, Math.log(odds));
      assert.deepEqual([above!.log, below!.log], [tails.atLeast, tails.atMost]);
      near(point, tails.point, 1e-9, `${x}, point`);
      near(1 + atLeast, 1 + above!.log, 1e-9, `${x}, at least`);
      near(1 + atMost, 1 + below!.log, 1e-9, `${x}, at most`);
      near(1 + slopeAbove, 1 + above!.slope, 1e-7, `${x}, slope above`);
      near(1 + slopeBelow, 1 + below!.slope, 1e-7, `${x}, slope below`);
      const half = Math.exp(point) / 2;
      near(
        Math.exp(atLeast) - half,
        Math.exp(logTail(count, x, Math.log(odds), 'midAbove')),
        1e-7,
        `${x}, above`,
      );
      near(
        Math.exp(atMost) - half,
        Math.exp(logTail(count, x, Math.log(odds), 'midBelow')),
        1e-7,
        `${x}, below`,
      );
    }
  });

  test('has its mean, and a spread that is right to a tenth in the middle and 1 at an end', () => {
    near(24112.806529666435, meanCount(wide, Math.LN2), 1e-13);
    near(20_000, meanCount(wide, 0), 1e-14);
    near(5.6927952307109786, meanCount(narrow, Math.log(2.5)), 1e-12);
    near(76.170201, spreadOf(wide, Math.LN2), 0.001);
    near(1.071037, spreadOf(narrow, Math.log(2.5)), 0.1);
    assert.deepEqual([spreadOf(narrow, 50), spreadOf(narrow, -50)], [1, 1]);
  });

  test('at odds beyond e⁷⁰⁰ is at its end and not lost', () => {
    near(8, meanCount(narrow, 700), 1e-12);
    near(0, meanCount(narrow, -700), 1e-3);
    const events = conditionalEvents(10, 1);
    near(0, logTails(events, 10, 650).point, 1e-3);
    near(-6500, logTails(events, 0, 650).point, 1e-12);
    near(-7000, logTails(events, 0, 2000).point, 1e-12);
  });

  test('is as likely as can be at its likeliest count, and alone there', () => {
    // 3 of 6 in both groups, 6 cases of 12: (6 choose x)² out of 924.
    const even = conditionalCount({ group: 6, reference: 6, cases: 6 });
    assert.equal(noLikelierP(even, 3), 1);
    near((2 * (1 + 36 + 225)) / 924, noLikelierP(even, 2), 1e-12);
    near((2 * (1 + 36 + 225)) / 924, noLikelierP(even, 4), 1e-12);
    near(2 / 924, noLikelierP(even, 6), 1e-12);
    // 4 and 2 people, 3 cases: 4, 12 and 4 ways out of 20.
    near(8 / 20, noLikelierP(conditionalCount({ group: 4, reference: 2, cases: 3 }), 1), 1e-12);
  });
});

describe('a count over several strata', () => {
  test('grows as its ways do, whatever odds it is joined around', () => {
    // (1 + 2x)(1 + 3x) with 2 of 2 and 1, and 3 of 3 and 1: people 2 and 1 with one case, 3 and 1 with one case.
    const strata = [
      conditionalCount({ group: 2, reference: 1, cases: 1 }),
      conditionalCount({ group: 3, reference: 1, cases: 1 }),
    ];
    for (const around of [-1.5, 0, 2]) {
      const count = joinedCount(strata, around)!;
      assert.deepEqual([count.first, count.last], [0, 2]);
      near(5, count.growth(0), 1e-12);
      near(6 / 5, count.growth(1), 1e-12);
      near(6 / 12, Math.exp(logTails(count, 2, 0).point), 1e-12);
      near(24 / 35, Math.exp(logTails(count, 2, Math.LN2).point), 1e-12);
      near((5 + 12) / 12, meanCount(count, 0), 1e-12);
    }
    const alone = joinedCount([])!;
    assert.deepEqual([alone.first, alone.last], [0, 0]);
  });

  test('has the ln odds at which what was seen is the mean, half a count inwards at an end', () => {
    const events = [conditionalEvents(4, 1), conditionalEvents(6, 1)];
    near(Math.log(3 / 7), likeliestLogOdds(events, 3), 1e-12);
    near(Math.log(0.5 / 9.5), likeliestLogOdds(events, 0), 1e-12);
    near(Math.log(9.5 / 0.5), likeliestLogOdds(events, 10), 1e-12);
  });

  test('keeps its place when its ends are cut off: two times 5,000 tosses are 10,000', () => {
    const events = conditionalEvents(5000, 1);
    const { first, last, ...both } = joinedCount([events, events])!;
    assert.equal(first + last, 10_000);
    // The logarithm of (10,000 choose 5,000) ÷ 2¹⁰⁰⁰⁰, by mpmath.
    near(-4.830986538632777, logTails({ first, last, ...both }, 5000, 0).point, 1e-10);
  });

  test('leaves out what is e⁷⁰⁰ less likely than the likeliest, and nothing nearer', () => {
    // By hand: of 5,000 tosses at even odds a count has (5000 choose x) ways.
    const { first, last } = joinedCount([conditionalEvents(5000, 1)])!;
    const ways = (x: number): number => logWays(5000, x) - logWays(5000, 2500);
    assert.equal(first + last, 5000);
    assert.ok(ways(first) > -700.001 && ways(first - 1) < -699.999, `${first}`);
  });
});

/** ln (n choose x), one factor after the other. */
function logWays(n: number, x: number): number {
  let sum = 0;
  for (let i = 1; i <= x; i += 1) sum += Math.log((n - x + i) / i);
  return sum;
}

describe('a quantile of three tosses of a coin', () => {
  // P(X ≤ x) is 1, 4, 7 and 8 eighths.
  const tosses = binomialCount(3, { p: 0.5, q: 0.5 });

  test('is the first count that reaches the tail, and a tail that is just reached is reached', () => {
    const tails = [0.1, 0.125, 0.13, 0.5, 0.51, 0.875];
    assert.deepEqual(
      tails.map((tail) => lowerCount(tosses, tail)),
      [0, 0, 1, 1, 2, 2],
    );
    assert.deepEqual(
      tails.map((tail) => upperCount(tosses, tail)),
      [3, 2, 2, 1, 1, 0],
    );
  });

  test('forgives a rounding of 1e-13 of the tail, and no more', () => {
    const off = (share: number): CountDistribution => ({
      ...tosses,
      atMost: (count) => tosses.atMost(count) * (1 - share),
      atLeast: (count) => tosses.atLeast(count) * (1 + share),
    });
    assert.deepEqual([lowerCount(off(5e-14), 0.5), lowerCount(off(5e-13), 0.5)], [1, 2]);
    assert.deepEqual([upperCount(off(5e-14), 0.5), upperCount(off(5e-13), 0.5)], [1, 2]);
  });

  test('is interpolated by hand: 1 − (4/8 − 0.3)/(3/8), and 2 − (0.3 − 1/8)/(3/8), not beyond the mean', () => {
    near(7 / 15, interpolatedLower(tosses, 0.3), 1e-12);
    near(23 / 15, interpolatedUpper(tosses, 0.3), 1e-12);
    assert.equal(interpolatedUpper(tosses, 0.49), 1.5);
    assert.equal(interpolatedLower(poissonCount(0.1), 0.025), 0);
  });

  test('of what is certain is certain', () => {
    const certain = binomialCount(3, { p: 1, q: 0 });
    assert.deepEqual([lowerCount(certain, 0.025), upperCount(certain, 0.025)], [3, 3]);
    const nobody = binomialCount(0, { p: 0.5, q: 0.5 });
    assert.deepEqual([lowerCount(nobody, 0.025), upperCount(nobody, 0.025)], [0, 0]);
    // P(X ≤ 0) of a mean of 100 is e⁻¹⁰⁰.
    assert.deepEqual([lowerCount(poissonCount(100), 3e-44), lowerCount(poissonCount(100), 1e-46)], [0, 0]);
  });
});

describe('the p value of what is no likelier', () => {
  const of = (observed: number, points: readonly number[], mode: number) => {
    const sum = (from: number, to: number): number =>
      points.slice(Math.max(0, from), Math.max(0, to)).reduce((a, b) => a + b, 0);
    return minimumLikelihoodP({
      observed,
      mode,
      last: points.length - 1,
      point: (x) => points[x] ?? 0,
      atMost: (x) => sum(0, x + 1),
      atLeast: (x) => sum(x, points.length),
    });
  };
  const points = [0.05, 0.1, 0.2, 0.3, 0.2, 0.1, 0.04, 0.01];

  test('adds up what is as likely or less on both sides', () => {
    near(1, of(3, points, 3), 1e-12);
    near(0.7, of(2, points, 3.1), 1e-12);
    near(0.7, of(4, points, 2.9), 1e-12);
    near(0.3, of(1, points, 3.1), 1e-12);
    near(0.1, of(0, points, 3.1), 1e-12);
    near(0.05, of(6, points, 3.1), 1e-12);
    near(0.01, of(7, points, 3.1), 1e-12);
  });

  test('has one side only where the other is likelier up to its end', () => {
    near(0.1, of(0, [0.1, 0.2, 0.3, 0.4], 2.2), 1e-12);
    near(0.1, of(3, [0.4, 0.3, 0.2, 0.1], 0.9), 1e-12);
  });

  test('forgives a ten-millionth', () => {
    near(0.4, of(0, [0.2, 0.6, 0.2 * (1 + 5e-8)], 1), 1e-6);
    near(0.2, of(0, [0.2, 0.6, 0.2 * (1 + 5e-7)], 1), 1e-6);
  });
});
