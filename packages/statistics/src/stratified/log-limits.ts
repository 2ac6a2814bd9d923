// Limits of a ratio that is normal on the log scale.
import type { Limits } from '../estimate.ts';
import { zOf } from '../numeric/normal-distribution.ts';

export function logLimits(ratio: number, standardError: number, confidence: number): Limits {
  const factor = Math.exp(zOf(confidence) * standardError);
  return [ratio / factor, ratio * factor];
}
