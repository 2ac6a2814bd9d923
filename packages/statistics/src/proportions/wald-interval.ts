// The Wald interval for a proportion, only to show what others print: it has no width at 0 and at everybody.
import type { Limits, ProportionGroup } from '../estimate.ts';
import { zOf } from '../numeric/normal-distribution.ts';

export const WALD = 'Wald';

export function waldLimits({ count, total }: ProportionGroup, confidence: number): Limits {
  const share = count / total;
  const reach = zOf(confidence) * Math.sqrt((share * (1 - share)) / total);
  return [share - reach, share + reach];
}
