// Walter's adjusted log interval for a risk ratio: ½ is added to every count and total, and the name says so.
// Source: S. D. Walter (1975), The distribution of Levin's measure of attributable risk, Biometrika 62:371.
import type { Limits } from '../estimate.ts';
import { zOf } from '../numeric/normal-distribution.ts';
import type { ProportionPair } from './proportion-pair.ts';

export const WALTER = 'Walter log, ½ added';

/** The adjusted ratio, which differs from the crude one. */
export function walterRatio({ group, reference }: ProportionPair): number {
  return ((group.count + 0.5) / (reference.count + 0.5)) * ((reference.total + 0.5) / (group.total + 0.5));
}

/** Standard error of the ln adjusted ratio. */
export function walterError({ group, reference }: ProportionPair): number {
  const part = ({ count, total }: ProportionPair['group']): number =>
    (total - count) / (total + 0.5) / (count + 0.5);
  return Math.sqrt(part(group) + part(reference));
}

export function walterLimits(pair: ProportionPair, confidence: number): Limits {
  const factor = Math.exp(zOf(confidence) * walterError(pair));
  return [walterRatio(pair) / factor, walterRatio(pair) * factor];
}
