// Agresti and Coull's interval for a proportion: Wald about Wilson's centre, as published not cut off at 0 and 1.
// Source: A. Agresti and B. A. Coull (1998), The American Statistician 52:119.
import type { Limits, ProportionGroup } from '../estimate.ts';
import { zOf } from '../numeric/normal-distribution.ts';

export const AGRESTI_COULL = 'Agresti–Coull';

export function agrestiCoullLimits({ count, total }: ProportionGroup, confidence: number): Limits {
  const z = zOf(confidence);
  const people = total + z * z;
  const centre = (count + (z * z) / 2) / people;
  const reach = z * Math.sqrt((centre * (1 - centre)) / people);
  return [centre - reach, centre + reach];
}
