// Additive interaction: what it is when effects add up, when they multiply, and at zero.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import { additiveInteraction } from './additive-interaction.ts';

const group = fc.tuple(fc.nat(200), fc.nat(200)).map(([count, rest]) => ({ count, total: count + rest + 1 }));
const of = (counts: readonly [number, number, number, number], total = 100) => {
  const [both, firstOnly, secondOnly, neither] = counts.map((count) => ({ count, total }));
  return additiveInteraction({
    both: both!,
    firstOnly: firstOnly!,
    secondOnly: secondOnly!,
    neither: neither!,
  });
};

test('risks that add up have no interaction, and a synergy index of 1', () => {
  const answer = of([40, 30, 20, 10]);
  near(0, answer.estimate, 1e-6);
  near(1, answer.synergyIndex, 1e-12);
  assert.ok(answer.lower! < 0 && answer.upper! > 0);
});

test('risks that multiply have a multiplicative interaction of 1 and more than the sum', () => {
  const answer = of([60, 30, 20, 10]);
  near(1, answer.multiplicative, 1e-12);
  near(2, answer.estimate, 1e-12);
  near(2 / 6, answer.attributableProportion, 1e-12);
});

test('which characteristic comes first does not matter, and the interval holds the estimate', () => {
  fc.assert(
    fc.property(group, group, group, group, (both, firstOnly, secondOnly, neither) => {
      const one = additiveInteraction({ both, firstOnly, secondOnly, neither });
      const other = additiveInteraction({ both, firstOnly: secondOnly, secondOnly: firstOnly, neither });
      if (one.estimate === null) return assert.equal(neither.count, 0);
      assert.ok(Math.abs(one.estimate - other.estimate!) < 1e-9 * (1 + Math.abs(one.estimate)));
      assert.ok(one.lower! <= one.estimate && one.estimate <= one.upper!);
      assert.ok(Object.values(one).every((value) => !Number.isNaN(value)));
    }),
  );
});

test('nobody in a group, or no outcome in the reference group, has no answer, with the reason', () => {
  assert.match(of([4, 3, 2, 0]).reason ?? '', /neither characteristic had the outcome/);
  const nobody = { count: 0, total: 0 };
  const some = { count: 1, total: 3 };
  const answer = additiveInteraction({ both: nobody, firstOnly: some, secondOnly: some, neither: some });
  assert.match(answer.reason ?? '', /nobody in the group with both/);
  assert.equal(answer.synergyIndex, null);
});

test('no outcome in one of the other groups still answers', () => {
  const answer = of([0, 0, 20, 10]);
  near(-1, answer.estimate, 1e-12);
  assert.equal(answer.attributableProportion, null);
  assert.equal(answer.multiplicative, null);
  assert.match(answer.reason ?? '', /Nobody in one of the groups/);
  const cancelled = of([20, 15, 5, 10]);
  assert.equal(cancelled.synergyIndex, null);
  assert.match(cancelled.reason ?? '', /cancel each other out/);
});
