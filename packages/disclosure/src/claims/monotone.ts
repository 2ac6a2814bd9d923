// What a figure says of a count that it rises with: every count that would have been shown so, and no other.
import { type Claim, within } from './claim.ts';

export interface ShownFigure {
  shown: number;
  decimals: number;
}

/** Another program may differ in its last digits, so that a figure so near to a half may have been rounded either way. */
const DUST = 1e-9;
/** Counts above this are not looked for. */
const MOST = 2 ** 40;

/**
 * `of` says what figure a count gives, and never falls when the count rises. The counts from the first to the last that would be shown
 * as `shown`. Throws a RangeError where no count would.
 */
export function monotone(
  cell: number,
  { shown, decimals }: ShownFigure,
  of: (count: number) => number,
  says: string,
  mostCount = MOST,
): Claim {
  const half = 0.5 * 10 ** -decimals;
  const slack = DUST * Math.max(1, Math.abs(shown));
  const first = firstCount((count) => of(count) >= shown - half - slack, mostCount);
  const next = firstCount((count) => of(count) > shown + half + slack, mostCount);
  if (first >= next) throw new RangeError(`No count gives ${says}.`);
  return within(cell, first, next > mostCount ? (mostCount < MOST ? mostCount : Infinity) : next - 1, says);
}

/** The first count for which it is so, one more than the most where it never is. */
function firstCount(isSo: (count: number) => boolean, most: number): number {
  let [low, high] = [0, 1];
  while (high <= most && !isSo(high)) [low, high] = [high, high * 2];
  if (isSo(low)) return low;
  high = Math.min(high, most + 1);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isSo(middle)) high = middle;
    else low = middle;
  }
  return high;
}
