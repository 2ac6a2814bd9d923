// Quantiles of samples by five definitions, and equations of small matrices, at their edges.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import { leastSquares } from './least-squares.ts';
import { inverted } from './positive-definite.ts';
import { sampleQuantile, sortedQuantile } from './sample-quantile.ts';

const TYPES = [1, 2, 6, 7, 8] as const;
const column = (...values: number[]) => Float64Array.from(values);

describe('a quantile of a sample', () => {
  test('is numpy’s: inverted_cdf, averaged_inverted_cdf, weibull, linear, median_unbiased', () => {
    const sample = [3.5, -1, 7, 0.25, 12, 5, 5];
    for (const [share, expected] of [
      [0, [-1, -1, -1, -1, -1]],
      [0.1, [-1, -1, -1, -0.25, -11 / 12]],
      [0.25, [0.25, 0.25, 0.25, 1.875, 19 / 24]],
      [0.6, [5, 5, 5, 5, 5]],
      [0.9, [12, 12, 12, 9, 35 / 3]],
      [1, [12, 12, 12, 12, 12]],
    ] as const)
      for (const [i, type] of TYPES.entries())
        near(expected[i]!, sampleQuantile(sample, share, type), 1e-14, `${share} by ${type}`);
  });

  test('is not pushed past a whole number by rounding: 1 − 0.9 is less than 0.1, 0.1 + 0.2 more than 0.3', () => {
    const ranks = (n: number) => Float64Array.from({ length: n }, (_, i) => i + 1);
    const steps = (share: number) => ([1, 2] as const).map((type) => sortedQuantile(ranks(10), share, type));
    assert.deepEqual([1 - 0.9, 0.1 + 0.2, 0.31].map(steps), [
      [1, 1.5],
      [3, 3.5],
      [4, 4],
    ]);
    assert.deepEqual([sortedQuantile(ranks(11), 1 - 0.9), sortedQuantile(ranks(11), 0.1 + 0.2)], [2, 4]);
  });

  test('lies between amounts that are further apart than can be counted', () => {
    assert.equal(sampleQuantile([-1.5e308, 1.5e308], 0.25), -0.75e308);
    assert.equal(sampleQuantile([-1.5e308, 1.5e308], 0.5), 0);
  });

  test('of one value is that value', () => {
    for (const type of TYPES)
      for (const share of [0, 0.3, 1]) assert.equal(sampleQuantile([4], share, type), 4);
  });

  test('that cannot be is refused by name', () => {
    const refuses = (message: string, ...given: unknown[]): void =>
      assert.throws(() => Reflect.apply(sampleQuantile, undefined, given), { message });
    refuses('The share below the quantile must be from 0 to 1, and is -0.1.', [1], -0.1);
    refuses('The values must be a list, and is 3.', 3, 0.5);
    refuses('The type of the quantile must be one of 1, 2, 6, 7, 8, and is 3.', [1], 0.5, 3);
    refuses('A quantile needs at least one value.', [], 0.5);
    refuses('Value 2 must be a number, and is Infinity.', [1, Infinity], 0.5);
  });
});

describe('least squares', () => {
  test('of three columns give the fractions that whole numbers give', () => {
    // By python’s fractions: XᵀX = [[5, 10, 30], [10, 30, 100], [30, 100, 354]], Xᵀy = [14, 33, 101].
    const x = [0, 1, 2, 3, 4];
    const fit = leastSquares(
      [column(1, 1, 1, 1, 1), column(...x), column(...x.map((value) => value * value))],
      column(1, 4, 1, 5, 3),
    );
    assert.ok('coefficients' in fit);
    [48 / 35, 19 / 14, -3 / 14].forEach((value, i) => near(value, fit.coefficients[i], 1e-12, `${i}`));
    [31 / 35, -27 / 35, 1 / 7, -27 / 35, 87 / 70, -2 / 7, 1 / 7, -2 / 7, 1 / 14].forEach((value, i) =>
      near(value, fit.inverseGram.flat()[i], 1e-11, `${i}`),
    );
  });

  test('take a first entry of either sign, or of 0, and a response of nothing', () => {
    for (const first of [-3, 0, 3]) {
      // (first, 4): the coefficient of (first, 4) × 2 is 2, and the inverse 1 ÷ (first² + 16).
      const fit = leastSquares([column(first, 4)], column(2 * first, 8));
      assert.ok('coefficients' in fit);
      near(2, fit.coefficients[0], 1e-14);
      near(1 / (first * first + 16), fit.inverseGram[0]![0], 1e-14);
    }
    const nothing = leastSquares([column(1, 2)], column(0, 0));
    assert.ok('coefficients' in nothing);
    assert.equal(Math.abs(nothing.coefficients[0]!), 0);
  });

  test('take numbers whose squares cannot be held', () => {
    for (const unit of [1e200, 1e-200]) {
      const fit = leastSquares([column(unit, 2 * unit)], column(3 * unit, 6 * unit));
      assert.ok('coefficients' in fit);
      near(3, fit.coefficients[0], 1e-14);
    }
  });

  test('name the first column that says nothing new, one that is empty, or one that is lost', () => {
    const ones = column(1, 1, 1);
    assert.deepEqual(leastSquares([ones, column(0, 0, 0)], ones), { aliased: 1 });
    assert.deepEqual(leastSquares([column(0, 0, 0), ones], ones), { aliased: 0 });
    assert.deepEqual(leastSquares([ones, column(1, Number.NaN, 2)], ones), { aliased: 1 });
    assert.deepEqual(leastSquares([ones, column(1, Infinity, 2)], ones), { aliased: 1 });
    assert.deepEqual(leastSquares([ones, column(1, 1, 1 + 1e-8)], ones), { aliased: 1 });
    assert.ok('coefficients' in leastSquares([ones, column(1, 1, 1 + 1e-6)], ones));
  });
});

describe('the inverse of a small matrix', () => {
  test('is there until hardly anything is left of a diagonal', () => {
    const nearly = (left: number) => [
      [1, 1],
      [1, 1 + left],
    ];
    assert.equal(inverted(nearly(5e-14)), null);
    assert.equal(inverted(nearly(0)), null);
    const found = inverted(nearly(2 ** -20))!;
    near(2 ** 20 + 1, found.inverse[0]![0], 1e-9);
    near(-20 * Math.LN2, found.logDeterminant, 1e-9);
    near(1e200, inverted([[1e-200]])!.inverse[0]![0], 1e-12);
  });
});
