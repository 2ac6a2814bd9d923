// The four rules that tell special causes from ordinary ups and downs on a chart of points in time.
// Source: NHS England, Making Data Count ("plot the dots"): outside, trend of seven, two of three near a limit, run of seven.

/** A point with its centre line and limits; a point without a value (a month not submitted) breaks nothing and flags nothing. */
export interface LimitedPoint {
  value: number | null;
  centre: number;
  lower: number;
  upper: number;
}

export interface Flags {
  /** Beyond a limit. */
  outside: boolean;
  /** One of seven points, or more, that only rise or only fall. */
  trend: boolean;
  /** Nearer to a limit than a third of the way, and so is another of three in a row on one side of the centre. */
  twoOfThree: boolean;
  /** One of seven points, or more, on one side of the centre. */
  run: boolean;
  /** Any of the four. */
  special: boolean;
}

export type FlaggedPoint = LimitedPoint & Flags;

const SEVEN = 7;
const NEAR = 2 / 3;
const NO_FLAGS: Flags = { outside: false, trend: false, twoOfThree: false, run: false, special: false };

export function flagged(points: readonly LimitedPoint[]): FlaggedPoint[] {
  const known = points.flatMap((point, index) =>
    point.value === null ? [] : [{ ...point, value: point.value, index }],
  );
  const sides = known.map(({ value, centre }) => Math.sign(value - centre));
  const outside = known.map(({ value, lower, upper }) => value < lower || value > upper);
  const trend = runs(
    known.map(({ value }, i) => (i === 0 ? 0 : Math.sign(value - known[i - 1]!.value))),
    SEVEN - 1,
    1,
  );
  const run = runs(sides, SEVEN, 0);
  const near = known.map((point, i) => !outside[i] && isNear(point));
  const twoOfThree = twoInThree(near, sides);
  const flags = known.map((_, i) => {
    const four = { outside: outside[i]!, trend: trend[i]!, twoOfThree: twoOfThree[i]!, run: run[i]! };
    return { ...four, special: Object.values(four).some(Boolean) };
  });
  const byIndex = new Map(known.map(({ index }, i) => [index, flags[i]!]));
  return points.map((point, index) => ({ ...point, ...(byIndex.get(index) ?? NO_FLAGS) }));
}

function isNear({ value, centre, lower, upper }: LimitedPoint & { value: number }): boolean {
  return value > centre + NEAR * (upper - centre) || value < centre - NEAR * (centre - lower);
}

/** Marks the stretches of at least `length` equal signs that are not 0, with `before` points ahead of each. */
function runs(signs: readonly number[], length: number, before: number): boolean[] {
  const marks = signs.map(() => false);
  let start = 0;
  for (let i = 1; i <= signs.length; i += 1) {
    if (i < signs.length && signs[i] === signs[start]) continue;
    if (signs[start] !== 0 && i - start >= length) marks.fill(true, Math.max(0, start - before), i);
    start = i;
  }
  return marks;
}

function twoInThree(near: readonly boolean[], sides: readonly number[]): boolean[] {
  const marks = near.map(() => false);
  for (let i = 0; i + 2 < near.length; i += 1) {
    const three = [i, i + 1, i + 2];
    const oneSide = Math.abs(three.reduce((sum, k) => sum + sides[k]!, 0)) === 3;
    const close = three.filter((k) => near[k]);
    if (oneSide && close.length >= 2) for (const k of close) marks[k] = true;
  }
  return marks;
}
