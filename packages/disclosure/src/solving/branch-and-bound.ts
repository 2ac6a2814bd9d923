// Whole numbers by branch and bound: the nearer side first, nothing twice, the same way every time.
import type { LinearAnswer, LinearProgram } from './linear-solver.ts';

/** Within this a number is whole. */
const WHOLE = 1e-6;
/** More parts than this are not looked at; the answer then says 'stopped' with the bound that holds. */
const MOST_PARTS = 5_000;

interface Part {
  lower: Float64Array;
  upper: Float64Array;
  /** No point in it is better. */
  bound: number;
}

type Relaxed = (lower: Float64Array, upper: Float64Array) => LinearAnswer;

export function branchAndBound(
  program: LinearProgram,
  relaxed: Relaxed,
  mayGoOn: () => boolean,
  start?: Float64Array,
): LinearAnswer {
  const sign = program.sense === 'max' ? -1 : 1;
  const integer = program.integer ?? new Uint8Array();
  let best = startingPoint(program, start);
  const parts: Part[] = [{ lower: program.lower, upper: program.upper, bound: -Infinity }];
  let seen = 0;
  for (let part = parts.pop(); part; part = parts.pop()) {
    if (part.bound >= limitOf(best, sign)) continue;
    if (++seen > MOST_PARTS || !mayGoOn()) return stopped([...parts, part], best, sign);
    const answer = relaxed(part.lower, part.upper);
    if (answer.status === 'unbounded') return answer;
    if (answer.status === 'stopped') return stopped([...parts, part], best, sign);
    const bound = sign * answer.objective;
    if (answer.status === 'infeasible' || bound >= limitOf(best, sign)) continue;
    const column = mostFractional(answer.x, integer);
    if (column < 0) best = wholePoint(answer, integer);
    else parts.push(...halves(part, column, answer.x[column] ?? 0, bound));
  }
  if (!best) return { status: 'infeasible', objective: Number.NaN, x: new Float64Array() };
  return { status: 'optimal', objective: best.objective, x: best.x, bound: best.objective };
}

interface Point {
  objective: number;
  x: Float64Array;
}

function limitOf(best: Point | null, sign: number): number {
  return best ? sign * best.objective - 1e-9 * Math.max(1, Math.abs(best.objective)) : Infinity;
}

function stopped(left: readonly Part[], best: Point | null, sign: number): LinearAnswer {
  const found = best ? sign * best.objective : Infinity;
  const bound = sign * Math.min(found, ...left.map((part) => part.bound));
  return {
    status: 'stopped',
    objective: best?.objective ?? Number.NaN,
    x: best?.x ?? new Float64Array(),
    bound,
  };
}

function mostFractional(x: Float64Array, integer: Uint8Array): number {
  let [column, most] = [-1, WHOLE];
  for (const [at, value] of x.entries()) {
    const off = integer[at] ? Math.abs(value - Math.round(value)) : 0;
    if (off > most) [column, most] = [at, off];
  }
  return column;
}

function wholePoint({ x, objective }: LinearAnswer, integer: Uint8Array): Point {
  return { objective, x: x.map((value, column) => (integer[column] ? Math.round(value) : value)) };
}

/** The farther half first, so that the nearer one is taken from the end of the list. */
function halves({ lower, upper }: Part, column: number, value: number, bound: number): Part[] {
  const below = { lower, upper: upper.with(column, Math.floor(value)), bound };
  const above = { lower: lower.with(column, Math.ceil(value)), upper, bound };
  return value - Math.floor(value) < 0.5 ? [above, below] : [below, above];
}

/** The point handed in, if it is allowed. */
function startingPoint(program: LinearProgram, x?: Float64Array): Point | null {
  if (!x || !isAllowed(program, x)) return null;
  return { x, objective: x.reduce((sum, value, column) => sum + value * (program.cost[column] ?? 0), 0) };
}

function isAllowed({ lower, upper, rows, integer }: LinearProgram, x: Float64Array): boolean {
  const within = (value: number, low = 0, high = 0) => value >= low - WHOLE && value <= high + WHOLE;
  const columnsHold = x.every(
    (value, column) =>
      within(value, lower[column], upper[column]) &&
      (!integer?.[column] || within(value, Math.round(value), Math.round(value))),
  );
  return (
    columnsHold &&
    rows.lower.every((low, row) => {
      let sum = 0;
      for (let entry = rows.starts[row] ?? 0; entry < (rows.starts[row + 1] ?? 0); entry++)
        sum += (rows.values[entry] ?? 0) * (x[rows.indices[entry] ?? 0] ?? 0);
      return within(sum, low, rows.upper[row]);
    })
  );
}
