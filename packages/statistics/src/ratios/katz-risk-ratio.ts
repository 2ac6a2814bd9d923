// Katz's log interval for a risk ratio: the textbook one, undefined where a group has nobody with the outcome.
// Source: D. Katz, J. Baptista, S. P. Azen and M. C. Pike (1978), Biometrics 34:469.
import type { Limits } from '../estimate.ts';
import { zOf } from '../numeric/normal-distribution.ts';
import type { ProportionPair } from './proportion-pair.ts';
import { crudeRiskRatio } from './proportion-pair.ts';

export const KATZ = 'Katz log';

/** Standard error of the ln risk ratio; Infinity at a zero count. */
export function logRiskRatioError({ group, reference }: ProportionPair): number {
  const part = ({ count, total }: ProportionPair['group']): number => (total - count) / total / count;
  return Math.sqrt(part(group) + part(reference));
}

/** Null when a group has no count; nothing is added to the counts. */
export function katzLimits(pair: ProportionPair, confidence: number): Limits | null {
  if (pair.group.count === 0 || pair.reference.count === 0) return null;
  const factor = Math.exp(zOf(confidence) * logRiskRatioError(pair));
  const ratio = crudeRiskRatio(pair);
  return [ratio / factor, ratio * factor];
}
