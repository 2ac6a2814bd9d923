// A claim: what something published says of the cells behind it, as limits of a sum of them.

/** The sum of times × cell lies from `least` to `most`; times are whole numbers, and infinity is no limit. */
export interface Claim {
  /** What was published, in words: a sentence of a leak can name it. */
  says: string;
  cells: readonly number[];
  times: readonly number[];
  least: number;
  most: number;
}

/** The cell was printed as it is. */
export function exactly(cell: number, value: number): Claim {
  return within(cell, value, value, `is ${value}`);
}

/** The cell lies between two values, both included: a band, or what somebody knew before. */
export function within(cell: number, least: number, most: number, says = ''): Claim {
  if (!(least <= most)) throw new RangeError(`A cell cannot be at least ${least} and at most ${most}.`);
  return { says: says || `is from ${least} to ${most}`, cells: [cell], times: [1], least, most };
}

/** What two published cells, or two releases, say together: the ones less the others, from `least` to `most`. */
export function difference(
  plus: readonly number[],
  minus: readonly number[],
  least: number,
  most: number,
): Claim {
  if (!(least <= most)) throw new RangeError(`A difference cannot be at least ${least} and at most ${most}.`);
  return {
    says: least === most ? `differ by ${least}` : `differ by ${least} to ${most}`,
    cells: [...plus, ...minus],
    times: [...plus.map(() => 1), ...minus.map(() => -1)],
    least,
    most,
  };
}

/** A number printed with so many decimals, as a whole number of its last place; a number with more is refused. */
export function lastPlaces(shown: number, decimals: number): number {
  if (!(Number.isInteger(decimals) && decimals >= 0 && decimals <= 6))
    throw new RangeError(`A published figure has 0 to 6 decimals, and not ${decimals}.`);
  const places = Math.round(shown * 10 ** decimals);
  if (!Number.isSafeInteger(places) || Math.abs(places / 10 ** decimals - shown) > 1e-9 * Math.max(1, shown))
    throw new RangeError(`${shown} is not a figure with ${decimals} decimals.`);
  return places;
}
