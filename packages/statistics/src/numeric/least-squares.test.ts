// Least squares: the normal equations hold, columns that repeat are named, and ill-conditioned columns keep their digits.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import { leastSquares } from './least-squares.ts';

const column = (values: readonly number[]) => Float64Array.from(values);

test('a straight line through points on it is found again', () => {
  const fit = leastSquares([column([1, 1, 1, 1]), column([0, 1, 2, 3])], column([5, 7, 9, 11]));
  assert.ok('coefficients' in fit);
  near(5, fit.coefficients[0], 1e-13);
  near(2, fit.coefficients[1], 1e-13);
  near(0.2, fit.inverseGram[1]?.[1], 1e-13);
});

test('what is left over stands at right angles to every column', () => {
  const size = 12;
  const values = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), {
    minLength: size,
    maxLength: size,
  });
  fc.assert(
    fc.property(values, values, values, (one, other, response) => {
      const columns = [column(Array(size).fill(1)), column(one), column(other)];
      const fit = leastSquares(columns, column(response));
      if ('aliased' in fit) return;
      const rest = response.map(
        (y, i) => y - columns.reduce((sum, x, j) => sum + x[i]! * fit.coefficients[j]!, 0),
      );
      const size2 = Math.hypot(...response) + 1e-9;
      for (const x of columns) {
        const product = rest.reduce((sum, r, i) => sum + r * x[i]!, 0);
        assert.ok(Math.abs(product) <= 1e-8 * size2 * (Math.hypot(...x) + 1e-9));
      }
    }),
  );
});

test('a column that is a combination of those before it is pointed out', () => {
  const fit = leastSquares([column([1, 1, 1]), column([1, 2, 4]), column([3, 5, 9])], column([1, 2, 3]));
  assert.deepEqual(fit, { aliased: 2 });
});

test('nearly equal columns keep digits that normal equations would lose', () => {
  const small = 1e-7;
  const columns = [column([1, 1, 1]), column([1, 1 + small, 1 - small])];
  const fit = leastSquares(columns, column([3, 3 + 2 * small, 3 - 2 * small]));
  assert.ok('coefficients' in fit);
  near(2, fit.coefficients[1], 1e-7);
});
