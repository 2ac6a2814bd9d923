// What is unknown: bounds are the extremes over every way of sharing out the unknown, and zeros answer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import {
  denominatorTipping,
  dial,
  eValue,
  groupMissingBounds,
  ImpossibleInput,
  outcomeMissingBounds,
  rateRatio,
  roganGladen,
  unknownGroupBounds,
} from '../index.ts';

const exposure = fc.double({ min: 1, max: 1e6, noNaN: true });
const group = fc.record({ events: fc.nat(5000), exposure });
const input = fc.record({ comparison: group, reference: group, unknown: fc.nat(5000) });

test('the bounds hold the ratio of every way of sharing out the unknown events', () => {
  fc.assert(
    fc.property(
      input,
      fc.double({ min: 0, max: 1, noNaN: true }),
      ({ comparison, reference, unknown }, share) => {
        const { lower, upper } = unknownGroupBounds({ comparison, reference, unknown });
        const mine = Math.round(unknown * share);
        const one = { ...comparison, events: comparison.events + mine };
        const zero = { ...reference, events: reference.events + unknown - mine };
        const { estimate } = rateRatio(one, zero);
        if (estimate !== null)
          assert.ok(lower! <= estimate * (1 + 1e-12) && estimate <= upper! * (1 + 1e-12));
      },
    ),
  );
});

test('the outer interval holds the bounds, and the one-sided ends lie between', () => {
  fc.assert(
    fc.property(input, (given) => {
      const { lower, upper, withSampling, oneSided } = unknownGroupBounds(given);
      if (lower === null) return;
      assert.ok(withSampling.lower! <= oneSided.lower! && oneSided.lower! <= lower * (1 + 1e-12));
      assert.ok(upper! <= oneSided.upper! * (1 + 1e-12) && oneSided.upper! <= withSampling.upper!);
    }),
  );
});

test('with nothing unknown the bounds are the ratio and the outer interval is the exact one', () => {
  const [comparison, reference] = [
    { events: 10, exposure: 200 },
    { events: 20, exposure: 1000 },
  ];
  const bounds = unknownGroupBounds({ comparison, reference, unknown: 0 });
  const exact = rateRatio(comparison, reference, { method: 'exact-conditional' });
  assert.deepEqual([bounds.lower, bounds.observed, bounds.upper], [2.5, 2.5, 2.5]);
  assert.deepEqual([bounds.withSampling.lower, bounds.withSampling.upper], [exact.lower, exact.upper]);
  assert.deepEqual(
    [bounds.tippingShare, bounds.tippingFeasible, bounds.oneSided.farApart],
    [null, false, false],
  );
});

test('at the tipping share the rates are equal', () => {
  fc.assert(
    fc.property(input, ({ comparison, reference, unknown }) => {
      const { tippingShare } = unknownGroupBounds({ comparison, reference, unknown });
      if (tippingShare === null) return;
      const mine = (comparison.events + tippingShare * unknown) / comparison.exposure;
      const theirs = (reference.events + (1 - tippingShare) * unknown) / reference.exposure;
      const size =
        (comparison.events + reference.events + unknown) / Math.min(comparison.exposure, reference.exposure);
      assert.ok(Math.abs(mine - theirs) <= 1e-9 * size);
    }),
  );
});

test('a share outside 0 to 1 is told, and told to be out of reach', () => {
  const { tippingShare, tippingFeasible } = unknownGroupBounds({
    comparison: { events: 100, exposure: 10 },
    reference: { events: 10, exposure: 1000 },
    unknown: 1,
  });
  assert.ok(tippingShare! < 0 && !tippingFeasible);
});

test('a reference group without events has an infinite upper bound, and nobody has none', () => {
  const open = unknownGroupBounds({
    comparison: { events: 1, exposure: 10 },
    reference: { events: 0, exposure: 10 },
    unknown: 2,
  });
  assert.deepEqual([open.upper, open.withSampling.upper, open.lower], [Infinity, Infinity, 0.5]);
  const none = unknownGroupBounds({
    comparison: { events: 0, exposure: 10 },
    reference: { events: 0, exposure: 10 },
    unknown: 0,
  });
  assert.deepEqual([none.lower, none.upper, none.withSampling.lower], [null, null, null]);
  assert.match(none.reason ?? '', /Neither group had an event/);
});

