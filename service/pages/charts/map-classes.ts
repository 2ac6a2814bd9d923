// Classes of a map: areas put in order by their value and cut into as many parts of about the same size, ties never torn apart.

export interface MapClass {
  /** Smallest and greatest value in it. */
  from: number;
  to: number;
  /** Areas in it. */
  count: number;
}

export const mostClasses = 5;

/** By quantiles: at most `most`, fewer where few values differ; in ascending order. */
export function quantileClasses(values: readonly number[], most: number = mostClasses): MapClass[] {
  const sorted = values.toSorted((one, other) => one - other);
  const classes = new Map<number, MapClass>();
  for (const value of sorted) {
    const below = sorted.indexOf(value);
    const at = Math.min(most - 1, Math.floor((most * below) / sorted.length));
    const before = classes.get(at);
    classes.set(at, { from: before?.from ?? value, to: value, count: (before?.count ?? 0) + 1 });
  }
  return [...classes.values()];
}

/** Place of a value among the classes; -1 where it is in none. */
export function classOf(value: number, classes: readonly MapClass[]): number {
  return classes.findIndex(({ from, to }) => value >= from && value <= to);
}
