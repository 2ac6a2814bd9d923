// The Wald interval for a difference of proportions, only to show what others print: no width when nothing varies.
import type { Limits, ProportionGroup } from '../estimate.ts';
import { zOf } from '../numeric/normal-distribution.ts';
import type { ProportionPair } from '../ratios/proportion-pair.ts';

export const WALD_DIFFERENCE = 'Wald';

/** Standard error with each proportion's own variance. */
export function waldDifferenceError({ group, reference }: ProportionPair): number {
  return Math.sqrt(variance(group) + variance(reference));
}

export function waldDifferenceLimits(pair: ProportionPair, confidence: number): Limits {
  const difference = pair.group.count / pair.group.total - pair.reference.count / pair.reference.total;
  const reach = zOf(confidence) * waldDifferenceError(pair);
  return [difference - reach, difference + reach];
}

function variance({ count, total }: ProportionGroup): number {
  return ((count / total) * ((total - count) / total)) / total;
}
