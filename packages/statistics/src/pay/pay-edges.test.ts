// Pay at its edges: the rank-sum test on both sides of 50 people, limits of a median where they end, sentences and names.
// P values of the rank-sum test: scipy.stats.mannwhitneyu, exact or with the normal approximation and continuity correction.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import { genderPayReport, groupPayReport, oaxacaSplit, payGap, payQuarters } from '../index.ts';
import { medianRatioLimits } from './median-pay-gap.ts';
import { rankSumP } from './rank-sum-test.ts';

const pays = (...values: number[]): Float64Array => Float64Array.from(values);
const ranged = (people: number): Float64Array => Float64Array.from({ length: people }, (_, i) => 2 * i + 2);

test('the rank-sum test of small groups without ties is exact, whichever group comes first', () => {
  const one = pays(12.5, 9.1, 14.2, 10.7);
  const other = pays(11.3, 13.9, 15.2, 16.8, 12.9, 17.5, 10.2);
  near(0.2303030303030303, rankSumP(one, other), 1e-12);
  near(0.2303030303030303, rankSumP(other, one), 1e-12);
});

test('below 50 people on both sides it is exact, from 50 on normal', () => {
  const few = pays(3.5, 51.5, 97.5, 99.5);
  near(0.4242055835396568, rankSumP(ranged(49), few), 1e-12);
  near(0.4242055835396568, rankSumP(few, ranged(49)), 1e-12);
  near(0.4573905431688553, rankSumP(ranged(50), few), 1e-12);
  near(0.4573905431688553, rankSumP(few, ranged(50)), 1e-12);
});

test('with ties it is normal, with the spread that ties leave', () => {
  near(0.09934224785346528, rankSumP(pays(1, 2, 2, 3), pays(2, 3, 3, 4, 5)), 1e-12);
});

test('limits of a ratio of medians end at 0 and Infinity where the other median could be twice as large, or nothing', () => {
  assert.deepEqual(medianRatioLimits(10, [8, 12], 10, [0, 25]), [0, Infinity]);
  assert.deepEqual(medianRatioLimits(10, [8, 12], 10, [5, 20])[0], 0);
});

test('everybody paid the same leaves nothing to test, although 0.1 + 0.1 + 0.1 is not 0.3', () => {
  const apart = payGap([0.1, 0.1, 0.1], [0.2, 0.2, 0.2]);
  assert.deepEqual([apart.mean.estimate, apart.mean.standardError, apart.mean.pValue], [50, 0, null]);
  assert.equal(apart.mean.reason, 'Everybody in each group is paid the same, so there is nothing to test.');
  const { median } = payGap(Array(10).fill(9), Array(10).fill(9));
  assert.deepEqual([median.estimate, median.lower, median.upper, median.pValue], [0, 0, 0, null]);
  assert.equal(median.reason, 'Everybody in both groups is paid the same, so there is nothing to test.');
});

test('a gap names its methods, and says so where there is nothing to test', () => {
  const same = payGap([9, 9], [10, 10]);
  assert.deepEqual(
    [same.method, same.mean.method, same.mean.pValueMethod, same.median.method, same.median.pValueMethod],
    [
      'Pay gap, mean and median',
      'Difference of means as a percentage, delta limits',
      'Welch t test',
      'Difference of medians as a percentage, MOVER from order statistics',
      'Wilcoxon rank sum',
    ],
  );
  assert.equal(same.mean.reason, 'Everybody in each group is paid the same, so there is nothing to test.');
  assert.deepEqual([same.mean.estimate, same.mean.lower, same.mean.upper], [10, 10, 10]);
  const single = payGap([9], [10, 12], { confidence: 0.9 });
  assert.deepEqual([single.mean.confidence, single.mean.method], [0.9, same.mean.method]);
  assert.equal(single.mean.reason, 'A group has one person, so the gap has no limits.');
});

test('nobody on one side is no gap, with how many there are', () => {
  const reason = 'There is nobody in one of the groups, so there is no gap.';
  const none = {
    estimate: null,
    lower: null,
    upper: null,
    pValue: null,
    pValueMethod: 'None',
    confidence: 0.95,
    method: 'Pay gap, mean and median',
    reason,
  };
  assert.deepEqual(payGap([9, 8], []), {
    group: { people: 2, mean: null, median: null },
    reference: { people: 0, mean: null, median: null },
    mean: { ...none, standardError: null },
    median: none,
    method: 'Pay gap, mean and median',
    reason,
  });
});

test('quarters of nobody, and of people whose group is not known', () => {
  assert.deepEqual(payQuarters([]), {
    quarters: [],
    tied: [],
    method: 'Quarters by hourly pay (SI 2017/353, Schedule 1, paragraph 13)',
    reason: 'There is nobody, so there are no quarters.',
  });
  assert.deepEqual(payQuarters([{ pay: 4, group: 'a' }]).tied, []);
  assert.throws(() => payQuarters([{ pay: 4, group: '' }]), {
    message: 'Every person needs a group; leave out those whose group is not known.',
  });
});

test('groups are reported in the order of their names after the reference, at the confidence asked for', () => {
  const people = ['White', 'Mixed', 'Black', 'Asian'].flatMap((group) =>
    [9, 11].map((hourlyPay) => ({ group, hourlyPay, bonus: 0 })),
  );
  const report = groupPayReport(people, { reference: 'White', minimum: 2, confidence: 0.8 });
  assert.deepEqual(
    report.groups.map(({ group }) => group),
    ['White', 'Asian', 'Black', 'Mixed'],
  );
  assert.deepEqual(Object.keys(report.quarters.quarters[0]!.groups), ['Asian', 'Black', 'Mixed', 'White']);
  assert.deepEqual(
    [
      report.groups[1]?.hourly.mean.confidence,
      report.groups[1]?.paidBonus.confidence,
      report.notKnown.confidence,
    ],
    [0.8, 0.8, 0.8],
  );
});

test('the report of gender pay names the Regulations', () => {
  const report = genderPayReport([{ sex: 'female', hourlyPay: 9, bonus: 0 }]);
  assert.equal(report.method, 'Gender pay gap reporting (SI 2017/353, Schedule 1)');
});

test('a split of pay needs as many people as coefficients on each side, and says which side has too few', () => {
  const grade = (...values: number[]) => [{ name: 'grade', values }];
  // ln pay is exactly grade on one side and 2 × grade on the other.
  const pay = [1, 2, 2, 4].map(Math.exp);
  const split = oaxacaSplit({ pay, inGroup: [true, true, false, false], predictors: grade(1, 2, 1, 2) });
  near(1.5, split.gap, 1e-12);
  near(1.5, split.atReferencePay?.unexplained, 1e-12);
  assert.equal(split.method, 'Oaxaca–Blinder split of log pay, both weightings');
  const short = oaxacaSplit({ pay, inGroup: [true, true, true, false], predictors: grade(1, 2, 3, 4) });
  assert.deepEqual(short, {
    gap: null,
    atReferencePay: null,
    atGroupPay: null,
    method: split.method,
    reason: 'In the reference group, there are 1 people for 2 coefficients; use fewer predictors.',
  });
});
