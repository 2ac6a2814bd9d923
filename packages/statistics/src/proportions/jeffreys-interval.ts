// Jeffreys' interval for a proportion: equal tails of Beta(x + ½, n − x + ½), ending at 0 when x = 0 and at 1 when x = n.
// Source: L. D. Brown, T. T. Cai and A. DasGupta (2001), Statistical Science 16:101.
import type { Limits, ProportionGroup } from '../estimate.ts';
import { betaQuantile } from '../numeric/quantiles.ts';

export const JEFFREYS = 'Jeffreys';

export function jeffreysLimits({ count, total }: ProportionGroup, confidence: number): Limits {
  const tail = (1 - confidence) / 2;
  const rest = total - count;
  return [
    count === 0 ? 0 : betaQuantile(count + 0.5, rest + 0.5, tail, 'lower'),
    rest === 0 ? 1 : betaQuantile(count + 0.5, rest + 0.5, tail, 'upper'),
  ];
}
