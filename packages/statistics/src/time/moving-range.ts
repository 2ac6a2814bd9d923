// How much neighbouring points differ: the yardstick of charts of single values.
// Source: W. A. Shewhart; D. J. Wheeler (1993), Understanding Variation; the screen as in NHSRplotthedots.

/** 3 ÷ 1.128: limits are the mean ± this × the mean moving range. */
export const RANGES_TO_LIMIT = 2.66;
/** A moving range above this × their mean is itself out of control, and left out once. */
const RANGE_LIMIT = 3.267;
/** Mean moving range of normal values with standard deviation 1. */
export const RANGE_OF_NORMAL = 1.128;

/** Absolute differences of neighbours; a gap (null) makes none. */
export function movingRanges(values: readonly (number | null)[]): number[] {
  return values.slice(1).flatMap((value, i) => {
    const before = values[i];
    return value === null || before === null || before === undefined ? [] : [Math.abs(value - before)];
  });
}

/** Mean of the moving ranges, without those that are out of control themselves; null when there are none. */
export function screenedMeanRange(values: readonly (number | null)[]): number | null {
  const ranges = movingRanges(values);
  const first = mean(ranges);
  return first === null ? null : mean(ranges.filter((range) => range <= RANGE_LIMIT * first));
}

export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
