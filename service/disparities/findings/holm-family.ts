// A family of comparisons declared together: Holm's p values, and how many times each multiplies its own.

import { adjustPValues } from '@due-regard/statistics';

/** What the family of comparisons makes of one p value: Holm's, and by how much it multiplied it. */
export interface Adjustment {
  pValue: number | null;
  multiplier: number;
}

/** In the order given. A p value that could not be computed is not counted. */
export function holmFamily(single: readonly (number | null)[]): Adjustment[] {
  const holm = adjustPValues(single, 'holm');
  return single.map((_, i) => ({ pValue: holm[i] ?? null, multiplier: multiplierOf(i, single, holm) }));
}

/** By the key of each comparison. */
export function holmFamilyByKey(pValues: ReadonlyMap<string, number | null>): Map<string, Adjustment> {
  const family = holmFamily([...pValues.values()]);
  return new Map([...pValues.keys()].map((key, i) => [key, family[i]!]));
}

/** The level that an interval must have to leave out "no difference" exactly when Holm's p value is below 1 − level. */
export function raisedLevel(level: number, { multiplier }: Pick<Adjustment, 'multiplier'>): number {
  return 1 - (1 - level) / multiplier;
}

/** A p value of 0, or one that Holm's cut short at 1, does not show its multiplier: then it is its place in the order. */
function multiplierOf(
  i: number,
  single: readonly (number | null)[],
  holm: readonly (number | null)[],
): number {
  const [own, raised] = [single[i] ?? null, holm[i] ?? null];
  const tested = single.filter((p) => p !== null);
  if (own === null || raised === null) return Math.max(1, tested.length);
  if (own > 0 && raised < 1) return raised / own;
  return tested.filter((p) => p >= own).length;
}
