// The two sides of a comparison of shares: a group, and those it is compared with.

import type { ProportionGroup } from '@due-regard/statistics';
import type { Reference } from '../findings/measured.ts';
import type { Sides } from '../rates/sides.ts';
import { type OutcomeCount, knownOutcomes, together } from './share-cells.ts';

export interface ShareSides {
  group: OutcomeCount;
  /** The reference group, or all other groups together. */
  rest: OutcomeCount;
  /** With `overall` the group is part of what it is compared with. */
  overall: boolean;
}

/** Undefined where the reference itself has no events of known outcome, or the group is the reference. */
export function shareSidesOf(
  code: string,
  counts: ReadonlyMap<string, OutcomeCount>,
  reference: Reference,
): ShareSides | undefined {
  const group = counts.get(code);
  if (!group || knownOutcomes(group) === 0 || isReference(code, reference)) return undefined;
  const rest =
    reference.kind === 'group'
      ? counts.get(reference.code)
      : together([...counts].filter(([other]) => other !== code).map(([, count]) => count));
  if (!rest || knownOutcomes(rest) === 0) return undefined;
  return { group, rest, overall: reference.kind === 'overall' };
}

export function isReference(code: string, reference: Reference): boolean {
  return reference.kind === 'group' && reference.code === code;
}

export function ofKnown(count: OutcomeCount): ProportionGroup {
  return { count: count.hits, total: knownOutcomes(count) };
}

export function ofNot(count: OutcomeCount): ProportionGroup {
  return { count: count.misses, total: knownOutcomes(count) };
}

/** Shares of events are counts over a number of events: what is true of rates and "overall" is true of them. */
export function asRateSides({ group, rest, overall }: ShareSides): Sides {
  const side = (count: OutcomeCount) => ({ events: count.hits, exposure: knownOutcomes(count) });
  return { group: side(group), rest: side(rest), overall };
}
