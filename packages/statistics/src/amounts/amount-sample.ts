// The amounts of a group put in order, with their mean and spread.
import { refuse, requireList, requireNumber } from '../input.ts';

export interface AmountSample {
  count: number;
  mean: number;
  /** With n − 1; null for a single amount. */
  variance: number | null;
  /** Smallest first. */
  sorted: Float64Array;
}

/** Null for no amounts. @throws ImpossibleInput for what is no number. */
export function amountSample(amounts: readonly number[], name: string): AmountSample | null {
  requireList(amounts, `The amounts of ${name}`);
  amounts.forEach((amount, i) => requireNumber(amount, `Amount ${i + 1} of ${name}`));
  const count = amounts.length;
  if (count === 0) return null;
  // Sorted first, so that the order in which amounts come in changes no digit.
  const sorted = Float64Array.from(amounts).sort();
  const mean = averageOf(sorted);
  const squares = sorted.reduce((sum, amount) => sum + (amount - mean) ** 2, 0);
  if (!Number.isFinite(squares)) refuse(`The amounts of ${name} spread further than can be counted.`);
  return { count, mean, variance: count === 1 ? null : squares / (count - 1), sorted };
}

/** Amounts that are all alike average exactly that: rounding in their sum would look like a spread. */
export function averageOf(sorted: Float64Array): number {
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  return least === most ? least : sorted.reduce((sum, amount) => sum + amount, 0) / sorted.length;
}

/** Variance of the mean: a group of one has none. */
export function errorOfMean({ variance, count }: AmountSample): number | null {
  return variance === null ? null : variance / count;
}
