// A ratio to the rest and a ratio to all, of whom the group is a part.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Sides, asCompared, asRatioToRest, differenceScale, sidesOf } from './sides.ts';

const overall: Sides = {
  group: { events: 10, exposure: 200 },
  rest: { events: 20, exposure: 1000 },
  overall: true,
};

describe('a ratio to all together', () => {
  it('is the rate of the group over the rate of all', () => {
    assert.ok(Math.abs(asCompared(overall, 2.5)! - 10 / 200 / (30 / 1200)) < 1e-12);
    assert.equal(asCompared(overall, 1), 1);
    assert.equal(asCompared(overall, 0), 0);
  });

  it('has an end where the ratio to the rest has none: all events are then the group’s', () => {
    assert.equal(asCompared(overall, Infinity), 6);
    assert.equal(asRatioToRest(overall, 6), Infinity);
    assert.equal(asRatioToRest(overall, 7), Infinity);
  });

  it('rises with the ratio to the rest, and leads back to it', () => {
    let before = -1;
    for (const ratio of [0, 0.1, 0.8, 1, 1.25, 3, 50, 1e6]) {
      const all = asCompared(overall, ratio)!;
      assert.ok(all > before);
      assert.ok(Math.abs(asRatioToRest(overall, all) - ratio) <= 1e-9 * Math.max(1, ratio));
      before = all;
    }
  });

  it('scales the difference likewise: 50 − 25 is five sixths of 50 − 20', () => {
    assert.ok(Math.abs(30 * differenceScale(overall) - 25) < 1e-12);
    assert.equal(differenceScale({ ...overall, overall: false }), 1);
  });
});

describe('the sides of a comparison', () => {
  const all = [
    { code: 'a', events: 1, exposure: 10 },
    { code: 'b', events: 2, exposure: 20 },
    { code: 'c', events: 4, exposure: 40 },
  ];

  it('are the group and the reference group, or the group and all others', () => {
    assert.deepEqual(sidesOf(all[0]!, all, { kind: 'group', code: 'c', label: 'C' })!.rest, all[2]);
    assert.deepEqual(sidesOf(all[0]!, all, { kind: 'everyone-else' })!.rest, { events: 6, exposure: 60 });
  });

  it('are not there when the reference group has no side', () => {
    assert.equal(sidesOf(all[0]!, all, { kind: 'group', code: 'z', label: 'Z' }), undefined);
  });
});
