// Brent's root finder on roots that are known.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brent, brentFrom } from './brent.ts';

test('a root between two ends is found to the last digits', () => {
  assert.ok(Math.abs(brent((x) => x * x - 2, 0, 2) - Math.SQRT2) < 1e-15);
  assert.ok(Math.abs(brent((x) => Math.cos(x) - x, 0, 1) - 0.7390851332151607) < 1e-15);
});

test('an end that is the root is answered', () => {
  assert.equal(
    brent((x) => x - 1, 1, 5),
    1,
  );
  assert.equal(
    brent((x) => x - 5, 1, 5),
    5,
  );
});

test('ends of one sign are refused', () => {
  assert.throws(() => brent((x) => x * x + 1, -1, 1), /No change of sign/);
});

test('a root far from the start is found on either side', () => {
  assert.ok(Math.abs(brentFrom((x) => Math.exp(x) - 1e9, 0) - Math.log(1e9)) < 1e-13);
  assert.ok(Math.abs(brentFrom((x) => 1e-9 - Math.exp(x), 0) - Math.log(1e-9)) < 1e-13);
});

test('a curve without a root is refused', () => {
  assert.throws(() => brentFrom(() => 1, 0), /No root/);
});
