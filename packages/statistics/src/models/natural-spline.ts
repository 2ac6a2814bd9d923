// Natural cubic splines in the basis of R's ns(): straight beyond the boundary, knots at quantiles of the rows.
// Source: C. de Boor (1978), A Practical Guide to Splines; W. N. Venables and the R Core Team, package splines.
import { refuse, requireCount, requireList, requireNumber } from '../input.ts';
import { sortedQuantile } from '../numeric/sample-quantile.ts';

const ORDER = 4;

export interface NaturalSpline {
  interiorKnots: number[];
  boundaryKnots: [number, number];
  /** The basis at a value: as many numbers as degrees of freedom, all 0 at the lower boundary. */
  at(value: number): number[];
}

/**
 * The spline of `degrees` degrees of freedom (1 to 50) whose interior knots are the type-7 quantiles of `values` and
 * whose boundary is their range. A value outside the boundary is on a straight line.
 * @throws ImpossibleInput where `whyNoSpline` has a reason.
 */
export function naturalSpline(values: readonly number[], degrees: number): NaturalSpline {
  const reason = whyNoSpline(values, degrees);
  if (reason !== null) refuse(reason);
  const { low, high, interiorKnots } = knotsOf(values, degrees);
  const knots = [...repeated(low), ...interiorKnots, ...repeated(high)];
  const bends = [low, high].map((end) => bSplines(knots, end, 2).slice(1));
  const [turnLow, turnHigh] = reflections(bends[0]!, bends[1]!);
  const turned = (row: number[]): number[] => turnHigh(turnLow(row.slice(1))).slice(2);
  const [atLow, atHigh] = [low, high].map((end) => [bSplines(knots, end, 0), bSplines(knots, end, 1)]);
  const line = ([value, slope]: number[][], step: number) =>
    turned(value!.map((v, k) => v + step * slope![k]!));
  const at = (value: number): number[] => {
    requireNumber(value, 'The value at which the spline is asked for');
    if (value < low) return line(atLow!, value - low);
    return value > high ? line(atHigh!, value - high) : turned(bSplines(knots, value, 0));
  };
  return { interiorKnots, boundaryKnots: [low, high], at };
}

/** Why these values carry no spline; null when they do: knots must be apart, and inside the range. */
export function whyNoSpline(values: readonly number[], degrees: number): string | null {
  requireCount(degrees, 'The degrees of freedom');
  if (degrees < 1 || degrees > 50) refuse(`The degrees of freedom must be from 1 to 50, and are ${degrees}.`);
  requireList(values, 'The values of the spline');
  values.forEach((value, i) => requireNumber(value, `Value ${i + 1} of the spline`));
  const { low, high, interiorKnots } = knotsOf(values, degrees);
  const ladder = [low, ...interiorKnots, high];
  const climbs = ladder.every((knot, k) => k === 0 || knot > ladder[k - 1]!);
  return climbs ? null : `Too many values are the same for a spline of ${degrees} degrees of freedom.`;
}

function knotsOf(values: readonly number[], degrees: number) {
  const sorted = Float64Array.from(values).sort();
  const interiorKnots = Array.from({ length: degrees - 1 }, (_, k) =>
    sortedQuantile(sorted, (k + 1) / degrees),
  );
  return { low: sorted[0] ?? Number.NaN, high: sorted.at(-1) ?? Number.NaN, interiorKnots };
}

/** A boundary knot, as often as a cubic needs it. */
function repeated(knot: number): number[] {
  return Array.from({ length: ORDER }, () => knot);
}

type Turn = (row: number[]) => number[];

/** The two Householder reflections that clear second derivatives at both ends (the QR of their transpose). */
function reflections(lower: number[], upper: number[]): [Turn, Turn] {
  const first = householder(lower, 0);
  return [first, householder(first(upper), 1)];
}

function householder(column: readonly number[], from: number): Turn {
  const v = column.map((value, index) => (index < from ? 0 : value));
  const length = Math.hypot(...v);
  v[from] = v[from]! + (v[from]! >= 0 ? length : -length);
  const square = v.reduce((sum, value) => sum + value * value, 0);
  return (row) => {
    const factor = (2 * v.reduce((sum, value, k) => sum + value * row[k]!, 0)) / square;
    return row.map((value, k) => value - factor * v[k]!);
  };
}

/** All cubic B-splines of these knots at x, or their first or second derivatives. */
function bSplines(knots: readonly number[], x: number, derivative: 0 | 1 | 2): number[] {
  let row = steps(knots, x);
  for (let order = 2; order <= ORDER; order += 1) {
    const raise = order > ORDER - derivative ? slopes : values;
    row = raise(knots, x, row, order);
  }
  return row;
}

/** 1 for the stretch between knots that x is in; the last stretch that is not empty holds its right end. */
function steps(knots: readonly number[], x: number): number[] {
  const row = knots.slice(1).map(() => 0);
  const last = knots.length - 1 - ORDER;
  let stretch = last;
  while (stretch > 0 && knots[stretch]! > x) stretch -= 1;
  while (stretch > 0 && knots[stretch] === knots[stretch + 1]) stretch -= 1;
  row[stretch] = 1;
  return row;
}

function values(knots: readonly number[], x: number, row: readonly number[], order: number): number[] {
  return Array.from({ length: row.length - 1 }, (_, i) => {
    const left = over((x - knots[i]!) * row[i]!, knots[i + order - 1]! - knots[i]!);
    const right = over((knots[i + order]! - x) * row[i + 1]!, knots[i + order]! - knots[i + 1]!);
    return left + right;
  });
}

function slopes(knots: readonly number[], _: number, row: readonly number[], order: number): number[] {
  return Array.from({ length: row.length - 1 }, (_, i) => {
    const left = over(row[i]!, knots[i + order - 1]! - knots[i]!);
    const right = over(row[i + 1]!, knots[i + order]! - knots[i + 1]!);
    return (order - 1) * (left - right);
  });
}

/** Splines over an empty stretch are 0. */
function over(top: number, bottom: number): number {
  return bottom === 0 ? 0 : top / bottom;
}
