// A figure as the public gets it: so many digits and no more, or the symbol in its place.
import type { Shown } from '@due-regard/disclosure';
import type { Limited } from './arithmetic.ts';

/** A value with its limits. Infinity is a number; where there is none a symbol stands. */
export interface Span {
  estimate: Shown;
  lower: Shown;
  upper: Shown;
}

/** Writes a number with the digits that it may have. */
export type Digits = (value: number) => Shown;

/** Four figures: what is worked out from shown counts says no more than they do, and is easier to read. */
export const fourFigures: Digits = (value) => (Number.isFinite(value) ? Number(value.toPrecision(4)) : value);

/** Of an average of amounts, as of pounds and pence. */
export const twoDecimals: Digits = (value) => (Number.isFinite(value) ? Number(value.toFixed(2)) : value);

export const wholeNumber: Digits = (value) => Math.round(value);

/** `[low]` for what is more than nothing and rounds to it. */
export function decimalPlaces(decimals: number): Digits {
  return (value) => {
    const rounded = Number((value + Math.sign(value) * Number.EPSILON * 100).toFixed(decimals));
    return rounded === 0 && value > 0 ? '[low]' : rounded + 0;
  };
}

export function spanOf({ estimate, lower, upper }: Limited, digits: Digits): Span {
  const shown = (value: number | null): Shown => (value === null ? '[x]' : digits(value));
  return { estimate: shown(estimate), lower: shown(lower), upper: shown(upper) };
}

export function without(marker: Exclude<Shown, number>): Span {
  return { estimate: marker, lower: marker, upper: marker };
}
