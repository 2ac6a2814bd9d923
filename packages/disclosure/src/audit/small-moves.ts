// From one data set to another that agrees with all that is known, by moving as few people as can be: such moves are mostly whole.
import type { LinearProgram, LinearSolver, OpenProgram } from '../solving/linear-solver.ts';
import { sparseRows } from '../solving/linear-solver.ts';
import type { Component, Target } from './components.ts';

const WHOLE = 1e-6;
/** No move is as large. */
const FAR = 1e7;
/** A move of halves or thirds is whole when made twice or thrice over. */
const MULTIPLES = [1, 2, 3, 4, 6];

export interface SmallMoves {
  /** Moves that change the sum by this or more, the way it points; none when none was found. */
  movesFor(target: Target, change: number, seconds?: number): Float64Array[];
  close(): void;
}

export function openSmallMoves(
  component: Component,
  base: Float64Array,
  targets: readonly Target[],
  solver: LinearSolver,
): SmallMoves {
  const program = moveProgram(component, base, targets);
  const columns = base.length;
  const places = new Map(targets.map((target, place) => [target, 2 * columns + place]));
  const open: OpenProgram = solver.open(program);
  return {
    movesFor(target, change, seconds) {
      const column = places.get(target)!;
      const lower = change > 0 ? program.lower.with(column, change) : program.lower;
      const upper = change > 0 ? program.upper : program.upper.with(column, change);
      open.setBounds(lower, upper);
      const { x } = open.solve(seconds === undefined ? {} : { seconds });
      return x.length === 0 ? [] : wholeMoves(x, columns);
    },
    close: () => open.close(),
  };
}

/** People come and people go, and for each target what that comes to. */
function moveProgram(
  { lower, upper, rows }: Component,
  base: Float64Array,
  targets: readonly Target[],
): LinearProgram {
  const size = base.length;
  const both = (at: readonly number[]) => [...at, ...at.map((unknown) => size + unknown)];
  const signs = (times: readonly number[]) => [...times, ...times.map((by) => -by)];
  const limits = rows.map(({ at, times, least, most }) => {
    const now = at.reduce((sum, unknown, place) => sum + times[place]! * base[unknown]!, 0);
    return { indices: both(at), values: signs(times), lower: least - now, upper: most - now };
  });
  const sums = targets.map(({ at, times }, place) => ({
    indices: [...both(at), 2 * size + place],
    values: [...signs(times), -1],
    lower: 0,
    upper: 0,
  }));
  return {
    columns: 2 * size + targets.length,
    cost: Float64Array.from({ length: 2 * size + targets.length }, (_, column) =>
      column < 2 * size ? 1 : 0,
    ),
    // Every column has both limits, so that what was found for one target serves the next.
    lower: new Float64Array(2 * size + targets.length).fill(-FAR, 2 * size),
    upper: mostMoves(lower, upper, base, targets.length),
    rows: sparseRows([...limits, ...sums]),
    sense: 'min',
  };
}

function mostMoves(
  lower: Float64Array,
  upper: Float64Array,
  base: Float64Array,
  targets: number,
): Float64Array {
  const most = new Float64Array(2 * base.length + targets).fill(FAR);
  for (const [unknown, now] of base.entries()) {
    most[unknown] = upper[unknown]! - now;
    most[base.length + unknown] = now - lower[unknown]!;
  }
  return most;
}

/** The smallest whole multiple, and the same move the other way. */
function wholeMoves(x: Float64Array, size: number): Float64Array[] {
  const move = Float64Array.from({ length: size }, (_, unknown) => x[unknown]! - x[size + unknown]!);
  for (const times of MULTIPLES) {
    const multiple = move.map((by) => by * times);
    if (multiple.every((by) => Math.abs(by - Math.round(by)) < WHOLE * times)) {
      const whole = multiple.map(Math.round);
      return [whole, whole.map((by) => -by)];
    }
  }
  return [];
}
