// Agresti and Caffo's interval for a difference of proportions: Wald after one success and one failure are added to each.
// Source: A. Agresti and B. Caffo (2000), The American Statistician 54:280. As published not cut off at −1 and 1.
import type { Limits, ProportionGroup } from '../estimate.ts';
import type { ProportionPair } from '../ratios/proportion-pair.ts';
import { waldDifferenceLimits } from './wald-difference.ts';

export const AGRESTI_CAFFO = 'Agresti–Caffo';

export function agrestiCaffoLimits({ group, reference }: ProportionPair, confidence: number): Limits {
  return waldDifferenceLimits({ group: plusTwo(group), reference: plusTwo(reference) }, confidence);
}

function plusTwo({ count, total }: ProportionGroup): ProportionGroup {
  return { count: count + 1, total: total + 2 };
}
