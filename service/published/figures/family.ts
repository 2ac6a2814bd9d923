// A family of comparisons declared together: by how much each p value is multiplied to allow for the others.
import { adjustPValues } from '@due-regard/statistics';
import type { Exactness } from './band.ts';

/**
 * By Holm's method; from rounded numbers, whose p values could be others, each by the size of the family, which is never less.
 * A p value that there is none of is not counted.
 */
export function familyMultipliers(
  pValues: ReadonlyMap<string, number | null>,
  exactness: Exactness,
): Map<string, number> {
  const tested = [...pValues.values()].filter((p) => p !== null);
  const single = [...pValues.values()];
  const holm = adjustPValues(single, 'holm');
  return new Map(
    [...pValues.keys()].map((key, at) => {
      const [own, raised] = [single[at] ?? null, holm[at] ?? null];
      if (exactness !== 'as counted' || own === null || raised === null)
        return [key, Math.max(1, tested.length)];
      // A p value of 0, or one that was cut short at 1, does not show its multiplier: then it is its place in the order.
      const place = tested.filter((p) => p >= own).length;
      return [key, own > 0 && raised < 1 ? raised / own : place];
    }),
  );
}
