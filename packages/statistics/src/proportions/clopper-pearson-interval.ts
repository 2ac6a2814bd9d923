// The exact interval of Clopper and Pearson for a proportion.
// Source: C. J. Clopper and E. S. Pearson (1934), Biometrika 26:404.
import type { Limits, ProportionGroup } from '../estimate.ts';
import { betaQuantile } from '../numeric/quantiles.ts';

export const CLOPPER_PEARSON = 'Clopper–Pearson exact';

export function clopperPearsonLimits({ count, total }: ProportionGroup, confidence: number): Limits {
  const tail = (1 - confidence) / 2;
  const rest = total - count;
  return [
    count === 0 ? 0 : betaQuantile(count, rest + 1, tail, 'lower'),
    rest === 0 ? 1 : betaQuantile(count + 1, rest, tail, 'upper'),
  ];
}
