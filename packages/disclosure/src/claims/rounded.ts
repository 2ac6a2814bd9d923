// What a rounded count says of the count.
import { type Claim, within } from './claim.ts';

/**
 * `conventional`: to the nearest multiple, halves up. `random` and `controlled`: to one of the two multiples beside it, and a
 * multiple stays. `up`: to the next multiple above. `midpoint`: up, then half a base back, as OpenSAFELY does (3, 9, 15 for 6).
 */
export type RoundingRule = 'conventional' | 'random' | 'controlled' | 'up' | 'midpoint';

/** Throws a RangeError for a value that the rule cannot make. */
export function rounded(cell: number, shown: number, base: number, rule: RoundingRule): Claim {
  if (!(Number.isInteger(base) && base >= 1))
    throw new RangeError(`A base is a whole number, and not ${base}.`);
  const whole = rule === 'midpoint' && shown !== 0 ? shown + Math.floor(base / 2) : shown;
  if (!(shown >= 0) || whole % base !== 0)
    throw new RangeError(`${shown} is not what ${rule} rounding to base ${base} makes of a count.`);
  const [below, above] = reach(base, rule);
  const says = `is ${shown} after ${rule} rounding to base ${base}`;
  return within(cell, Math.max(0, whole - below), whole + above, says);
}

/** How far the count may be below and above a multiple. */
export function reach(base: number, rule: RoundingRule): [below: number, above: number] {
  if (rule === 'conventional') return [Math.floor(base / 2), Math.ceil(base / 2) - 1];
  if (rule === 'up' || rule === 'midpoint') return [base - 1, 0];
  return [base - 1, base - 1];
}
