// R's optim(method = "BFGS") as it stops by default: kept only to repeat published answers of R, which are a little short of the peak.
// Source: J. C. Nash (1990), Compact Numerical Methods for Computers, algorithm 21, as R's vmmin; slopes by differences of 1e-3.

const DIFFERENCE = 1e-3;
const ENOUGH = Math.sqrt(Number.EPSILON);
const SHORTER = 0.2;
const ACCEPTED = 1e-4;
const UNMOVED = 10;
const MOST_STEPS = 100;

type Curve = (point: readonly number[]) => number;

/** Where R stops when it is asked for the least value of `curve` from `start`. */
export function optimBfgs(curve: Curve, start: readonly number[]): number[] {
  const size = start.length;
  let [point, value, slopes] = [[...start], curve(start), slopesOf(curve, start)];
  // `learnt` counts the moves that the metric has learnt from; R begins anew after twice as many as there are numbers.
  let [metric, learnt] = [identity(size), 0];
  for (let step = 1; step < MOST_STEPS;) {
    const towards = times(metric, slopes).map((part) => -part);
    const fall = dot(towards, slopes);
    const move = fall < 0 ? shortened(curve, point, value, towards, fall) : null;
    const fell = move !== null && Math.abs(move.value - value) > ENOUGH * (Math.abs(value) + ENOUGH);
    if (move !== null) ({ point, value } = move);
    if (!fell && learnt === 0) break;
    const before = slopes;
    if (fell) slopes = slopesOf(curve, point);
    const turn = slopes.map((slope, i) => slope - before[i]!);
    const next = fell && learnt < 2 * size ? updated(metric, move.moved, turn) : null;
    [metric, learnt] = next === null ? [identity(size), 0] : [next, learnt + 1];
    if (fell) step += 1;
  }
  return point;
}

interface Move {
  point: number[];
  value: number;
  moved: number[];
}

/** The first of ever shorter moves that falls by enough; null when the point no longer moves. */
function shortened(
  curve: Curve,
  from: readonly number[],
  value: number,
  towards: number[],
  fall: number,
): Move | null {
  for (let length = 1; ; length *= SHORTER) {
    const moved = towards.map((part) => length * part);
    const point = from.map((part, i) => part + moved[i]!);
    if (point.every((part, i) => UNMOVED + part === UNMOVED + from[i]!)) return null;
    const next = curve(point);
    if (Number.isFinite(next) && next <= value + fall * length * ACCEPTED)
      return { point, value: next, moved };
  }
}

/** The metric after a move and the turn of the slopes along it; null when the slopes did not rise. */
function updated(metric: readonly number[][], moved: number[], turned: number[]): number[][] | null {
  const along = dot(moved, turned);
  if (along <= 0) return null;
  const through = times(metric, turned);
  const weight = 1 + dot(through, turned) / along;
  return metric.map((row, i) =>
    row.map((value, j) => {
      return (
        value + (weight * moved[i]! * moved[j]! - moved[i]! * through[j]! - through[i]! * moved[j]!) / along
      );
    }),
  );
}

function slopesOf(curve: Curve, point: readonly number[]): number[] {
  return point.map((_, i) => {
    const at = (by: number): number => curve(point.map((value, j) => (i === j ? value + by : value)));
    return (at(DIFFERENCE) - at(-DIFFERENCE)) / (2 * DIFFERENCE);
  });
}

function identity(size: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
}

function times(matrix: readonly number[][], vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector));
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, i) => sum + value * other[i]!, 0);
}
