// Student's t at its closed forms, its table and its limit, the normal distribution.
import { test } from 'node:test';
import * as fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import { twoSidedP } from './normal-distribution.ts';
import { tOf, twoSidedT } from './student-t-distribution.ts';

test('with one degree of freedom t is Cauchy, with two it has a closed form', () => {
  near(0.5, twoSidedT(1, 1), 1e-14);
  near(1 - 2 / Math.sqrt(6), twoSidedT(2, 2), 1e-13);
  near(Math.tan(0.475 * Math.PI), tOf(0.95, 1), 1e-12);
});

test('the printed table: 2.144787 for 14 degrees of freedom at 95%', () => {
  near(2.1447866879169273, tOf(0.95, 14), 1e-12);
  near(2.75, tOf(0.99, 30), 1e-5);
});

test('with very many degrees of freedom t is normal', () => near(twoSidedP(1.3), twoSidedT(1.3, 1e9), 1e-8));

test('the quantile is where the tail is', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 0.999, noNaN: true }),
      fc.double({ min: 0.5, max: 1e4, noNaN: true }),
      (level, degrees) => near(1 - level, twoSidedT(tOf(level, degrees), degrees), 1e-10),
    ),
  );
});
