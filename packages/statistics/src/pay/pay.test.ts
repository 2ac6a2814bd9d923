// Pay: who counts, where left-over and equally paid people go, floors, and splits that add up.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import { ImpossibleInput } from '../input.ts';
import { genderPayReport } from './gender-pay-report.ts';
import type { RelevantEmployee } from './gender-pay-report.ts';
import { SMALL_GROUPS, groupPayReport } from './group-pay-report.ts';
import { oaxacaSplit } from './oaxaca-split.ts';
import { payGap } from './pay-gap.ts';
import { payQuarters, quarterSizes } from './pay-quarters.ts';
import { rankSumP } from './rank-sum-test.ts';

test('one left over goes to the lower quarter, two to lower and upper middle, three to all but the upper', () => {
  assert.deepEqual([8, 9, 10, 11].map(quarterSizes), [
    [2, 2, 2, 2],
    [3, 2, 2, 2],
    [3, 2, 3, 2],
    [3, 3, 3, 2],
  ]);
  assert.deepEqual(quarterSizes(1), [1, 0, 0, 0]);
});

test('a hundred people on one pay, thirty of them women, are thirty per cent women in every quarter as nearly as can be', () => {
  const people = Array.from({ length: 100 }, (_, i) => ({ pay: 15, group: i < 30 ? 'women' : 'men' }));
  const { quarters, tied } = payQuarters(people);
  for (const quarter of quarters) {
    assert.equal(quarter.groups['women']?.idealPercent, 30);
    assert.ok([28, 32].includes(quarter.groups['women']?.percent ?? 0));
  }
  assert.deepEqual(
    tied.map(({ boundary, people: size, percent }) => [boundary, size, percent['women']]),
    [
      [1, 100, 30],
      [2, 100, 30],
      [3, 100, 30],
    ],
  );
});

test('whatever the pay, nobody is lost, quarters climb, and equal pay is within one person of its ideal', () => {
  const person = fc.record({ pay: fc.integer({ min: 10, max: 16 }), group: fc.constantFrom('a', 'b', 'c') });
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 80 }), (people) => {
      const { quarters } = payQuarters(people);
      assert.deepEqual(
        quarters.map((quarter) => quarter.people),
        quarterSizes(people.length),
      );
      for (const name of new Set(people.map(({ group }) => group))) {
        const dealt = quarters.reduce((sum, { groups }) => sum + (groups[name]?.people ?? 0), 0);
        assert.equal(dealt, people.filter(({ group }) => group === name).length);
      }
      for (const { groups, people: size } of quarters)
        assert.equal(
          Object.values(groups).reduce((sum, group) => sum + group.people, 0),
          size,
        );
      const edges = quarters.flatMap(({ lowestPay, highestPay }) =>
        [lowestPay, highestPay].filter((pay) => pay !== null),
      );
      assert.ok(edges.every((pay, i) => i === 0 || pay >= edges[i - 1]!));
      assert.deepEqual(payQuarters([...people].reverse()), payQuarters(people));
    }),
  );
});

test('a place that is left goes to the group with the largest part of a person', () => {
  const people = ['a', 'a', 'a', 'a', 'a', 'a', 'a', 'b', 'b', 'c'].map((group) => ({ pay: 15, group }));
  const [lower] = payQuarters(people).quarters;
  assert.deepEqual(
    Object.values(lower?.groups ?? {}).map((group) => group.people),
    [2, 1, 0],
  );
  assert.deepEqual([lower?.groups['b']?.idealPercent, lower?.lowestPay, lower?.highestPay], [20, 15, 15]);
});

test('nobody has no quarters, and people without a group or with pay below zero are refused', () => {
  assert.match(payQuarters([]).reason ?? '', /nobody/);
  assert.throws(() => payQuarters([{ pay: 10, group: '' }]), ImpossibleInput);
  assert.throws(() => payQuarters([{ pay: -10, group: 'a' }]), {
    message: 'The pay of person 1 must be a number of at least 0, and is -10.',
  });
});

const woman = (hourlyPay: number | null, bonus = 0): RelevantEmployee => ({
  sex: 'female',
  hourlyPay,
  bonus,
});
const man = (hourlyPay: number | null, bonus = 0): RelevantEmployee => ({ sex: 'male', hourlyPay, bonus });

test('people on reduced pay for leave count for bonuses, not for hourly pay; special constables not at all', () => {
  const report = genderPayReport([
    woman(12, 300),
    woman(null, 500),
    man(16),
    man(14, 800),
    { ...man(9), specialConstable: true },
    { sex: null, hourlyPay: 20, bonus: 0 },
  ]);
  assert.equal(report.hourly.mean.estimate, 20);
  assert.deepEqual([report.employees, report.fullPayEmployees, report.dutyApplies], [5, 3, false]);
  assert.deepEqual(report.leftOut, { specialConstables: 1, sexNotRecorded: 1 });
  assert.deepEqual(
    [report.womenPaidBonus.estimate, report.menPaidBonus.estimate, report.bonus.mean.estimate],
    [1, 0.5, 50],
  );
  assert.equal(genderPayReport(Array.from({ length: 250 }, () => woman(10))).dutyApplies, true);
});

