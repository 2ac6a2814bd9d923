// Funnels: limits by their definition, zeros, overdispersion, gaps held against the gap that all units share.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { holdToRules } from '../../golden/hold-to-rules.ts';
import { near } from '../../golden/reference-case.ts';
import {
  ImpossibleInput,
  funnelOfCounts,
  funnelOfCountsLimits,
  funnelOfRatios,
  garwoodInterval,
  overdispersion,
  poissonFunnelLimits,
  proportionFunnelLimits,
} from '../index.ts';

const expectations = fc.double({ min: 1e-6, max: 1e7, noNaN: true });
const POISSON = ['exact', 'interpolated', 'chi-square'] as const;
const PROPORTION = ['exact', 'interpolated', 'score'] as const;
const events = fc.oneof(fc.constant(0), fc.nat(9), fc.nat(1_000_000));
const rate = fc.record({ events, exposure: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1e9 })) });
const units = fc.array(fc.record({ group: rate, reference: rate }), { minLength: 1, maxLength: 43 });

test('a unit on the χ² limit has a Garwood interval that just reaches the expected count', () => {
  for (const observed of [1, 6, 40, 2500]) {
    const { lower, upper } = garwoodInterval(observed, 0.998);
    const limits = (expected: number) =>
      poissonFunnelLimits(expected, { method: 'chi-square', confidence: 0.998 });
    near(observed, (limits(lower).upper ?? 0) * lower, 1e-10, 'upper');
    near(observed, (limits(upper).lower ?? 0) * upper, 1e-10, 'lower');
  }
});

test('limits are in order, hold the target between them, and are wider for more confidence', () => {
  fc.assert(
    fc.property(expectations, fc.constantFrom(...POISSON), (expected, method) => {
      const [usual, surer] = [0.95, 0.998].map((confidence) =>
        poissonFunnelLimits(expected, { method, confidence }),
      );
      assert.ok((surer?.lower ?? 1) <= (usual?.lower ?? 0) && (usual?.upper ?? 1) <= (surer?.upper ?? 0));
      if (method !== 'exact') assert.ok((usual?.lower ?? 2) <= 1 && (usual?.upper ?? 0) >= 1 - 1e-12);
    }),
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.double({ min: 1e-6, max: 0.999999, noNaN: true }),
      fc.constantFrom(...PROPORTION),
      (total, target, method) => {
        const limits = proportionFunnelLimits({ total, target }, { method });
        holdToRules(limits, method);
        assert.ok((limits.lower ?? -1) >= 0 && (limits.upper ?? 2) <= 1);
        if (method !== 'exact')
          assert.ok((limits.lower ?? 2) <= target && (limits.upper ?? 0) >= target - 1e-12);
      },
    ),
  );
});

test('ten times the people is a narrower funnel', () => {
  for (const method of PROPORTION) {
    const width = (total: number) => {
      const { lower, upper } = proportionFunnelLimits({ total, target: 0.3 }, { method });
      return (upper ?? 0) - (lower ?? 0);
    };
    assert.ok(width(10_000) < width(1000) && width(1000) < width(100));
  }
});

test('units as chance has them: no variance between units, whatever is pulled in', () => {
  const even = Array.from({ length: 30 }, (_, i) => ({
    observed: 100 + (i % 2 === 0 ? 8 : -8),
    expected: 100,
  }));
  const { phi, tauSquared } = funnelOfCounts(even);
  assert.ok((phi ?? 2) < 1);
  assert.equal(tauSquared, 0);
});

test('a count of zero, and one of no expectation to speak of, are finite', () => {
  const {
    phi,
    tauSquared,
    units: placed,
  } = funnelOfCounts([
    { observed: 0, expected: 12 },
    { observed: 9, expected: 8 },
    { observed: 3, expected: 1e-9 },
  ]);
  assert.ok(Number.isFinite(phi) && Number.isFinite(tauSquared));
  near(-2 * Math.sqrt(12), placed[0]?.z, 1e-12);
});

test('without pulling in, φ is the mean square of the scores', () => {
  const deviations = [-3, 1, 2].map((z) => ({ z, standardError: 0.5 }));
  const { phi, tauSquared, winsorised } = overdispersion(deviations, 0);
  near(14 / 3, phi, 1e-12);
  assert.deepEqual(winsorised, [-3, 1, 2]);
  near((14 - 2) / (12 - 4), tauSquared, 1e-12);
});

