// Mean, median and spread of the pay of a group.
import { refuse, requireList, requireNotNegative } from '../input.ts';
import { sortedQuantile } from '../numeric/sample-quantile.ts';

export interface PayMoments {
  people: number;
  mean: number;
  median: number;
  /** Of one person's pay, with n − 1; null for one person. */
  variance: number | null;
  sorted: Float64Array;
}

/** Null for nobody. @throws ImpossibleInput for pay below 0, or that is no number. */
export function payMoments(pay: readonly number[], name: string): PayMoments | null {
  requireList(pay, `The pay of ${name}`);
  pay.forEach((amount, i) => requireNotNegative(amount, `The pay of person ${i + 1} of ${name}`));
  const people = pay.length;
  if (people === 0) return null;
  const [first] = pay;
  // Pay that is all alike averages exactly that: rounding in its sum would look like a spread.
  const alike = pay.every((amount) => amount === first);
  const mean = alike ? first! : pay.reduce((sum, amount) => sum + amount, 0) / people;
  if (!Number.isFinite(mean)) refuse(`The pay of ${name} adds up to more than can be counted.`);
  const squares = pay.reduce((sum, amount) => sum + (amount - mean) ** 2, 0);
  const sorted = Float64Array.from(pay).sort();
  const variance = people === 1 ? null : squares / (people - 1);
  return { people, mean, median: sortedQuantile(sorted, 0.5), variance, sorted };
}