test('a body without men, or without bonuses, has no gap and says so', () => {
  const report = genderPayReport([woman(12), woman(13)]);
  assert.equal(report.hourly.mean.estimate, null);
  assert.match(report.hourly.reason ?? '', /nobody in one of the groups/);
  assert.match(report.bonus.reason ?? '', /nobody/);
  assert.equal(report.menPaidBonus.estimate, null);
  assert.throws(() => genderPayReport([woman(12, -1)]), ImpossibleInput);
  assert.throws(() => genderPayReport([woman(Number.NaN)]), ImpossibleInput);
});

test('the gap is a share of the reference group’s pay: twice the pay of both changes nothing', () => {
  const pays = fc.array(fc.double({ min: 8, max: 80, noNaN: true }), { minLength: 6, maxLength: 60 });
  fc.assert(
    fc.property(pays, pays, (women, men) => {
      const [one, doubled] = [
        payGap(women, men),
        payGap(
          women.map((pay) => 2 * pay),
          men.map((pay) => 2 * pay),
        ),
      ];
      assert.ok(Math.abs(one.mean.estimate! - doubled.mean.estimate!) < 1e-9);
      assert.ok(one.mean.lower! <= one.mean.estimate! && one.mean.estimate! <= one.mean.upper!);
      if (one.median.lower === null) return;
      assert.ok(
        one.median.lower <= one.median.estimate! + 1e-9 && one.median.estimate! <= one.median.upper! + 1e-9,
      );
    }),
  );
});

test('limits of a median need six people at 95%, and one person has no limits at all', () => {
  assert.match(payGap([10, 11, 12, 13, 14], [10, 11, 12, 13, 14, 15]).median.reason ?? '', /too few people/);
  assert.equal(payGap([10, 11, 12, 13, 14, 15], [10, 11, 12, 13, 14, 15]).median.reason, null);
  const one = payGap([10], [20]);
  assert.deepEqual([one.mean.estimate, one.mean.lower, one.mean.pValue], [50, null, null]);
  assert.match(one.mean.reason ?? '', /one person/);
});

test('everybody paid the same leaves nothing to test; a reference group paid nothing leaves no percentage', () => {
  const same = payGap([12, 12, 12], [12, 12]);
  assert.deepEqual([same.mean.estimate, same.mean.pValue, same.median.pValue], [0, null, null]);
  assert.match(payGap([5], [0, 0, 9]).reason ?? '', /paid nothing/);
});

test('the rank-sum test counts orders exactly where it can: three below three is one in ten', () => {
  near(0.1, rankSumP(Float64Array.of(1, 2, 3), Float64Array.of(4, 5, 6)), 1e-12);
  near(1, rankSumP(Float64Array.of(1, 4), Float64Array.of(2, 3)), 1e-12);
  near(2 / 252, rankSumP(Float64Array.of(6, 7, 8, 9, 10), Float64Array.of(1, 2, 3, 4, 5)), 1e-12);
});

test('groups below the floor are not shown, alone or in quarters', () => {
  const people = Array.from({ length: 60 }, (_, i) => ({
    group: i < 30 ? 'White' : i < 56 ? 'Asian' : 'Black',
    hourlyPay: 12 + (i % 7),
    bonus: i % 2,
  }));
  const report = groupPayReport([...people, { group: null, hourlyPay: 15, bonus: 0 }], {
    reference: 'White',
  });
  assert.deepEqual(
    report.groups.map(({ group }) => group),
    ['White', 'Asian', 'Black'],
  );
  const [white, asian, black] = report.groups;
  assert.equal(white?.hourly.mean.estimate, 0);
  assert.notEqual(asian?.hourly.mean.estimate, null);
  assert.equal(black?.hourly.reason, 'A group has fewer than 10 people, so its pay is not shown.');
  assert.deepEqual([black?.hourly.group.mean, black?.paidBonus.estimate], [null, null]);
  assert.deepEqual(Object.keys(report.quarters.quarters[0]?.groups ?? {}), ['Asian', 'White', SMALL_GROUPS]);
  near(1 / 61, report.notKnown.estimate, 1e-12);
  assert.throws(() => groupPayReport(people, { reference: 'Nobody' }), ImpossibleInput);
});

test('only those who were paid a bonus are in the bonus gap, be it a pound, and all are in the share', () => {
  const people = [
    { group: 'a', hourlyPay: 10, bonus: 1 },
    { group: 'a', hourlyPay: 10, bonus: 0 },
    { group: 'b', hourlyPay: 10, bonus: 4 },
    { group: 'b', hourlyPay: 10, bonus: 4 },
  ];
  const [, first] = groupPayReport(people, { reference: 'b', minimum: 1 }).groups;
  assert.deepEqual(
    [first?.bonus.group.people, first?.bonus.mean.estimate, first?.paidBonus.estimate],
    [1, 75, 0.5],
  );
  const [, second] = groupPayReport(people, { reference: 'b', minimum: 2 }).groups;
  assert.deepEqual([second?.bonus.mean.estimate, second?.paidBonus.estimate], [null, 0.5]);
  const report = genderPayReport([woman(10, 1), woman(10), man(10, 4)]);
  assert.deepEqual([report.bonus.mean.estimate, report.womenPaidBonus.estimate], [75, 0.5]);
});

