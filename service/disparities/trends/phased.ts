// A series cut where its limits are set anew: each stretch has a chart of its own.

/** One stretch of a series, from its first to before its last place, and what was made of it. */
export interface Stretch<Made> {
  from: number;
  /** The place after its last. */
  to: number;
  made: Made;
}

/** @param starts places at which a new stretch begins, 0 among them or not */
export function inStretches<Item, Made>(
  items: readonly Item[],
  starts: readonly number[],
  make: (stretch: readonly Item[]) => Made,
): Stretch<Made>[] {
  const all = [...new Set([0, ...starts])].sort((one, other) => one - other);
  return all.map((from, index) => {
    const to = all[index + 1] ?? items.length;
    return { from, to, made: make(items.slice(from, to)) };
  });
}
