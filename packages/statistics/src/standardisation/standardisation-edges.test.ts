// Standardised numbers at their edges: units of the variance, strata without weight or people, ten events, and what is null.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import {
  ImpossibleInput,
  indirectlyStandardisedRatio,
  observedOverExpected,
  standardisedRate,
  standardisedRateRatio,
  standardisedRepeatRate,
} from '../index.ts';

const nobody = { events: 0, exposure: 0 };
const rate = (events: number, exposure = 100) => ({ events, exposure });

test('the variance of a rate is in its unit squared', () => {
  // 12 ÷ 300² per 1, a million times that per 1,000.
  const stratum = [{ events: 12, exposure: 300, standard: 5 }];
  near(12 / 90_000, standardisedRate(stratum).variance, 1e-14);
  near(400 / 3, standardisedRate(stratum, { per: 1000 }).variance, 1e-14);
});

test('ten events are no longer few', () => {
  const few = (events: number) => standardisedRate([{ events, exposure: 50, standard: 1 }]).fewEvents;
  assert.deepEqual([few(9), few(10)], [true, false]);
});

test('events only where the standard has nobody are no events for Dobson', () => {
  const strata = [
    { events: 5, exposure: 10, standard: 0 },
    { events: 0, exposure: 10, standard: 5 },
  ];
  const { estimate, lower, upper, reason } = standardisedRate(strata, { method: 'dobson-exact' });
  assert.deepEqual([estimate, lower, upper], [0, null, null]);
  assert.match(reason ?? '', /Dobson’s interval does not exist; use Fay–Feuer/);
});

test('a repeat rate checks its strata and says that events repeat', () => {
  assert.throws(() => standardisedRepeatRate([]), ImpossibleInput);
  assert.throws(
    () => standardisedRepeatRate([{ peopleByEvents: [1], exposure: 2, standard: -1 }]),
    /standard population of stratum 1/,
  );
  const { method, people, events } = standardisedRepeatRate([
    { peopleByEvents: [5, 2], exposure: 30, standard: 1 },
  ]);
  assert.match(method, /^Dobson.*, repeat events$/);
  assert.deepEqual([people, events], [7, 9]);
});

test('a ratio of standardised rates says which group has nobody, or that neither had an event', () => {
  const ratio = (group: { events: number; exposure: number }, reference: typeof group) => {
    const { estimate, lower, upper, pValue, reason, pValueMethod } = standardisedRateRatio([
      { group, reference, standard: 3 },
    ]);
    assert.equal(pValueMethod, 'Wald on the log ratio of standardised rates');
    return [estimate, lower, upper, pValue, reason];
  };
  const reasonOf = ({ events, exposure }: { events: number; exposure: number }) =>
    standardisedRate([{ events, exposure, standard: 3 }]).reason;
  assert.deepEqual(ratio(nobody, rate(20)), [null, null, null, null, reasonOf(nobody)]);
  assert.deepEqual(ratio(rate(20), nobody), [null, null, null, null, reasonOf(nobody)]);
  assert.notEqual(reasonOf(nobody), null);
  const neither = 'Neither group had an event, so there is no ratio.';
  assert.deepEqual(ratio(rate(0), rate(0)), [null, null, null, null, neither]);
  const few = 'A group has fewer than 10 events, too few for these limits; use the exact pooled rate ratio.';
  assert.deepEqual(ratio(rate(0), rate(20)), [0, null, null, null, few]);
  assert.deepEqual(ratio(rate(20), rate(0)), [Infinity, null, null, null, few]);
});

test('a standardised rate of 0 has no limits for its ratio, also where many events have no weight', () => {
  const strata = (one: number, other: number) => [
    { group: rate(20), reference: rate(30), standard: 0 },
    { group: rate(one), reference: rate(other), standard: 10 },
  ];
  for (const [one, other, estimate] of [
    [0, 30, 0],
    [30, 0, Infinity],
  ] as const) {
    const answer = standardisedRateRatio(strata(one, other));
    assert.deepEqual([answer.estimate, answer.lower, answer.upper], [estimate, null, null]);
    assert.match(answer.reason ?? '', /too few/);
  }
});

test('a stratum with nobody on either side expects nothing, one with people on one side cannot be judged', () => {
  const strata = (group: { events: number; exposure: number }) => [
    { group: rate(12, 50), reference: rate(10) },
    { group, reference: nobody },
  ];
  const { expected, reason, estimate } = indirectlyStandardisedRatio(strata(nobody));
  assert.deepEqual([expected, estimate, reason], [5, 2.4, null]);
  for (const group of [rate(0, 5), rate(2, 0), rate(2, 5)])
    assert.deepEqual(indirectlyStandardisedRatio(strata(group)), {
      estimate: null,
      lower: null,
      upper: null,
      pValue: null,
      expected: null,
      excess: null,
      observed: 12 + group.events,
      confidence: 0.95,
      method: 'Mid-P (Lancaster)',
      pValueMethod: 'Doubled mid-P Poisson test',
      caution:
        'Two indirectly standardised ratios are not comparable with each other when the groups differ in age.',
      reason: 'Stratum 2 has nobody in the reference, so nothing can be expected there.',
    });
});

test('Byar has limits from the first event on', () => {
  const byar = (observed: number) => observedOverExpected({ observed, expected: 2 }, { method: 'byar' });
  assert.deepEqual([byar(0).estimate, byar(0).lower, byar(0).upper], [0, null, null]);
  assert.match(byar(0).reason ?? '', /Byar’s interval does not exist; use mid-P/);
  assert.equal(byar(1).reason, null);
});
