// A method that there is not is refused by its name, with those that there are.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as s from '../index.ts';

const rate = { events: 7, exposure: 100 };
const share = { count: 7, total: 30 };
const table = [
  [1, 2],
  [3, 4],
];
const standard = [{ ...rate, standard: 5 }];
/** As it may come from a program without types. */
const wrong = { method: 'guess' as never };

const CALLS: Record<string, () => unknown> = {
  crudeRate: () => s.crudeRate(rate, wrong),
  proportion: () => s.proportion(share, wrong),
  rateRatio: () => s.rateRatio(rate, rate, wrong),
  riskRatio: () => s.riskRatio(share, share, wrong),
  oddsRatio: () => s.oddsRatio(share, share, wrong),
  rateDifference: () => s.rateDifference(rate, rate, wrong),
  riskDifference: () => s.riskDifference(share, share, wrong),
  riskRatioEquivalence: () => s.riskRatioEquivalence(share, share, wrong),
  standardisedRate: () => s.standardisedRate(standard, wrong),
  observedOverExpected: () => s.observedOverExpected({ observed: 1, expected: 1 }, wrong),
  poissonFunnelLimits: () => s.poissonFunnelLimits(5, wrong),
  proportionFunnelLimits: () => s.proportionFunnelLimits({ total: 9, target: 0.5 }, wrong),
  tableTest: () => s.tableTest(table, wrong),
  exactPooledOddsRatio: () => s.exactPooledOddsRatio([{ group: share, reference: share }], wrong),
  exactPooledRateRatio: () => s.exactPooledRateRatio([{ group: rate, reference: rate }], wrong),
  representationIndex: () => s.representationIndex(share, 0.1, wrong),
};

for (const [name, call] of Object.entries(CALLS)) {
  test(`${name} refuses a method that there is not, and names those that there are`, () => {
    assert.throws(call, (error) => {
      assert.ok(error instanceof s.ImpossibleInput);
      assert.match(error.message, /^The method must be .*[a-z], and is .*guess/);
      return true;
    });
  });
}
