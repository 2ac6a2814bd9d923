// One group against what it is compared with: ratio, difference, how many more or fewer, and what may be said.
import { verdict } from '@due-regard/statistics';
import type { Reading } from '../public-context.ts';
import type { Arithmetic, Limited, Pair, Tested } from './arithmetic.ts';
import type { Exactness } from './band.ts';
import type { Ends } from './side.ts';
import { cannotBeComputed, cannotBeTold, notAsked, type Said, saidOf } from './verdict-words.ts';

export interface ComparedEnds {
  group: Ends;
  rest: Ends;
}

export interface CompareOptions {
  arithmetic: Arithmetic;
  exactness: Exactness;
  level: number;
  band: Reading['band'];
  /** “the same rate”: what numbers are consistent with. */
  same: string;
}

export interface Comparison {
  ratio: Limited;
  difference: Limited;
  excess: number | null;
  said: Said;
  smallestVisible: number | null;
}

/** @param multiplier how many times the family multiplies this p value */
export function comparison(ends: ComparedEnds, options: CompareOptions, multiplier: number): Comparison {
  const { group, rest } = ends;
  const { arithmetic, level } = options;
  const ratio = limitedBy(ends, options, arithmetic.ratio);
  const said = saidBy(ends, options, multiplier);
  return {
    ratio,
    difference: limitedBy(ends, options, arithmetic.difference),
    excess:
      rest.shown.of > 0 ? group.shown.count - (group.shown.of / rest.shown.of) * rest.shown.count : null,
    said,
    smallestVisible:
      said.verdict === 'not settled' ? arithmetic.visible(group.shown, rest.shown, level) : null,
  };
}

/** As counted: the interval itself. Rounded: as far as either end of the rounding goes. Changed by what is not told: none. */
function limitedBy(
  { group, rest }: ComparedEnds,
  { exactness, level }: CompareOptions,
  of: (one: Pair, other: Pair, level: number) => Limited,
): Limited {
  const shown = of(group.shown, rest.shown, level);
  if (exactness === 'as counted') return shown;
  if (exactness === 'changed') return { ...shown, lower: null, upper: null };
  const lower = of(group.lowest, rest.highest, level).lower;
  const upper = of(group.highest, rest.lowest, level).upper;
  return { estimate: shown.estimate, lower, upper };
}

/** From rounded numbers a verdict is given only if it is the same at both ends of the rounding. */
function saidBy({ group, rest }: ComparedEnds, options: CompareOptions, multiplier: number): Said {
  if (options.band === null) return notAsked;
  const shown = verdictOf(group.shown, rest.shown, options, multiplier);
  if (options.exactness === 'as counted' || shown === cannotBeComputed) return shown;
  if (options.exactness === 'changed') return cannotBeTold;
  const low = verdictOf(group.lowest, rest.highest, options, multiplier);
  const high = verdictOf(group.highest, rest.lowest, options, multiplier);
  return low.words === shown.words && high.words === shown.words ? shown : cannotBeTold;
}

/**
 * Decision 0009: the verdict rests on the interval whose level is raised until it leaves out 1 exactly when the p value that allows for
 * the whole family is below 1 − level.
 */
function verdictOf(
  one: Pair,
  other: Pair,
  { arithmetic, level, band, same }: CompareOptions,
  multiplier: number,
): Said {
  const { lower, upper } = band ?? { lower: 1, upper: 1 };
  const family = arithmetic.ratio(one, other, 1 - (1 - level) / multiplier);
  const narrow = arithmetic.ratio(one, other, 2 * level - 1);
  const answered = (tested: Tested) => ({ ...tested, confidence: level, method: '' });
  const judged = verdict(answered(family), answered(narrow), { low: lower, high: upper });
  if (judged.verdict === 'cannot be computed') return cannotBeComputed;
  const isApart = family.lower !== null && family.upper !== null && (family.lower > 1 || family.upper < 1);
  return saidOf(judged.verdict, (family.estimate ?? 1) > 1, isApart, same);
}
