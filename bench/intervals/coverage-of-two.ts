// How often an interval that compares two counts holds the truth, and how wide it is: a sum over every pair of outcomes.
import type { Chances } from './chances.ts';
import type { Coverage, Limits } from './coverage-of-one.ts';

export interface PairLimits {
  /** Null where the method has no limits. */
  limits(count: number, reference: number): Limits | null;
  /** Whether one more in the reference group always lowers both limits, so that halving finds which outcomes hold the truth. */
  falling: boolean;
  /** The scale on which widths are measured. */
  scale(limit: number): number;
}

/** Sums of chances over the outcomes of the reference group, for one outcome of the group. */
interface Sums {
  held: number;
  defined: number;
  finite: number;
  width: number;
}

type LimitsAt = (outcome: number) => Limits | null;

/** The two counts are independent. */
export function coverageOfTwo(
  group: Chances,
  reference: Chances,
  truth: number,
  method: PairLimits,
): Coverage {
  let [held, defined, finite, width] = [0, 0, 0, 0];
  group.chances.forEach((chance, i) => {
    const own = sumsOver(reference, truth, method, group.first + i);
    held += chance * own.held;
    defined += chance * own.defined;
    finite += chance * own.finite;
    width += chance * own.width;
  });
  return { held: held / defined, width: width / finite, oneSided: defined - finite, none: 1 - defined };
}

function sumsOver({ first, chances }: Chances, truth: number, method: PairLimits, count: number): Sums {
  const known = new Map<number, Limits | null>();
  const limitsAt: LimitsAt = (outcome) => {
    const before = known.get(outcome);
    if (before !== undefined) return before;
    const limits = method.limits(count, first + outcome);
    known.set(outcome, limits);
    return limits;
  };
  const held = method.falling
    ? heldBetween(chances, truth, limitsAt)
    : heldOneByOne(chances, truth, limitsAt);
  return { held, ...widthsOver(chances, method, limitsAt) };
}

/** Few outcomes are all looked at; of many, those beside their neighbours' stand for what lies evenly between. */
function widthsOver(chances: Float64Array, { falling, scale }: PairLimits, limitsAt: LimitsAt) {
  const step = falling && chances.length > 120 ? Math.ceil(chances.length / 60) : 1;
  const sums = { defined: 0, finite: 0, width: 0 };
  const widthAt = (outcome: number): number | null => {
    const limits = limitsAt(outcome);
    return limits === null ? null : scale(limits[1]) - scale(limits[0]);
  };
  for (let from = 0; from < chances.length; from += step) {
    const to = Math.min(chances.length - 1, from + step);
    const [start, end] = [widthAt(from), widthAt(to)];
    for (let i = from; i < Math.min(from + step, chances.length); i += 1) {
      const width =
        i === from || start === null || end === null
          ? widthAt(i)
          : between(start, end, (i - from) / (to - from));
      if (width === null) continue;
      sums.defined += chances[i]!;
      if (!Number.isFinite(width)) continue;
      sums.finite += chances[i]!;
      sums.width += chances[i]! * width;
    }
  }
  return sums;
}

function between(start: number, end: number, part: number): number {
  return start + (end - start) * part;
}

function heldOneByOne(chances: Float64Array, truth: number, limitsAt: LimitsAt): number {
  let held = 0;
  chances.forEach((chance, i) => {
    const limits = limitsAt(i);
    if (limits !== null && limits[0] <= truth && truth <= limits[1]) held += chance;
  });
  return held;
}

/** From the first outcome whose lower limit is low enough to the last whose upper limit is not too low. */
function heldBetween(chances: Float64Array, truth: number, limitsAt: LimitsAt): number {
  const from = firstWhere(chances.length, (i) => (limitsAt(i)?.[0] ?? Infinity) <= truth);
  const to = firstWhere(chances.length, (i) => (limitsAt(i)?.[1] ?? Infinity) < truth);
  return chances.subarray(from, Math.max(from, to)).reduce((sum, chance) => sum + chance, 0);
}

/** The first of so many places from which `is` holds, by halving; as many as there are when it never does. */
function firstWhere(places: number, is: (place: number) => boolean): number {
  let [low, high] = [0, places];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (is(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
