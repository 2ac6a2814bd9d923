// A ratio and its interval in a few words and figures.
import type { RatioRange } from './ratio-scale.ts';

/** "2.13 (1.80 to 2.45)", "cannot be computed: no residents", "hidden", "no end" where an interval has none. */
export function ratioWords({
  estimate,
  lower,
  upper,
  note,
  isHidden = false,
}: RatioRange & { note?: string; isHidden?: boolean }): string {
  if (isHidden) return 'hidden';
  if (estimate === null) return note === undefined ? 'cannot be computed' : `cannot be computed: ${note}`;
  if (lower === null || upper === null) return figure(estimate);
  return `${figure(estimate)} (${figure(lower)} ${upper === Infinity ? 'and above' : `to ${figure(upper)}`})`;
}

/** Two decimals below 10, one below 100, none above; a ratio without end in words. */
export function figure(ratio: number): string {
  if (ratio === Infinity) return 'no upper end';
  return ratio.toFixed(ratio < 10 ? 2 : ratio < 100 ? 1 : 0);
}
