// How far amounts that nobody wrote down could move an average, and the ratio of two.
// Source: C. F. Manski (2003), Partial Identification of Probability Distributions, chapter 1.
import type { Answer } from '../estimate.ts';
import { refuse, requireCount, requireNumber } from '../input.ts';
import { type AmountSample, amountSample } from './amount-sample.ts';

/** The amounts of a group that are known, and how many are not. */
export interface PartlyKnownAmounts {
  amounts: readonly number[];
  missing: number;
}

export interface MissingAmountOptions {
  average: 'mean' | 'median';
  /** No missing amount is thought to be below or above these. */
  least: number;
  most: number;
}

export interface MissingAmountBounds extends Answer {
  group: { lower: number | null; upper: number | null };
  reference: { lower: number | null; upper: number | null };
  /** Of the ratio of the two averages; null where the reference's lowest is not above 0. */
  lower: number | null;
  upper: number | null;
}

const METHOD = 'Manski bounds of an average';

/** Every missing amount is at one end on one side and at the other end on the other. @throws ImpossibleInput for what is no number. */
export function missingAmountBounds(
  group: PartlyKnownAmounts,
  reference: PartlyKnownAmounts,
  { average, least, most }: MissingAmountOptions,
): MissingAmountBounds {
  requireNumber(least, 'The least that an amount can be');
  requireNumber(most, 'The most that an amount can be');
  if (least > most) refuse(`The least that an amount can be, ${least}, is more than the most, ${most}.`);
  if (average !== 'mean' && average !== 'median')
    refuse(`The average must be 'mean' or 'median', and is ${String(average)}.`);
  const ends = [least, most] as const;
  const own = averageBounds(group, 'the group', average, ends);
  const others = averageBounds(reference, 'the reference group', average, ends);
  const bounds = { group: own, reference: others, method: METHOD };
  if (own.lower === null || own.upper === null || others.lower === null || others.upper === null)
    return { ...bounds, lower: null, upper: null, reason: NOBODY };
  if (others.lower <= 0) return { ...bounds, lower: null, upper: null, reason: NOT_ABOVE_ZERO };
  const reason = null;
  return {
    ...bounds,
    lower: own.lower / (own.lower < 0 ? others.lower : others.upper),
    upper: own.upper / (own.upper < 0 ? others.upper : others.lower),
    reason,
  };
}

function averageBounds(
  { amounts, missing }: PartlyKnownAmounts,
  name: string,
  average: 'mean' | 'median',
  ends: readonly [number, number],
): { lower: number | null; upper: number | null } {
  requireCount(missing, `The number of missing amounts of ${name}`);
  const sample = amountSample(amounts, name);
  if (sample === null) return { lower: null, upper: null };
  const at = average === 'mean' ? meanWith : medianWith;
  return { lower: at(sample, missing, ends[0]), upper: at(sample, missing, ends[1]) };
}

/** The mean if every missing amount were `end`. */
function meanWith({ mean, count }: AmountSample, missing: number, end: number): number {
  return mean + (missing / (count + missing)) * (end - mean);
}

/** The median if every missing amount were `end`, without writing them all out. */
function medianWith({ sorted, count }: AmountSample, missing: number, end: number): number {
  const below = sorted.findIndex((amount) => amount >= end);
  const from = below < 0 ? count : below;
  const at = (position: number): number => {
    if (position < from) return sorted[position]!;
    return position < from + missing ? end : sorted[position - missing]!;
  };
  const all = count + missing;
  return (at(Math.floor((all - 1) / 2)) + at(Math.floor(all / 2))) / 2;
}

const NOBODY = 'There is no known amount in one of the groups, so nothing bounds its average.';
const NOT_ABOVE_ZERO = 'The reference group’s average could be 0 or less, so the ratio has no bounds.';
