// The logarithm of a binomial probability, where the probability itself would underflow.
import type { Chance } from './saddle-point.ts';
import { devianceTerm, stirlingError } from './saddle-point.ts';

/** ln P(X = x) out of n; −Infinity for what cannot happen. */
export function logBinomialPoint(x: number, n: number, { p, q }: Chance): number {
  const rest = n - x;
  if ((p === 0 && x > 0) || (q === 0 && rest > 0)) return -Infinity;
  if (x === 0) return rest === 0 ? 0 : n * Math.log(q);
  if (rest === 0) return n * Math.log(p);
  const errors = stirlingError(n) - stirlingError(x) - stirlingError(rest);
  const ways = Math.log(n / (2 * Math.PI * x * rest)) / 2;
  return errors + ways - devianceTerm(x, n * p) - devianceTerm(rest, n * q);
}
