// The gamma interval of Fay and Feuer for a standardised rate: it exists without events, and never falls short.
// Source: M. P. Fay and E. J. Feuer (1997), Statistics in Medicine 16:791.
import type { Limits } from '../estimate.ts';
import { gammaQuantile } from '../numeric/quantiles.ts';
import type { StandardSums } from './standard-stratum.ts';

export const FAY_FEUER = 'Fay–Feuer gamma';

export function fayFeuerLimits(sums: StandardSums, confidence: number): Limits {
  const tail = (1 - confidence) / 2;
  const { rate, variance, largestWeight } = sums;
  const [higher, wider] = [rate + largestWeight, variance + largestWeight ** 2];
  return [
    variance === 0 ? 0 : gammaLimit(rate, variance, tail, 'lower'),
    gammaLimit(higher, wider, tail, 'upper'),
  ];
}

/** A quantile of the gamma distribution with this mean and variance. */
function gammaLimit(mean: number, variance: number, tail: number, side: 'lower' | 'upper'): number {
  return (variance / mean) * gammaQuantile((mean / variance) * mean, tail, side);
}
