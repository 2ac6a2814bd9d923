// Summaries over many groups: equality, units, splitting groups, zeros, straight lines.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { holdToRules } from '../../golden/hold-to-rules.ts';
import { near } from '../../golden/reference-case.ts';
import { ImpossibleInput, concentrationIndex, inequalitySummary, slopeIndex } from '../index.ts';

const rated = fc.record({
  rate: fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 1e6, noNaN: true })),
  people: fc.integer({ min: 1, max: 1e7 }),
});
const groups = fc.array(rated, { minLength: 2, maxLength: 20 });
const ranked = fc.array(
  fc.record({
    value: fc.double({ min: 0, max: 1e6, noNaN: true }),
    people: fc.integer({ min: 1, max: 1e6 }),
    standardError: fc.double({ min: 0, max: 1e4, noNaN: true }),
  }),
  { minLength: 3, maxLength: 12 },
);
const RELATIVE = [
  'gini',
  'theil',
  'meanLogDeviation',
  'attributableFraction',
  'indexOfDisparityFromMean',
] as const;
const SPREAD = ['rangeDifference', 'meanDeviation', 'betweenGroupVariance'] as const;

test('equal rates are no inequality by any measure', () => {
  const summary = inequalitySummary([5, 70, 9000].map((people) => ({ rate: 12.5, people })));
  for (const name of [...RELATIVE, ...SPREAD, 'indexOfDisparityFromBest'] as const)
    assert.ok(Math.abs(summary[name] ?? 1) < 1e-12, name);
  assert.equal(summary.rangeRatio, 1);
});

test('whatever the rates, answers keep the rules of the package, and no measure is below 0', () => {
  fc.assert(
    fc.property(groups, fc.boolean(), (list, higherIsBetter) => {
      const summary = inequalitySummary(list, { higherIsBetter });
      holdToRules(summary, 'summary');
      for (const name of [...RELATIVE, ...SPREAD] as const) assert.ok((summary[name] ?? 0) > -1e-12, name);
    }),
  );
});

test('relative measures do not depend on the unit, nor on the order, nor on a group cut in two', () => {
  fc.assert(
    fc.property(groups, (list) => {
      const one = inequalitySummary(list);
      const halves = list.map(({ rate, people }) => ({ rate: rate * 1000, people: people / 2 }));
      const other = inequalitySummary([...halves, ...halves].reverse());
      for (const name of [
        'gini',
        'theil',
        'meanLogDeviation',
        'attributableFraction',
        'rangeRatio',
      ] as const) {
        const [a, b] = [one[name], other[name]];
        if (a === null || b === null) assert.equal(a, b);
        else assert.ok(a === b || Math.abs(a - b) <= 1e-9 * Math.max(1, a), name);
      }
    }),
  );
});

test('a rate of 0 has no logarithm: Theil is given, the mean log deviation is not, and the reason says so', () => {
  const summary = inequalitySummary([
    { rate: 0, people: 50 },
    { rate: 20, people: 50 },
  ]);
  near(Math.log(2), summary.theil, 1e-12);
  assert.deepEqual(
    [summary.meanLogDeviation, summary.indexOfDisparityFromBest, summary.rangeRatio],
    [null, null, Infinity],
  );
  assert.match(summary.reason ?? '', /use Theil/);
  assert.match(inequalitySummary([rate(0), rate(0)]).reason ?? '', /^Every rate is 0/);
});

function rate(value: number) {
  return { rate: value, people: 10 };
}

test('when a higher rate is better, the best group is the highest', () => {
  const summary = inequalitySummary([rate(10), rate(20)], { higherIsBetter: true });
  near(50, summary.indexOfDisparityFromBest, 1e-12);
  near(1 / 3, summary.attributableFraction, 1e-12);
});

test('values on a straight line over ranks have its slope, its ends and no error', () => {
  const line = [10, 20, 30, 40].map((people, i, all) => {
    const before = all.slice(0, i).reduce((sum, one) => sum + one, 0);
    return { people, value: 5 + 3 * ((before + people / 2) / 100), standardError: 0 };
  });
  const answer = slopeIndex(line);
  near(3, answer.estimate, 1e-12);
  near(5, answer.intercept, 1e-12);
  near(8 / 5, answer.relativeIndex, 1e-12);
  near(3, answer.lower, 1e-12);
  near(8 / 5, answer.relativeUpper, 1e-12);
});

test('the limits of the relative index hold it, and their width follows the delta method', () => {
  const groups = [12, 11, 15, 19, 18].map((value) => ({ value, people: 100, standardError: 0.7 }));
  const { relativeIndex, relativeLower, relativeUpper } = slopeIndex(groups);
  // One value after another nudged by its standard error: the log ratio moves by its part of the error.
  const log = (list: typeof groups) => Math.log(slopeIndex(list).relativeIndex ?? 0);
  const nudges = groups.map((_, i) => {
    const step = 1e-5;
    const moved = (by: number) => groups.map((one, j) => (i === j ? { ...one, value: one.value + by } : one));
    return ((log(moved(step)) - log(moved(-step))) / (2 * step)) * 0.7;
  });
  const reach = 1.959963984540054 * Math.hypot(...nudges);
  near((relativeIndex ?? 0) * Math.exp(reach), relativeUpper, 1e-7);
  near((relativeIndex ?? 0) / Math.exp(reach), relativeLower, 1e-7);
});

test('listed from the other end, slope and concentration change their sign', () => {
  fc.assert(
    fc.property(ranked, (list) => {
      const back = [...list].reverse();
      const [one, other] = [slopeIndex(list), slopeIndex(back)];
      holdToRules(one, 'slope', ['relativeIndex', 'relativeLower', 'relativeUpper']);
      const scale = 1e-9 * Math.max(1, ...list.map(({ value }) => value));
      assert.ok(Math.abs((one.estimate ?? 0) + (other.estimate ?? 0)) <= scale * list.length * 1e3);
      const [c, d] = [concentrationIndex(list), concentrationIndex(back)];
      holdToRules(c, 'concentration');
      assert.ok(Math.abs((c.value ?? 0) + (d.value ?? 0)) < 1e-9);
    }),
  );
});

test('without standard errors the slope has no limits, and says so', () => {
  const answer = slopeIndex([1, 2, 4].map((value) => ({ value, people: 10 })));
  assert.deepEqual([answer.lower, answer.upper, answer.standardError], [null, null, null]);
  assert.match(answer.reason ?? '', /no standard error/);
});

test('too few groups and numbers that cannot be are refused', () => {
  assert.throws(() => inequalitySummary([rate(3)]), ImpossibleInput);
  assert.throws(() => inequalitySummary([rate(3), { rate: 5, people: 0 }]), ImpossibleInput);
  assert.throws(() => inequalitySummary([rate(3), rate(-1)]), ImpossibleInput);
  assert.throws(() => slopeIndex([{ value: 1, people: 1 }]), ImpossibleInput);
  assert.throws(() => slopeIndex([1, 2, Number.NaN].map((value) => ({ value, people: 1 }))), ImpossibleInput);
  assert.throws(() => concentrationIndex([1, 2, -3].map((value) => ({ value, people: 1 }))), ImpossibleInput);
  assert.throws(() => concentrationIndex([1, 2, 3].map((value) => ({ value, people: 0 }))), ImpossibleInput);
});
