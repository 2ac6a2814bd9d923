// The gamma function's logarithm and derivatives at their known values and by their recurrences.
import { test } from 'node:test';
import * as fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import { digamma, logBeta, logGamma, trigamma } from './log-gamma.ts';

test('ln Γ of whole numbers is the ln of a factorial, and Γ(½) is √π', () => {
  near(Math.log(120), logGamma(6), 1e-14);
  near(Math.log(Math.sqrt(Math.PI)), logGamma(0.5), 1e-14);
  near(0, logGamma(1), 1e-6);
  near(Math.log(1 / 12), logBeta(2, 3), 1e-13);
});

test('ψ(1) is minus the constant of Euler, ψ′(1) is π²/6', () => {
  near(-0.5772156649015329, digamma(1), 1e-14);
  near(-1.9635100260214235, digamma(0.5), 1e-14);
  near(Math.PI ** 2 / 6, trigamma(1), 1e-14);
  near(Math.PI ** 2 / 2, trigamma(0.5), 1e-14);
});

test('each step up adds 1/x to ψ and takes 1/x² from ψ′', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e4, noNaN: true }), (x) => {
      near(1 / x, digamma(x + 1) - digamma(x), 1e-8 + 1e-15 * x * Math.abs(digamma(x)));
      near(Math.log(x), logGamma(x + 1) - logGamma(x), 1e-8 * (1 + x));
      near(trigamma(x), trigamma(x + 1) + 1 / (x * x), 1e-11);
    }),
  );
});
