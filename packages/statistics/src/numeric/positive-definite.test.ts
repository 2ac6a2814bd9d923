// Inverse and determinant of small matrices.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import { inverted } from './positive-definite.ts';

test('a two-by-two matrix by hand', () => {
  const { inverse, logDeterminant } = inverted([
    [4, 2],
    [2, 3],
  ])!;
  near(Math.log(8), logDeterminant, 1e-14);
  [3 / 8, -2 / 8, -2 / 8, 4 / 8].forEach((value, i) => near(value, inverse.flat()[i], 1e-14));
});

test('the Hilbert matrix of three has whole numbers for its inverse', () => {
  const hilbert = [1, 2, 3].map((i) => [0, 1, 2].map((j) => 1 / (i + j)));
  const { inverse, logDeterminant } = inverted(hilbert)!;
  [9, -36, 30, -36, 192, -180, 30, -180, 180].forEach((value, i) => near(value, inverse.flat()[i], 1e-10));
  near(-Math.log(2160), logDeterminant, 1e-12);
});

test('a matrix that repeats itself, or points down, has no inverse', () => {
  assert.equal(
    inverted([
      [1, 1],
      [1, 1],
    ]),
    null,
  );
  assert.equal(inverted([[-1]]), null);
  assert.equal(inverted([[0]]), null);
  assert.equal(inverted([[Number.NaN]]), null);
});
