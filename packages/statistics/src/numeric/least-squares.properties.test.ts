// Least squares whatever the unit of a column: its size changes the coefficient's and nothing else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { leastSquares } from './least-squares.ts';

const SIZE = 9;
const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: SIZE, maxLength: SIZE });

test('a column in another unit has the same digits in its coefficient, from 1e-150 to 1e150', () => {
  fc.assert(
    fc.property(values, values, fc.integer({ min: -500, max: 500 }), (predictor, response, power) => {
      const ones = new Float64Array(SIZE).fill(1);
      const plain = leastSquares([ones, Float64Array.from(predictor)], Float64Array.from(response));
      const unit = 2 ** power;
      const scaled = leastSquares(
        [ones, Float64Array.from(predictor, (value) => value * unit)],
        Float64Array.from(response),
      );
      if ('aliased' in plain || 'aliased' in scaled) return assert.deepEqual(scaled, plain);
      assert.equal(scaled.coefficients[0], plain.coefficients[0]);
      assert.equal(scaled.coefficients[1]! * unit, plain.coefficients[1]);
      assert.equal(scaled.inverseGram[0]![1]! * unit, plain.inverseGram[0]![1]);
    }),
  );
});

test('a response in another unit scales every coefficient', () => {
  const columns = [Float64Array.of(1, 1, 1, 1), Float64Array.of(1, 2, 4, 8)];
  const plain = leastSquares(columns, Float64Array.of(3, 1, 4, 1));
  const small = leastSquares(
    columns,
    Float64Array.of(3, 1, 4, 1).map((value) => value * 2 ** -190),
  );
  assert.ok('coefficients' in plain && 'coefficients' in small);
  assert.deepEqual(
    small.coefficients.map((value) => value * 2 ** 190),
    plain.coefficients,
  );
});
