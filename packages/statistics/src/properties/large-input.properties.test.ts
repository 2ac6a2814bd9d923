// A million strata, a hundred thousand units and points, counts of a million and of a thousand million: answered, and in good time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as s from '../index.ts';

const MILLION = 1_000_000;
const MANY = 100_000;

/** Numbers that look like chance and are the same every time. */
function numbers(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const next = numbers();
const shares = Array.from({ length: MILLION }, () => {
  const [one, other] = [1 + next(20), 1 + next(40)];
  return { group: { count: next(one + 1), total: one }, reference: { count: next(other + 1), total: other } };
});
const rates = Array.from({ length: MILLION }, () => ({
  group: { events: next(5), exposure: 1 + next(100) },
  reference: { events: next(9), exposure: 1 + next(300) },
}));
const units = rates.slice(0, MANY);
const values = units.map(({ group }) => group.exposure);

/** Milliseconds of the processor since the program began: what else the machine does is not counted. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Many times what it takes, so that only what grows too fast fails. */
function inTime(most: number, answer: () => unknown): void {
  const start = processor();
  const found = answer();
  const took = processor() - start;
  assert.ok(took < most, `${took.toFixed(0)} ms`);
  assert.doesNotMatch(JSON.stringify(found, infinite), /"NaN"/);
}

/** JSON knows neither Infinity nor NaN. */
function infinite(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

for (const pooled of [
  s.pooledRiskRatio,
  s.pooledOddsRatio,
  s.pooledRiskDifference,
  s.cochranMantelHaenszelTest,
  s.breslowDayTest,
  s.riskRatioHeterogeneity,
  s.exactPooledOddsRatio,
]) {
  test(`${pooled.name} answers for a million strata`, () => inTime(6000, () => pooled(shares)));
}

for (const pooled of [
  s.pooledRateRatio,
  s.personTimeMantelHaenszelTest,
  s.rateRatioHeterogeneity,
  s.exactPooledRateRatio,
  s.indirectlyStandardisedRatio,
]) {
  test(`${pooled.name} answers for a million strata`, () => inTime(6000, () => pooled(rates)));
}

test('rates and ratios of rates are standardised over a million strata', () => {
  inTime(3000, () => s.standardisedRate(rates.map(({ group }) => ({ ...group, standard: 2 }))));
  inTime(5000, () => s.standardisedRateRatio(rates.map((both) => ({ ...both, standard: 2 }))));
});

test('a million p values are adjusted together, and a hundred thousand members make a family', () => {
  const pValues = rates.map((_, i) => ((i * 7919) % MILLION) / MILLION);
  const start = processor();
  const adjusted = s.adjustPValues(pValues, 'benjamini-hochberg');
  // All of k/m from 0 to m − 1 are there: the one of rank k + 1 is adjusted to k/(k + 1).
  assert.equal(adjusted.length, MILLION);
  const [p = 0] = pValues.slice(1);
  assert.ok(Math.abs((adjusted[1] ?? 0) - (p * MILLION) / (p * MILLION + 1)) < 1e-12);
  const members = values.map((_, i) => `member ${i}`);
  const family = s.declareFamily({ name: 'many', members, method: 'holm' });
  s.adjustFamily(family, Object.fromEntries(members.map((name, i) => [name, i / MANY])));
  assert.ok(processor() - start < 10_000);
});

test('funnels of a hundred thousand units and charts of a hundred thousand points are drawn', () => {
  inTime(4000, () =>
    s.funnelOfCounts(units.map(({ group }) => ({ observed: group.events, expected: group.exposure }))),
  );
  inTime(6000, () => s.funnelOfRatios(units));
  inTime(6000, () => s.xmrChart(values));
  inTime(6000, () => s.uChart(units.map(({ group }) => group)));
  inTime(6000, () => s.ratioChart(units));
});

test('inequality, shrinkage and tables take a hundred thousand groups', () => {
  inTime(4000, () => s.inequalitySummary(values.map((rate) => ({ rate, people: rate + 1 }))));
  inTime(4000, () => s.marshallShrinkage(units.map(({ group }) => group)));
  const table = units.map(({ group }) => [group.events + 1, group.exposure, 3]);
  inTime(4000, () => s.expectedTable(table));
  inTime(4000, () => s.fisherExactTest(table));
  inTime(4000, () => s.tableTest(table, { method: 'g' }));
});

test('the pay of two hundred thousand people is reported', () => {
  const people = rates.slice(0, 2 * MANY).map(({ group }, i) => ({
    ...({ sex: i % 3 === 0 ? 'female' : 'male' } as const),
    hourlyPay: 10 + group.exposure / 8 + (i % 997) / 100,
    bonus: group.events * 100,
  }));
  inTime(8000, () => s.genderPayReport(people));
});

test('models of a hundred thousand rows settle', () => {
  const counts = units.map(({ group }) => group.events);
  const predictors = [
    { name: 'area', categories: values.map((_, i) => `area ${i % 9}`), reference: 'area 0' },
    { name: 'age', values },
  ];
  inTime(10_000, () => s.poissonModel({ counts, exposures: values, predictors }, { errors: 'robust' }));
  const data = { counts: counts.map((count) => Math.min(1, count)), predictors };
  inTime(10_000, () => s.logisticModel(data));
  inTime(10_000, () => s.firthLogisticModel(data));
});

/** Average over several calls, once the code is warm. */
function milliseconds(answer: () => unknown, times: number): number {
  for (let i = 0; i < times / 2; i += 1) answer();
  const start = processor();
  for (let i = 0; i < times; i += 1) answer();
  return (processor() - start) / times;
}

test('exact intervals of counts of a million take about a millisecond, and of a thousand million a few', () => {
  for (const [size, most, times] of [
    [1e6, 8, 20],
    [1e9, 500, 2],
  ] as const) {
    const [one, other] = [
      { events: size, exposure: 3 * size },
      { events: 2 * size, exposure: 7 * size },
    ];
    const [few, many] = [
      { count: size, total: 3 * size },
      { count: 2 * size, total: 7 * size },
    ];
    const intervals = {
      garwood: () => s.garwoodInterval(size),
      'mid-P': () => s.midPInterval(size),
      'Clopper–Pearson': () => s.proportion(few, { method: 'clopper-pearson' }),
      'exact rate ratio': () => s.rateRatio(one, other, { method: 'exact-conditional' }),
      'mid-P rate ratio': () => s.rateRatio(one, other),
      Koopman: () => s.riskRatio(few, many),
      'Miettinen–Nurminen': () => s.riskDifference(few, many, { method: 'miettinen-nurminen' }),
      'odds ratio': () => s.oddsRatio(few, many),
      Fisher: () =>
        s.fisherExactTest([
          [size, 2 * size],
          [2 * size, 5 * size],
        ]),
    };
    for (const [name, interval] of Object.entries(intervals)) {
      const took = milliseconds(interval, times);
      assert.ok(took < most, `${name} of ${size}: ${took.toFixed(2)} ms`);
    }
  }
});
