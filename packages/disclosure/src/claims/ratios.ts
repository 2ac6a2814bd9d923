// What a percentage or a mean says of the two numbers it was worked out from.
import { type Claim, lastPlaces } from './claim.ts';
import { reach, type RoundingRule } from './rounded.ts';

export interface Ratio {
  numerator: number;
  denominator: number;
}

export interface ShownRatio {
  shown: number;
  decimals: number;
  /** How a half was rounded, where that is known; `unknown` leaves both ends in. Half up when left out. */
  halves?: 'up' | 'unknown';
}

/** 33.3% of unrounded counts: the numerator lies in a narrow band for each denominator. */
export function percentage(ratio: Ratio, shown: ShownRatio): Claim[] {
  return ratioClaims(ratio, shown, 100, `a percentage of ${shown.shown}`);
}

/** A rate for each `per` people: 12.3 for each 1,000. */
export function rate(ratio: Ratio, shown: ShownRatio, per: number): Claim[] {
  if (!(Number.isInteger(per) && per >= 1))
    throw new RangeError(`A rate is for each 1, 1,000 …, and not ${per}.`);
  return ratioClaims(ratio, shown, per, `a rate of ${shown.shown} for each ${per}`);
}

/** The mean of an amount: the numerator is the sum of the amount, the denominator the people. Halves may have gone either way. */
export function mean(ratio: Ratio, shown: ShownRatio): Claim[] {
  return ratioClaims(ratio, { halves: 'unknown', ...shown }, 1, `a mean of ${shown.shown}`);
}

/** The lower and the upper limit, cleared of fractions; what rounds up to the next place is not among what was shown. */
function ratioClaims({ numerator, denominator }: Ratio, of: ShownRatio, per: number, says: string): Claim[] {
  const places = lastPlaces(of.shown, of.decimals);
  const times = 2 * per * 10 ** of.decimals;
  const cells = [numerator, denominator];
  const open = of.halves === 'unknown' ? 0 : 1;
  return [
    { says, cells, times: [times, -(2 * places - 1)], least: 0, most: Infinity },
    { says, cells, times: [times, -(2 * places + 1)], least: -Infinity, most: -open },
  ];
}

/**
 * A percentage worked out from rounded counts that are not shown themselves: each count may be as far off as its rounding.
 * Where the rounded counts are published, their claims say as much already.
 */
export function percentageOfRounded(
  { numerator, denominator }: Ratio,
  of: ShownRatio,
  base: number,
  rule: RoundingRule,
): Claim[] {
  const places = lastPlaces(of.shown, of.decimals);
  const times = 200 * 10 ** of.decimals;
  const [below, above] = reach(base, rule);
  const off = Math.max(below, above);
  const cells = [numerator, denominator];
  const says = `a percentage of ${of.shown} of counts rounded to base ${base}`;
  const [low, high] = [2 * places - 1, 2 * places + 1];
  return [
    { says, cells, times: [times, -low], least: -off * (times + Math.abs(low)), most: Infinity },
    { says, cells, times: [times, -high], least: -Infinity, most: off * (times + high) },
  ];
}
