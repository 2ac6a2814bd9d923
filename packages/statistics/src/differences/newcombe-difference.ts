// Newcombe's tenth method for a difference of proportions: MOVER from the two Wilson intervals.
// Source: R. G. Newcombe (1998), Statistics in Medicine 17:873.
import type { Limits, ProportionGroup } from '../estimate.ts';
import { wilsonLimits } from '../proportions/wilson-interval.ts';
import type { ProportionPair } from '../ratios/proportion-pair.ts';
import type { ValueWithLimits } from './mover.ts';
import { moverDifference } from './mover.ts';

export const NEWCOMBE = 'Newcombe hybrid score (method 10)';

export function newcombeLimits({ group, reference }: ProportionPair, confidence: number): Limits {
  return moverDifference(withWilson(group, confidence), withWilson(reference, confidence));
}

function withWilson(group: ProportionGroup, confidence: number): ValueWithLimits {
  const [lower, upper] = wilsonLimits(group, confidence);
  return { value: group.count / group.total, lower, upper };
}
