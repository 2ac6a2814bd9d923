// Whatever the numbers, models, tests of policing, charts and pay answer no NaN, and no null without its reason.
import { test } from 'node:test';
import * as fc from 'fast-check';
import { requireWhole } from '../../golden/whole-answer.ts';
import { logisticModel } from '../models/logistic-model.ts';
import { negativeBinomialModel } from '../models/negative-binomial-model.ts';
import { poissonModel } from '../models/poisson-model.ts';
import { quasiPoissonModel } from '../models/quasi-poisson-model.ts';
import { standardisedRisks } from '../models/standardised-risks.ts';
import { genderPayReport } from '../pay/gender-pay-report.ts';
import { groupPayReport } from '../pay/group-pay-report.ts';
import { payGap } from '../pay/pay-gap.ts';
import { hitRateTest } from '../policing/hit-rate-test.ts';
import { veilOfDarkness } from '../policing/veil-of-darkness.ts';
import { ewmaChart } from '../time/ewma-chart.ts';
import { pChart } from '../time/p-chart.ts';
import { ratioChart } from '../time/ratio-chart.ts';
import { tChart } from '../time/t-chart.ts';
import { uChart } from '../time/u-chart.ts';
import { xmrChart } from '../time/xmr-chart.ts';

const count = fc.oneof(fc.constant(0), fc.nat(9), fc.nat(1_000_000));
const exposure = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e9, noNaN: true }));
const share = fc.tuple(count, count).map(([a, b]) => ({ count: a, total: a + b }));
const rate = fc.record({ events: count, exposure });
const pay = fc.oneof(fc.constant(0), fc.constant(12.5), fc.double({ min: 0.01, max: 1e6, noNaN: true }));
const list = <T>(one: fc.Arbitrary<T>, minLength = 0) => fc.array(one, { minLength, maxLength: 12 });

test('models of counts', () => {
  const row = fc.record({
    events: count,
    exposure: fc.double({ min: 1e-3, max: 1e9, noNaN: true }),
    first: fc.boolean(),
    x: fc.integer({ min: -5, max: 5 }),
  });
  fc.assert(
    fc.property(list(row, 1), (rows) => {
      const predictors = [
        { name: 'first', values: rows.map(({ first }) => Number(first)) },
        { name: 'x', values: rows.map(({ x }) => x) },
      ];
      const data = {
        counts: rows.map(({ events }) => events),
        exposures: rows.map((one) => one.exposure),
        predictors,
      };
      requireWhole(poissonModel(data));
      requireWhole(poissonModel(data, { errors: 'robust' }));
      requireWhole(quasiPoissonModel(data));
      requireWhole(negativeBinomialModel(data));
    }),
    { numRuns: 60 },
  );
});

test('models of shares', () => {
  const row = fc.record({ share, first: fc.boolean(), x: fc.double({ min: -1e3, max: 1e3, noNaN: true }) });
  fc.assert(
    fc.property(list(row, 1), (rows) => {
      const data = {
        counts: rows.map((one) => one.share.count),
        totals: rows.map((one) => one.share.total),
        predictors: [{ name: 'first', values: rows.map(({ first }) => Number(first)) }],
      };
      requireWhole(logisticModel(data));
      requireWhole(standardisedRisks(data, { predictor: 'first', group: 1, reference: 0 }));
      requireWhole(logisticModel({ ...data, predictors: [{ name: 'x', values: rows.map(({ x }) => x) }] }));
    }),
    { numRuns: 100 },
  );
});

test('tests of policing', () => {
  const cell = fc.record({
    share,
    minute: fc.integer({ min: 990, max: 1370 }),
    dark: fc.boolean(),
    area: fc.constantFrom('a', 'b'),
  });
  const searched = share.map(({ count: finds, total: searches }) => ({ name: 'a', finds, searches }));
  fc.assert(
    fc.property(list(cell, 1), list(searched, 2), count, (cells, groups, unknown) => {
      requireWhole(
        veilOfDarkness(
          cells.map(({ share: { count: some, total }, ...rest }) => ({ ...rest, count: some, total })),
        ),
      );
      requireWhole(hitRateTest(groups.map((group, i) => ({ ...group, name: String(i), unknown }))));
    }),
    { numRuns: 60 },
  );
});

test('charts over time', () => {
  const value = fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }));
  fc.assert(
    fc.property(
      list(value),
      list(share),
      list(rate),
      list(fc.record({ group: rate, reference: rate })),
      (values, shares, rates, periods) => {
        requireWhole(xmrChart(values));
        requireWhole(ewmaChart(values));
        requireWhole(tChart(values.flatMap((one) => (one === null ? [] : [Math.abs(one)]))));
        requireWhole(pChart(shares));
        requireWhole(uChart(rates));
        requireWhole(ratioChart(periods));
      },
    ),
  );
});

test('pay', () => {
  const person = fc.record({
    hourlyPay: fc.option(pay),
    bonus: pay,
    group: fc.option(fc.constantFrom('a', 'b')),
  });
  fc.assert(
    fc.property(list(pay), list(pay), list(person), (one, other, people) => {
      requireWhole(payGap(one, other));
      requireWhole(
        genderPayReport(
          people.map(({ group, ...rest }) => ({
            ...rest,
            sex: group === null ? null : group === 'a' ? 'female' : 'male',
          })),
        ),
      );
      requireWhole(
        groupPayReport([...people, { group: 'a', hourlyPay: 9, bonus: 0 }], { reference: 'a', minimum: 2 }),
      );
    }),
  );
});
