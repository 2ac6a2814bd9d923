// One count against an expected number.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { ImpossibleInput, poissonTest } from '../index.ts';

test('no events against three expected: the mid-P is e⁻³', () => {
  assert.ok(Math.abs(poissonTest({ observed: 0, expected: 3 }).pValue! - Math.exp(-3)) < 1e-15);
});

test('exactly what was expected is no surprise', () => {
  assert.equal(poissonTest({ observed: 7, expected: 7 }).pMinimumLikelihood, 1);
});

test('the mid-P p value and the mid-P interval never contradict each other', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.double({ min: 0.01, max: 5000, noNaN: true }), (observed, expected) => {
      const { pValue, lower, upper } = poissonTest({ observed, expected });
      if (Math.abs(pValue! - 0.05) < 1e-9) return;
      assert.equal(pValue! < 0.05, lower! > 1 || upper! < 1);
    }),
  );
});

test('nothing expected cannot be tested', () => {
  assert.throws(() => poissonTest({ observed: 2, expected: 0 }), ImpossibleInput);
});
