// Rounds each count by itself, as UK bodies do, and says which counts a rounded number can stand for.
import { type Claim, within } from '../claims/claim.ts';
import type { CellSystem } from '../model/cell-system.ts';

export interface BaseRule {
  base: number;
  /** `midpoint`: bands of the base, shown as their middle: 1 to 6 become 3 with base 6, and 7 to 12 become 9. */
  how: 'nearest' | 'midpoint';
  /** Where a count lies halfway: up, or (MOD: 5 becomes 0 and 15 becomes 20) to the even multiple. Up when left out. */
  halves?: 'up' | 'to even';
  /** Counts from 1 to below this are hidden; none when left out. */
  hideBelow?: number;
}

export interface RoundedCount {
  /** Null where it is hidden. */
  shown: number | null;
  /** The least and the greatest count that is shown so. */
  least: number;
  most: number;
}

/** One count. Throws a RangeError for half a person, or a base that is not a whole number of at least 2. */
export function roundedCount(count: number, rule: BaseRule): RoundedCount {
  refuseBase(rule.base);
  refuseCount(count);
  const { hideBelow = 1 } = rule;
  if (count > 0 && count < hideBelow) return { shown: null, least: 1, most: hideBelow - 1 };
  const band = rule.how === 'midpoint' ? midpointBand(count, rule.base) : nearestBand(count, rule);
  if (hideBelow === 1) return band;
  // What is neither hidden nor nobody is not below the threshold.
  if (band.shown === 0) return { ...band, most: band.most < hideBelow ? 0 : band.most };
  return { ...band, least: Math.max(band.least, hideBelow) };
}

/** Every cell of a system; totals do not add up any more. Throws as `roundedCount` does. */
export function roundToBase(
  { cells }: CellSystem,
  rule: BaseRule,
): { shown: (number | null)[]; claims: Claim[] } {
  const all = cells.map(({ value }) => roundedCount(value, rule));
  return {
    shown: all.map(({ shown }) => shown),
    claims: all.map(({ shown, least, most }, cell) =>
      within(cell, least, most, `is ${shown ?? 'hidden'} after rounding to base ${rule.base}`),
    ),
  };
}

function midpointBand(count: number, base: number): RoundedCount {
  if (count === 0) return { shown: 0, least: 0, most: 0 };
  const top = base * Math.ceil(count / base);
  return { shown: top - Math.floor(base / 2), least: top - base + 1, most: top };
}

function nearestBand(count: number, { base, halves = 'up' }: BaseRule): RoundedCount {
  const half = base / 2;
  const up = base * Math.floor(count / base + 0.5);
  const isHalf = up - count === half;
  const shown = isHalf && halves === 'to even' && (up / base) % 2 === 1 ? up - base : up;
  const isEven = (shown / base) % 2 === 0;
  const takesLower = halves === 'up' || isEven;
  const takesUpper = halves === 'to even' && isEven;
  return {
    shown,
    least: Math.max(0, takesLower ? Math.ceil(shown - half) : Math.floor(shown - half) + 1),
    most: takesUpper ? Math.floor(shown + half) : Math.ceil(shown + half) - 1,
  };
}

/** Throws a RangeError that says what the base is. */
export function refuseBase(base: number): void {
  if (!Number.isSafeInteger(base) || base < 2)
    throw new RangeError(`The base of rounding must be a whole number of at least 2, and is ${base}.`);
}

/** Throws a RangeError that says what the count is. */
export function refuseCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0)
    throw new RangeError(`A count must be a whole number of at least 0, and is ${count}.`);
}
