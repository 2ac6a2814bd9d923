// Standardised rates and ratios: the standard that is the group's own, zeros, units, repeat events.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { holdToRules } from '../../golden/hold-to-rules.ts';
import { near } from '../../golden/reference-case.ts';
import {
  ImpossibleInput,
  crudeRate,
  indirectlyStandardisedRatio,
  observedOverExpected,
  rateRatio,
  standardisedRate,
  standardisedRateRatio,
  standardisedRepeatRate,
} from '../index.ts';

const METHODS = ['fay-feuer', 'dobson-exact', 'dobson-byar'] as const;
const events = fc.oneof(fc.constant(0), fc.nat(9), fc.nat(1_000_000));
const exposure = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1e9 }));
const stratum = fc.record({ events, exposure, standard: fc.nat(10_000) });
const strata = fc
  .array(stratum, { minLength: 1, maxLength: 6 })
  .filter((list) => list.some(({ standard }) => standard > 0));
const rate = fc.record({ events, exposure });
const pairs = fc.array(fc.record({ group: rate, reference: rate }), { minLength: 1, maxLength: 5 });

test('standardised to the group itself, a rate is crude and its limits are those of the count', () => {
  const own = [
    { events: 3, exposure: 100, standard: 100 },
    { events: 17, exposure: 900, standard: 900 },
  ];
  const crude = crudeRate({ events: 20, exposure: 1000 }, { method: 'garwood' });
  for (const method of ['fay-feuer', 'dobson-exact'] as const) {
    const answer = standardisedRate(own, { method });
    near(crude.estimate ?? 0, answer.estimate, 1e-12);
    near(crude.lower ?? 0, answer.lower, 1e-9, `${method} lower`);
    near(crude.upper ?? 0, answer.upper, 1e-9, `${method} upper`);
  }
});

test('whatever the strata, answers keep the rules of the package', () => {
  fc.assert(
    fc.property(strata, pairs, (list, both) => {
      for (const method of METHODS) holdToRules(standardisedRate(list, { method, per: 1000 }), method);
      for (const method of ['mid-p', 'exact', 'byar'] as const)
        holdToRules(indirectlyStandardisedRatio(both, { method }), method);
      const shared = both.map((pair, i) => ({ ...pair, standard: i + 1 }));
      holdToRules(standardisedRateRatio(shared), 'ratio');
    }),
  );
});

test('neither the order of strata nor the size of the standard matters, and the unit scales everything', () => {
  fc.assert(
    fc.property(strata, fc.integer({ min: 2, max: 1000 }), (list, factor) => {
      const one = standardisedRate(list);
      const turned = standardisedRate(
        list.map((stratum) => ({ ...stratum, standard: stratum.standard * factor })).reverse(),
        { per: factor },
      );
      for (const name of ['estimate', 'lower', 'upper'] as const) {
        if (one[name] === null || turned[name] === null) assert.equal(one[name], turned[name]);
        else near(one[name] * factor, turned[name], 1e-9, name);
      }
    }),
  );
});

test('no events: Fay–Feuer has an upper limit, Dobson has none and says so', () => {
  const none = [
    { events: 0, exposure: 500, standard: 1 },
    { events: 0, exposure: 700, standard: 2 },
  ];
  const [gamma, dobson] = [standardisedRate(none), standardisedRate(none, { method: 'dobson-exact' })];
  assert.deepEqual([gamma.estimate, gamma.lower, gamma.reason, gamma.fewEvents], [0, 0, null, true]);
  near((2 / 3 / 700) * -Math.log(0.025), gamma.upper, 1e-12);
  assert.deepEqual([dobson.estimate, dobson.lower, dobson.upper], [0, null, null]);
  assert.match(dobson.reason ?? '', /use Fay–Feuer/);
});

test('a band of the standard where the group has nobody is named', () => {
  const answer = standardisedRate([
    { events: 3, exposure: 50, standard: 10 },
    { events: 0, exposure: 0, standard: 10 },
  ]);
  assert.equal(answer.estimate, null);
  assert.match(answer.reason ?? '', /^Stratum 2 has nobody in this group/);
  const unused = standardisedRate([
    { events: 3, exposure: 50, standard: 10 },
    { events: 0, exposure: 0, standard: 0 },
  ]);
  near(0.06, unused.estimate, 1e-12);
});

