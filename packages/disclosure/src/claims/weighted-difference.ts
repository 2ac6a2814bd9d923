// What a difference, an excess or a ratio of rates says of two counts whose denominators everybody knows.
import { type Claim, lastPlaces } from './claim.ts';
import type { ShownFigure } from './monotone.ts';

/** A count and the whole number it is a rate of; 1 where the count itself is meant. */
export interface KnownPart {
  cell: number;
  denominator: number;
}

/** One count less another, to so many decimals; or one rate less another, for each `per`. */
export function shownDifference(one: KnownPart, other: KnownPart, figure: ShownFigure, per = 1): Claim[] {
  const times = [per * other.denominator, -per * one.denominator];
  return about(
    [one, other],
    times,
    figure,
    one.denominator * other.denominator,
    `a difference of ${figure.shown}`,
  );
}

/** How many more a group has than it would at the rate of the reference: count less reference × denominators. */
export function shownExcess(group: KnownPart, reference: KnownPart, figure: ShownFigure): Claim[] {
  const times = [reference.denominator, -group.denominator];
  return about([group, reference], times, figure, reference.denominator, `an excess of ${figure.shown}`);
}

/** One rate over another: how many times as high. A reference of nobody has no ratio, so that it is known to be 1 or more. */
export function shownRatio(
  group: KnownPart,
  reference: KnownPart,
  { shown, decimals }: ShownFigure,
): Claim[] {
  wholeDenominators([group, reference]);
  const places = lastPlaces(shown, decimals);
  const scale = 2 * 10 ** decimals * reference.denominator;
  const cells = [group.cell, reference.cell];
  const says = `a ratio of ${shown}`;
  return [
    ...reduced({
      says,
      cells,
      times: [scale, -(2 * places - 1) * group.denominator],
      least: 0,
      most: Infinity,
    }),
    ...reduced({
      says,
      cells,
      times: [scale, -(2 * places + 1) * group.denominator],
      least: -Infinity,
      most: 0,
    }),
    { says, cells: [reference.cell], times: [1], least: 1, most: Infinity },
  ];
}

/** Both ends of the rounding are in: a half may have gone either way. */
function about(
  parts: readonly KnownPart[],
  times: readonly number[],
  { shown, decimals }: ShownFigure,
  unit: number,
  says: string,
): Claim[] {
  wholeDenominators(parts);
  const places = lastPlaces(shown, decimals);
  const scale = 2 * 10 ** decimals;
  const claim = {
    says,
    cells: parts.map(({ cell }) => cell),
    times: times.map((by) => by * scale),
    least: (2 * places - 1) * unit,
    most: (2 * places + 1) * unit,
  };
  return reduced(claim);
}

function wholeDenominators(parts: readonly KnownPart[]): void {
  for (const { denominator } of parts)
    if (!(Number.isSafeInteger(denominator) && denominator > 0))
      throw new RangeError(`A denominator is a whole number above 0, and not ${denominator}.`);
}

/** In the smallest whole numbers that say the same of whole counts. */
function reduced(claim: Claim): Claim[] {
  const by = claim.times.map(Math.abs).reduce(greatestDivisor, 0);
  if (!(by > 0) || claim.times.some((times) => !Number.isSafeInteger(times)))
    throw new RangeError(`${claim.says} of such denominators is beyond whole numbers.`);
  const times = claim.times.map((each) => each / by);
  return [{ ...claim, times, least: Math.ceil(claim.least / by), most: Math.floor(claim.most / by) }];
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other);
}
