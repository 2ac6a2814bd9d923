// By how much Holm's adjustment multiplied one p value: the interval that goes with it is at the level so raised.

/** A p value of 0, or one that Holm's cut short at 1, does not show its multiplier: then it is its place in the order. */
export function multiplierOf(
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
