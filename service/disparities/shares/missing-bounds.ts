// How far a missing group, a missing outcome, or both could move a ratio of shares.

import { groupMissingBounds, outcomeMissingBounds } from '@due-regard/statistics';
import { type OutcomeCount, knownOutcomes } from './share-cells.ts';
import type { MissingBounds, ShareUnknown } from './share-finding.ts';
import { type ShareSides, ofKnown } from './share-sides.ts';

type AllBounds = ShareUnknown['bounds'][string];

/** Against everybody together no bounds are worked out: who is moved would be moved on both sides at once. */
export function missingBounds(
  sides: ShareSides | undefined,
  unknown: OutcomeCount,
  confidence: number,
): AllBounds {
  if (!sides) return all(noBounds('This group is not compared with another.'));
  if (sides.overall) return all(noBounds(againstAll));
  const { group, rest } = sides;
  const missing = { count: unknown.hits, total: knownOutcomes(unknown) };
  return {
    group: bounds(groupMissingBounds(ofKnown(group), ofKnown(rest), missing, { confidence })),
    outcome: bounds(outcomeMissingBounds(partly(group), partly(rest), { confidence })),
    both: bothMissing(sides, unknown, confidence),
  };
}

/**
 * At the lower end every missing outcome of the group is "no" and of the reference "yes"; of the events without either, the
 * first `no` are the group's "no" and the others the reference's "yes". At the upper end the reverse.
 */
function bothMissing({ group, rest }: ShareSides, unknown: OutcomeCount, confidence: number): MissingBounds {
  const low = (no: number) =>
    groupMissingBounds(least(group), most(rest), shared(unknown, unknown.missing - no, no), { confidence });
  const high = (no: number) =>
    groupMissingBounds(most(group), least(rest), shared(unknown, unknown.missing - no, no), { confidence });
  const lowest = low(valley(unknown.missing, (no) => low(no).lower ?? 0));
  const highest = high(valley(unknown.missing, (no) => -(high(no).upper ?? Infinity)));
  const reason = lowest.reason ?? highest.reason;
  return {
    lower: lowest.lower,
    upper: highest.upper,
    withSampling: { lower: lowest.withSampling.lower, upper: highest.withSampling.upper },
    ...(reason !== null && (lowest.lower === null || highest.upper === null) ? { reason } : {}),
  };
}

/** The whole number from 0 to `most` where a function that falls and then rises is least; infinite ends aside, it has one valley. */
function valley(most: number, height: (at: number) => number): number {
  let [from, to] = [0, most];
  while (to - from > 2) {
    const [one, two] = [from + Math.floor((to - from) / 3), to - Math.floor((to - from) / 3)];
    if (height(one) <= height(two)) to = two;
    else from = one;
  }
  const left = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return left.reduce((best, at) => (height(at) < height(best) ? at : best), from);
}

function shared({ hits, misses }: OutcomeCount, moreHits: number, moreMisses: number) {
  return { count: hits + moreHits, total: hits + moreHits + misses + moreMisses };
}

function least({ hits, misses, missing }: OutcomeCount) {
  return { count: hits, total: hits + misses + missing };
}

function most({ hits, misses, missing }: OutcomeCount) {
  return { count: hits + missing, total: hits + misses + missing };
}

function partly(count: OutcomeCount) {
  return { ...least(count), missing: count.missing };
}

function bounds(answer: ReturnType<typeof groupMissingBounds>): MissingBounds {
  const { lower, upper, withSampling, reason } = answer;
  const ends = { lower: withSampling.lower, upper: withSampling.upper };
  return { lower, upper, withSampling: ends, ...(reason === null ? {} : { reason }) };
}

function noBounds(reason: string): MissingBounds {
  return { lower: null, upper: null, withSampling: { lower: null, upper: null }, reason };
}

function all(each: MissingBounds): AllBounds {
  return { group: each, outcome: each, both: each };
}

const againstAll =
  'How far the unknown could move a ratio to everybody together is not worked out. Compare with “everyone else” to see it.';