test('people with one event each are the plain rate; the same events among fewer people are less sure', () => {
  const shared = { exposure: 1000, standard: 1 };
  const single = standardisedRepeatRate([{ peopleByEvents: [40], ...shared }]);
  const plain = standardisedRate([{ events: 40, ...shared }], { method: 'dobson-exact' });
  near(plain.upper ?? 0, single.upper, 1e-12);
  const repeat = standardisedRepeatRate([{ peopleByEvents: [0, 20], ...shared }]);
  assert.deepEqual([repeat.events, repeat.people, single.people], [40, 20, 40]);
  near((single.variance ?? 0) * 2, repeat.variance, 1e-12);
});

test('one stratum: the ratio of standardised rates is the rate ratio with its log-Wald limits', () => {
  const [group, reference] = [
    { events: 30, exposure: 900 },
    { events: 50, exposure: 4000 },
  ];
  const [one, wald] = [
    standardisedRateRatio([{ group, reference, standard: 5 }]),
    rateRatio(group, reference, { method: 'log-wald' }),
  ];
  for (const name of ['estimate', 'lower', 'upper', 'pValue'] as const)
    near(wald[name] ?? 0, one[name], 1e-9, name);
});

test('fewer than ten events in a group: the ratio without limits, and what to use instead', () => {
  const answer = standardisedRateRatio([
    { group: { events: 9, exposure: 10 }, reference: { events: 90, exposure: 100 }, standard: 1 },
  ]);
  near(1, answer.estimate, 1e-12);
  assert.equal(answer.upper, null);
  assert.match(answer.reason ?? '', /exact pooled rate ratio/);
});

test('a group with the rates of its reference is as expected', () => {
  const strata = [10, 30].map((count) => ({
    group: { events: count, exposure: 100 },
    reference: { events: 20 * count, exposure: 2000 },
  }));
  const answer = indirectlyStandardisedRatio(strata);
  near(1, answer.estimate, 1e-12);
  near(0, (answer.excess ?? 1) + 0, 1e-3);
  assert.match(answer.caution, /not comparable with each other/);
});

test('a stratum that the reference lacks is named, and so is nothing expected', () => {
  const group = { events: 4, exposure: 10 };
  const lacking = indirectlyStandardisedRatio([{ group, reference: { events: 0, exposure: 0 } }]);
  assert.match(lacking.reason ?? '', /^Stratum 1 has nobody in the reference/);
  const never = indirectlyStandardisedRatio([{ group, reference: { events: 0, exposure: 50 } }]);
  assert.match(never.reason ?? '', /^No events are expected/);
  assert.equal(observedOverExpected({ observed: 0, expected: 2 }, { method: 'byar' }).lower, null);
});

test('numbers that cannot be are refused', () => {
  assert.throws(() => standardisedRate([]), ImpossibleInput);
  assert.throws(() => standardisedRate([{ events: 1, exposure: 5, standard: 0 }]), {
    message: 'The standard population has nobody in it.',
  });
  assert.throws(() => standardisedRate([{ events: 1.5, exposure: 5, standard: 1 }]), ImpossibleInput);
  assert.throws(() => standardisedRate([{ events: 1, exposure: 5, standard: -1 }]), ImpossibleInput);
  assert.throws(
    () => standardisedRepeatRate([{ peopleByEvents: [-1], exposure: 5, standard: 1 }]),
    ImpossibleInput,
  );
  assert.throws(
    () => standardisedRepeatRate([{ peopleByEvents: [], exposure: 5, standard: 1 }]),
    ImpossibleInput,
  );
  assert.throws(() => observedOverExpected({ observed: 3, expected: 0 }), ImpossibleInput);
  assert.throws(() => indirectlyStandardisedRatio([]), ImpossibleInput);
  assert.throws(() => standardisedRateRatio([]), ImpossibleInput);
});
