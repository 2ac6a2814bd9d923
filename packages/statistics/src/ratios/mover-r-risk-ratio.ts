// MOVER-R: limits for a risk ratio from the Wilson limits of its two proportions, in closed form.
// Source: A. Donner and G. Y. Zou (2012), Statistical Methods in Medical Research 21:347.
import type { Limits } from '../estimate.ts';
import { wilsonLimits } from '../proportions/wilson-interval.ts';
import type { ProportionPair } from './proportion-pair.ts';

export const MOVER_R = 'MOVER-R from Wilson limits (Donner–Zou)';

/** Null where a group has no count: the formula has no value there. */
export function moverRLimits({ group, reference }: ProportionPair, confidence: number): Limits | null {
  if (group.count === 0 || reference.count === 0) return null;
  const [p1, p0] = [group.count / group.total, reference.count / reference.total];
  const [l1, u1] = wilsonLimits(group, confidence);
  const [l0, u0] = wilsonLimits(reference, confidence);
  const lowest = l1 * (2 * p1 - l1);
  const nearest = l0 * (2 * p0 - l0);
  const product = p1 * p0;
  const lowerRoot = Math.sqrt(Math.max(0, product * product - lowest * u0 * (2 * p0 - u0)));
  const upperRoot = Math.sqrt(Math.max(0, product * product - u1 * (2 * p1 - u1) * nearest));
  return [lowest / (product + lowerRoot), (product + upperRoot) / nearest];
}
