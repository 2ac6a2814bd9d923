// Places of units: against the closed form for two, symmetry for equals, and sums that any table of places must have.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import { probabilityRatioAbove } from '../ratios/probability-ratio-above.ts';
import { rankUncertainty } from './rank-uncertainty.ts';

const [small, large] = [
  { events: 12, exposure: 100 },
  { events: 90, exposure: 1000 },
];

test('of two units the chance of the first place is the closed form of one rate being above the other', () => {
  const [one] = rankUncertainty([small, large]).units;
  const { probability } = probabilityRatioAbove(small, large, 1);
  near(probability ?? 0, one?.chanceOfHighest, 2e-5);
});

test('equal units are equally likely to have any place', () => {
  const { units } = rankUncertainty(Array.from({ length: 4 }, () => ({ events: 7, exposure: 50 })));
  for (const unit of units) {
    for (const chance of unit?.chances ?? []) near(0.25, chance, 1e-4);
    near(2.5, unit?.expectedPlace, 1e-4);
    assert.deepEqual([unit?.place, unit?.best, unit?.worst], [2.5, 1, 4]);
  }
});

test('every unit has some place, and every place some unit', () => {
  const unit = fc.record({ events: fc.nat(60), exposure: fc.integer({ min: 1, max: 500 }) });
  fc.assert(
    fc.property(fc.array(unit, { minLength: 2, maxLength: 5 }), (given) => {
      const { units } = rankUncertainty(given);
      for (const one of units)
        near(
          1,
          one?.chances.reduce((sum, chance) => sum + chance, 0),
          1e-9,
        );
      for (let place = 0; place < given.length; place += 1) {
        const filled = units.reduce((sum, one) => sum + (one?.chances[place] ?? 0), 0);
        near(1, filled, 2e-3);
      }
    }),
    { numRuns: 15 },
  );
});

test('many events settle the places, and few leave a wide range', () => {
  const sure = rankUncertainty([
    { events: 90_000, exposure: 1e6 },
    { events: 50_000, exposure: 1e6 },
    { events: 10_000, exposure: 1e6 },
  ]);
  assert.deepEqual(
    sure.units.map((unit) => [unit?.best, unit?.worst]),
    [
      [1, 1],
      [2, 2],
      [3, 3],
    ],
  );
  const unsure = rankUncertainty([
    { events: 3, exposure: 30 },
    { events: 2, exposure: 30 },
    { events: 1, exposure: 30 },
  ]);
  assert.deepEqual(unsure.units[1] && [unsure.units[1].best, unsure.units[1].worst], [1, 3]);
});

test('a unit of nobody has no place, and fewer than two units are not ranked', () => {
  const { units } = rankUncertainty([small, { events: 0, exposure: 0 }, large]);
  assert.equal(units[1], null);
  assert.equal(units[0]?.chances.length, 2);
  const { reason } = rankUncertainty([small]);
  assert.match(reason ?? '', /^Fewer than two units/);
});

test('a wider confidence gives a range no narrower', () => {
  const given = [small, large, { events: 4, exposure: 60 }, { events: 30, exposure: 200 }];
  const [narrow, wide] = [0.5, 0.99].map((confidence) => rankUncertainty(given, { confidence }).units);
  narrow?.forEach((unit, i) => {
    const other = wide?.[i];
    assert.ok(unit && other && other.best <= unit.best && other.worst >= unit.worst);
  });
});

test('more than two hundred units are refused with their number', () => {
  const many = Array.from({ length: 201 }, () => small);
  assert.throws(() => rankUncertainty(many), /At most 200 units can be ranked, and there are 201\.$/);
});
