// What a rate says of its numerator where everybody knows the denominator: residents, person-years.
import type { Claim } from './claim.ts';
import { monotone, type ShownFigure } from './monotone.ts';

/** 4.2 for each 1,000 of 12,345 residents. Throws a RangeError where no count gives it. */
export function rateOfKnown(cell: number, figure: ShownFigure, denominator: number, per: number): Claim {
  if (!(denominator > 0) || !(per > 0))
    throw new RangeError(`A rate is for so many of a number above 0, and not ${per} of ${denominator}.`);
  const says = `a rate of ${figure.shown} for each ${per} of ${denominator}`;
  return monotone(cell, figure, (count) => (count * per) / denominator, says);
}
