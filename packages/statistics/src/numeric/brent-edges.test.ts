// How fast Brent's method is, and where it looks: a fault in its steps gives the same root, only later.
// Roots in closed form, or by scipy 1.17's brentq with the tolerance 1e-15; so are the numbers of calls beside them.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import { brent, brentFrom } from './brent.ts';

type Curve = (x: number) => number;

/** The curve, and how often and where it was asked for. */
function watched(curve: Curve): { curve: Curve; asked: number[] } {
  const asked: number[] = [];
  return { asked, curve: (x) => (asked.push(x), curve(x)) };
}

describe('between two ends', () => {
  test('a smooth curve takes about as many calls as in scipy, where halving would take 50', () => {
    const curves: readonly [name: string, Curve, from: number, to: number, root: number, calls: number][] = [
      ['x² − 2', (x) => x * x - 2, 0, 2, Math.SQRT2, 10],
      ['cos x − x', (x) => Math.cos(x) - x, 0, 1, 0.7390851332151607, 8],
      ['eˣ − 1e9', (x) => Math.exp(x) - 1e9, 0, 30, Math.log(1e9), 15],
      ['a cubic', (x) => (x - 1) ** 3 + 0.2 * x, -4, 5, 0.5274868681985205, 19],
      ['ln x + 3', (x) => Math.log(x) + 3, 1e-3, 9, Math.exp(-3), 15],
      ['an S', (x) => Math.atan(10 * (x - 0.3)), -2, 5, 0.3, 12],
      ['x⁹', (x) => x ** 9 - 1e-3, 0, 3, 0.001 ** (1 / 9), 18],
    ];
    for (const [name, plain, from, to, root, calls] of curves) {
      const { curve, asked } = watched(plain);
      near(root, brent(curve, from, to), 1e-14, name);
      assert.ok(asked.length <= calls + 2, `${name}: ${asked.length} calls`);
      assert.ok(
        asked.every((x) => x >= from && x <= to),
        `${name} was asked for beyond its ends`,
      );
    }
  });

  test('a step without slope is halved: from 7 wide to the last digits in 60 calls at most', () => {
    const { curve, asked } = watched((x) => (x < 1 / 3 ? -1 : 1));
    near(1 / 3, brent(curve, -2, 5), 1e-14);
    assert.ok(asked.length <= 60, `${asked.length} calls`);
  });

  test('a coarse tolerance stops early, and within half of itself', () => {
    const { curve, asked } = watched((x) => (x < 1 / 3 ? -1 : 1));
    const root = brent(curve, 0, 1, 0.01);
    assert.ok(Math.abs(root - 1 / 3) <= 0.01, `${root}`);
    assert.ok(asked.length <= 11, `${asked.length} calls`);
  });

  test('an end that is the root takes no call beyond the two', () => {
    const { curve, asked } = watched((x) => x - 1);
    assert.deepEqual([brent(curve, 1, 5), brent(curve, -5, 1)], [1, 1]);
    assert.deepEqual(asked, [1, 5, -5, 1]);
    assert.throws(() => brent((x) => x * x + 1, -1, 2), { message: 'No change of sign between -1 and 2.' });
  });
});

describe('from a start', () => {
  test('a start that is the root is asked for once', () => {
    const { curve, asked } = watched((x) => x - 3);
    assert.equal(brentFrom(curve, 3), 3);
    assert.deepEqual(asked, [3]);
  });

  test('steps double on both sides until the sign changes, and what has been passed is not looked at again', () => {
    for (const way of [1, -1]) {
      const { curve, asked } = watched((x) => Math.atan(way * (x - 50 * way)));
      near(50 * way, brentFrom(curve, 0, 1), 1e-14);
      const bracket = asked.slice(0, way === 1 ? 12 : 13);
      const both = [0, 1, -1, 3, -3, 7, -7, 15, -15, 31, -31, 63, -63];
      assert.deepEqual(bracket, both.slice(0, bracket.length));
      const [near0, far] = way === 1 ? [31, 63] : [-63, -31];
      assert.ok(asked.slice(bracket.length).every((x) => x >= near0 && x <= far));
    }
  });

  test('a root at a step is found, whichever way the curve goes', () => {
    for (const [way, root] of [
      [1, 3],
      [-1, 3],
      [1, -3],
      [-1, -3],
    ] as const)
      assert.equal(
        brentFrom((x) => way * (x - root), 0, 1),
        root,
      );
  });

  test('a curve without a root is given up at a million', () => {
    const { curve, asked } = watched(() => -1);
    assert.throws(() => brentFrom(curve, 7, 1), { message: 'No root was found near 7.' });
    assert.equal(Math.max(...asked), 7 + 2 ** 20 - 1);
  });
});
