// The intervals for a count: their defining equations by plain sums, zero, a million, and their order.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import {
  byarBreslowDayInterval,
  byarRothmanBoiceInterval,
  fingertipsInterval,
  garwoodInterval,
  ImpossibleInput,
  midPInterval,
} from '../index.ts';

const EXACT = [garwoodInterval, midPInterval];
const ALL = [...EXACT, byarBreslowDayInterval, byarRothmanBoiceInterval, fingertipsInterval];
const counts = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 2_000_000 }));
const levels = fc.double({ min: 0.6, max: 0.9999, noNaN: true });

/** P(X < x) and P(X = x) by adding up. */
function plainSum(x: number, mean: number): { below: number; point: number } {
  let [below, point] = [0, Math.exp(-mean)];
  for (let k = 0; k < x; k += 1) [below, point] = [below + point, (point * mean) / (k + 1)];
  return { below, point };
}

test('Garwood limits leave exactly half of the doubt on each side', () => {
  for (const x of [1, 4, 17, 60]) {
    const { lower, upper } = garwoodInterval(x, 0.9);
    near(0.05, 1 - plainSum(x, lower).below, 1e-10, `lower of ${x}`);
    const high = plainSum(x, upper);
    near(0.05, high.below + high.point, 1e-10, `upper of ${x}`);
  }
});

test('mid-P limits count half of the observed point', () => {
  for (const x of [1, 4, 17, 60]) {
    const { lower, upper } = midPInterval(x, 0.9);
    const [low, high] = [plainSum(x, lower), plainSum(x, upper)];
    near(0.05, 1 - low.below - low.point / 2, 1e-10, `lower of ${x}`);
    near(0.05, high.below + high.point / 2, 1e-10, `upper of ${x}`);
  }
});

test('no events still have an upper limit: the rule of three, exactly', () => {
  near(-Math.log(0.05), midPInterval(0).upper, 1e-13);
  near(-Math.log(0.025), garwoodInterval(0).upper, 1e-13);
  assert.equal(midPInterval(0).lower, 0);
  assert.equal(garwoodInterval(0).lower, 0);
  assert.equal(byarBreslowDayInterval(0).lower, 0);
});

test('the Fingertips rule changes its method at ten events', () => {
  assert.deepEqual(fingertipsInterval(9).upper, garwoodInterval(9).upper);
  assert.deepEqual(fingertipsInterval(10).upper, byarBreslowDayInterval(10).upper);
});

test('every interval names its method and level', () => {
  const names = ALL.map((interval) => interval(7, 0.9)).map(({ method, confidence, reason }) => [
    method,
    confidence,
    reason,
  ]);
  assert.deepEqual(names, [
    ['Garwood exact', 0.9, null],
    ['Mid-P (Lancaster)', 0.9, null],
    ['Byar (Breslow–Day)', 0.9, null],
    ['Byar (Rothman–Boice)', 0.9, null],
    ['Garwood below 10 events, Byar (Breslow–Day) from 10 (Fingertips)', 0.9, null],
  ]);
});

test('a count lies inside its interval, and mid-P inside Garwood', () => {
  fc.assert(
    fc.property(counts, levels, (x, level) => {
      const [exact, midP] = [garwoodInterval(x, level), midPInterval(x, level)];
      assert.ok(exact.lower <= midP.lower && midP.lower <= x && x <= midP.upper && midP.upper <= exact.upper);
    }),
  );
});

test('one event more moves both limits up, and more confidence is a wider interval', () => {
  fc.assert(
    fc.property(counts, levels, (x, level) => {
      for (const interval of EXACT) {
        const [one, next, surer] = [
          interval(x, level),
          interval(x + 1, level),
          interval(x, level + (1 - level) / 2),
        ];
        assert.ok(next.lower > one.lower && next.upper > one.upper);
        assert.ok(surer.upper > one.upper && (x === 0 ? surer.lower === 0 : surer.lower < one.lower));
      }
    }),
  );
});

test('counts and levels that cannot be are refused with a sentence', () => {
  for (const interval of ALL) {
    for (const events of [-1, 2.5, Number.NaN, Infinity])
      assert.throws(() => interval(events), ImpossibleInput);
    for (const level of [0, 1, 95, Number.NaN]) assert.throws(() => interval(3, level), ImpossibleInput);
  }
  assert.throws(() => midPInterval(2.5), {
    message: 'The number of events must be a whole number of at least 0, and is 2.5.',
  });
});
