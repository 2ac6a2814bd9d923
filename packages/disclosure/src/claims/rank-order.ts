// What an order says: a list sorted by a count or a rate, the highest bar, “A has more than B”.
import type { Claim } from './claim.ts';
import type { KnownPart } from './weighted-difference.ts';

/** The first is higher than the second, or as high where the order leaves that open. Without denominators counts are compared. */
export function rankedAbove(first: KnownPart, second: KnownPart, orAsHigh = false): Claim {
  return {
    says: `ranks ${orAsHigh ? 'no lower' : 'higher'} than another`,
    cells: [first.cell, second.cell],
    times: [second.denominator, -first.denominator],
    least: orAsHigh ? 0 : 1,
    most: Infinity,
  };
}

/** All of a list, from the highest to the lowest; neighbours may be as high. */
export function rankOrder(parts: readonly KnownPart[]): Claim[] {
  return parts.slice(1).map((part, place) => rankedAbove(parts[place]!, part, true));
}