test('the dial at 1 leaves the ratio of events as it was, and never gives out more than there is', () => {
  const given = {
    comparison: { events: 10, exposure: 200 },
    reference: { events: 20, exposure: 1000 },
    unknown: 10,
  };
  const [same, all] = dial(given, [1, 400]);
  near(2.5, same!.ratio, 1e-12);
  assert.equal(all!.toComparison, 10);
  const nobodyKnown = dial({
    comparison: { events: 0, exposure: 1 },
    reference: { events: 0, exposure: 1 },
    unknown: 5,
  });
  assert.deepEqual(
    nobodyKnown.map(({ ratio }) => ratio),
    [null, null, null, null],
  );
});

test('at the tipping multiplier the rates are equal', () => {
  const [comparison, reference] = [
    { events: 112, exposure: 1194 },
    { events: 5357, exposure: 488025 },
  ];
  const { estimate, exposureForParity } = denominatorTipping(comparison, reference);
  assert.equal(estimate?.toFixed(1), '8.5');
  near(1, rateRatio({ events: 112, exposure: exposureForParity! }, reference).estimate, 1e-12);
});

test('bounds with the group missing are the extremes over every way of sharing out', () => {
  const [one, zero, missing] = [
    { count: 3, total: 9 },
    { count: 4, total: 12 },
    { count: 2, total: 5 },
  ];
  const { lower, upper, withSampling } = groupMissingBounds(one, zero, missing);
  const ratios: number[] = [];
  for (let hits = 0; hits <= 2; hits += 1) {
    for (let misses = 0; misses <= 3; misses += 1) {
      const [p1, p0] = [(3 + hits) / (9 + hits + misses), (4 + 2 - hits) / (12 + 5 - hits - misses)];
      ratios.push(p1 / p0);
    }
  }
  near(Math.min(...ratios), lower, 1e-12);
  near(Math.max(...ratios), upper, 1e-12);
  assert.ok(withSampling.lower! < lower! && withSampling.upper! > upper!);
});

test('bounds with outcomes missing put every unknown outcome on one side', () => {
  const answer = outcomeMissingBounds(
    { count: 10, total: 50, missing: 5 },
    { count: 30, total: 100, missing: 10 },
  );
  assert.deepEqual(answer.group, { lower: 0.2, upper: 0.3 });
  assert.deepEqual(answer.reference, { lower: 0.3, upper: 0.4 });
  near(0.5, answer.lower, 1e-12);
  near(1, answer.upper, 1e-12);
  near(10 / 45 / (30 / 90), answer.observed, 1e-12);
  assert.throws(
    () => outcomeMissingBounds({ count: 6, total: 10, missing: 5 }, { count: 0, total: 1, missing: 0 }),
    ImpossibleInput,
  );
});

test('an E-value of an infinite ratio is infinite, and without limits it says so', () => {
  assert.equal(eValue({ estimate: Infinity, lower: 2, upper: Infinity }).eValue, Infinity);
  assert.equal(eValue({ estimate: 0, lower: 0, upper: 0.5 }).eValue, Infinity);
  assert.equal(eValue({ estimate: null, lower: null, upper: null }).eValue, null);
  assert.equal(eValue({ estimate: 2, lower: null, upper: null }).reason, 'The ratio has no limits.');
});

test('a perfect classification corrects nothing, one no better than chance cannot be corrected', () => {
  assert.equal(roganGladen({ count: 25, total: 200 }, { sensitivity: 1, specificity: 1 }).corrected, 25);
  assert.equal(
    roganGladen({ count: 25, total: 200 }, { sensitivity: 0.5, specificity: 0.5 }).corrected,
    null,
  );
  const impossible = roganGladen({ count: 1, total: 2000 }, { sensitivity: 0.9, specificity: 0.99 });
  assert.ok(impossible.corrected! < 0 && !impossible.feasible);
});

test('a number of unknown events that cannot be is refused', () => {
  const fine = { events: 1, exposure: 1 };
  assert.throws(
    () => unknownGroupBounds({ comparison: fine, reference: fine, unknown: -1 }),
    ImpossibleInput,
  );
  assert.throws(() => dial({ comparison: fine, reference: fine, unknown: 0.5 }), ImpossibleInput);
});