test('a floor of ten lets ten through and stops nine', () => {
  const pay = (people: number) => Array.from({ length: people }, (_, i) => 10 + i);
  assert.equal(payGap(pay(10), pay(10), { minimum: 10 }).reason, null);
  assert.match(payGap(pay(9), pay(10), { minimum: 10 }).reason ?? '', /fewer than 10/);
  assert.match(payGap(pay(10), pay(9), { minimum: 10 }).reason ?? '', /fewer than 10/);
});

test('a median gap by hand: limits from the first and the last of six', () => {
  const { median } = payGap([10, 11, 12, 14, 15, 16], [20, 22, 24, 28, 30, 32]);
  assert.equal(median.estimate, 50);
  const [m1, l1, u1, m0, l0, u0] = [13, 10, 16, 26, 20, 32];
  const [low, far] = [l1 * (2 * m1 - l1), u0 * (2 * m0 - u0)];
  const [high, near0] = [u1 * (2 * m1 - u1), l0 * (2 * m0 - l0)];
  const product = m1 * m0;
  near(100 * (1 - (product - Math.sqrt(product ** 2 - low * far)) / far), median.upper, 1e-12);
  near(100 * (1 - (product + Math.sqrt(product ** 2 - high * near0)) / near0), median.lower, 1e-12);
});

test('a mean gap by hand: its error, its limits, and Welch’s t on its degrees of freedom', () => {
  const { mean } = payGap([10, 12, 14], [20, 24, 28, 32]);
  near((100 * 14) / 26, mean.estimate, 1e-13);
  const [one, other] = [4 / 3, 80 / 3 / 4];
  near((100 * Math.sqrt(one + (12 / 26) ** 2 * other)) / 26, mean.standardError, 1e-13);
  near(mean.estimate! + 1.959963984540054 * mean.standardError!, mean.upper, 1e-13);
});

test('a gap that is all grade is all explained, and the parts always add up', () => {
  const grades = ['low', 'low', 'low', 'high', 'low', 'high', 'high', 'high'];
  const data = {
    pay: grades.map((grade) => (grade === 'high' ? 20 : 10)),
    inGroup: [true, true, true, true, false, false, false, false],
    predictors: [{ name: 'grade', categories: grades, reference: 'low' }],
  };
  const split = oaxacaSplit(data);
  near(Math.log(2) / 2, split.gap, 1e-12);
  near(Math.log(2) / 2, split.atReferencePay?.explained, 1e-12);
  assert.ok(Math.abs(split.atGroupPay!.unexplained) < 1e-12);
  const uneven = oaxacaSplit({ ...data, pay: [9, 10, 11, 18, 12, 22, 23, 26] });
  for (const part of [uneven.atReferencePay!, uneven.atGroupPay!])
    near(uneven.gap!, part.explained + part.unexplained, 1e-12);
});

test('groups of different sizes are split by their own means', () => {
  const pay = [10, 10, 20, 10, 20, 20, 20, 20];
  const grades = pay.map((amount) => (amount === 20 ? 'high' : 'low'));
  const predictors = [{ name: 'grade', categories: grades, reference: 'low' }];
  const split = oaxacaSplit({ pay, inGroup: pay.map((_, i) => i < 3), predictors });
  near((4 / 5 - 1 / 3) * Math.log(2), split.gap, 1e-12);
  near((4 / 5 - 1 / 3) * Math.log(2), split.atGroupPay?.explained, 1e-12);
});

test('a group without anybody in a grade cannot carry the split, and says which column', () => {
  const data = {
    pay: [9, 10, 11, 20, 21, 12],
    inGroup: [true, true, true, false, false, false],
    predictors: [
      { name: 'grade', categories: ['low', 'low', 'low', 'high', 'high', 'low'], reference: 'low' },
    ],
  };
  assert.match(oaxacaSplit(data).reason ?? '', /^In the group, gradehigh is the same for everybody/);
  assert.match(
    oaxacaSplit({ ...data, inGroup: [true, false, false, false, false, false] }).reason ?? '',
    /1 people for 2 coefficients/,
  );
  assert.match(oaxacaSplit({ pay: [], inGroup: [], predictors: [] }).reason ?? '', /nobody/);
  assert.throws(() => oaxacaSplit({ ...data, pay: [0, 10, 11, 20, 21, 12] }), ImpossibleInput);
  assert.throws(() => oaxacaSplit({ ...data, inGroup: [true] }), ImpossibleInput);
});
