// A crude rate: units, exposures of every size, and groups with nobody in them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import { crudeRate, ImpossibleInput } from '../index.ts';

test('a rate is events over exposure in the unit asked for', () => {
  const rate = crudeRate({ events: 70, exposure: 1194 }, { per: 1000 });
  assert.equal(rate.estimate?.toFixed(1), '58.6');
  assert.deepEqual([rate.per, rate.confidence, rate.method], [1000, 0.95, 'Mid-P (Lancaster)']);
});

test('half the exposure is twice the rate, limits and all', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (events, exposure) => {
      const [one, half] = [crudeRate({ events, exposure }), crudeRate({ events, exposure: exposure / 2 })];
      for (const name of ['estimate', 'lower', 'upper'] as const)
        near(2 * (one[name] ?? Number.NaN), half[name], 1e-12, name);
    }),
  );
});

test('nobody in the population is no rate, and the reason says so', () => {
  const empty = crudeRate({ events: 0, exposure: 0 });
  assert.deepEqual([empty.estimate, empty.lower, empty.upper], [null, null, null]);
  assert.equal(empty.reason, 'There is nobody in the population of this group, so it has no rate.');
  assert.match(crudeRate({ events: 4, exposure: 0 }).reason ?? '', /^There are 4 events but nobody/);
});

test('an exposure below zero is refused', () => {
  assert.throws(() => crudeRate({ events: 1, exposure: -5 }), ImpossibleInput);
  assert.throws(() => crudeRate({ events: 1, exposure: 5 }, { per: 0 }), ImpossibleInput);
});