test('limits of counts never fall below 0, and widen with the variance between units', () => {
  const { lower } = funnelOfCountsLimits(0.1, 0);
  assert.equal(lower, 0);
  const [narrow, wide] = [0, 0.04].map((tauSquared) => funnelOfCountsLimits(50, tauSquared));
  assert.ok((wide?.lower ?? 1) < (narrow?.lower ?? 0) && (wide?.upper ?? 0) > (narrow?.upper ?? 1));
});

test('forces with the same ratio lie on the target, whatever their size', () => {
  const same = [1, 4, 30].map((size) => ({
    group: { events: 20 * size, exposure: 100 * size },
    reference: { events: 50 * size, exposure: 1000 * size },
  }));
  const funnel = funnelOfRatios(same);
  near(4, funnel.target, 1e-12);
  assert.ok((funnel.phi ?? 1) < 1e-20 && funnel.tauSquared === 0);
  for (const unit of funnel.units) assert.equal(unit?.outside, null);
});

test('one force far from the others is outside, and is placed by the log ratio', () => {
  const usual = Array.from({ length: 20 }, (_, i) => ({
    group: { events: 100 + 7 * (i % 3), exposure: 1000 },
    reference: { events: 300, exposure: 3000 },
  }));
  const odd = { group: { events: 400, exposure: 1000 }, reference: { events: 300, exposure: 3000 } };
  const funnel = funnelOfRatios([...usual, odd], { target: 1 });
  const last = funnel.units.at(-1);
  assert.equal(last?.outside, 'above');
  near(Math.sqrt(1 / 400 + 1 / 300), last?.standardError, 1e-12);
  near(Math.log(4) / Math.sqrt(1 / 400 + 1 / 300), last?.z, 1e-12);
  assert.equal(funnel.units[0]?.outside, null);
});

test('a force without events in a group has a finite score; one without any is left out and counted', () => {
  const funnel = funnelOfRatios(
    [
      { group: { events: 0, exposure: 100 }, reference: { events: 40, exposure: 1000 } },
      { group: { events: 9, exposure: 100 }, reference: { events: 60, exposure: 1000 } },
      { group: { events: 0, exposure: 100 }, reference: { events: 0, exposure: 1000 } },
    ],
    { target: 1 },
  );
  const [none, , empty] = funnel.units;
  // 40 events expected in the shares 1 to 10: twice 40 ln(1 + 1/10) is the deviance of seeing none in the first.
  near(-Math.sqrt(2 * 40 * Math.log(1.1)), none?.z, 1e-12);
  assert.deepEqual([none?.ratio, empty, funnel.leftOut], [0, null, 1]);
});

test('whatever the units, answers keep the rules of the package', () => {
  fc.assert(
    fc.property(units, (list) => {
      holdToRules(funnelOfRatios(list), 'ratios', ['outside', 'target', 'phi', 'tauSquared']);
    }),
  );
});

test('too few units, and numbers that cannot be, are said or refused', () => {
  assert.match(funnelOfCounts([{ observed: 1, expected: 2 }]).reason ?? '', /One unit alone/);
  assert.match(funnelOfRatios([]).reason ?? '', /Fewer than two units/);
  assert.throws(() => funnelOfCounts([{ observed: 1, expected: 0 }]), ImpossibleInput);
  assert.throws(() => overdispersion([{ z: 1, standardError: 1 }]), ImpossibleInput);
  assert.throws(
    () =>
      overdispersion(
        [1, 2].map((z) => ({ z, standardError: 1 })),
        0.5,
      ),
    ImpossibleInput,
  );
  assert.throws(() => poissonFunnelLimits(0), ImpossibleInput);
  assert.throws(() => proportionFunnelLimits({ total: 0, target: 0.5 }), ImpossibleInput);
  assert.throws(() => proportionFunnelLimits({ total: 10, target: 1 }), ImpossibleInput);
  assert.throws(() => funnelOfCountsLimits(5, 0, { confidence: 99.8 }), ImpossibleInput);
});
