// Finds the cheapest way to lead an attacker astray about one target, among the cells that are near it.
import { limitOf } from './attack.ts';
import { type DetourProgram, detourProgram } from './detour-program.ts';
import { type Move, moveOf } from './move.ts';
import { columnsNear } from './near-columns.ts';
import type { Problem } from './problem.ts';
import type { Way } from './way.ts';

/** A column that moves less than this stands still. */
const STILL = 1e-7;

/** How many columns are looked at, before all are. */
const NEAR = [250, 700, 1_500];

/** Seconds for one search in whole numbers. */
const WHOLE_SECONDS = 2;

export type Detour = { move: Move } | 'none' | 'stopped';

/** `price` is what each cell costs now; Infinity for one that must not be used. */
export function findDetour(
  problem: Problem,
  way: Way,
  price: (cell: number) => number,
  widest = Infinity,
): Detour {
  const { model } = problem;
  for (const most of [...NEAR.filter((each) => each < model.columns), model.columns]) {
    if (most > widest) break;
    if (!problem.mayGoOn()) return 'stopped';
    const columns = columnsNear(problem, way, price, most);
    const found = cheapest(problem, way, price, columns);
    if (found === 'stopped') return 'stopped';
    if (found) return { move: found };
    if (columns.length < most) return 'none';
  }
  return 'none';
}

/** Null where there is no way among these columns. */
function cheapest(
  problem: Problem,
  way: Way,
  price: (cell: number) => number,
  columns: Int32Array,
): Move | 'stopped' | null {
  const detour = detourProgram(problem, way, price, columns);
  const { program, stepsOf } = detour;
  const open = problem.solver.open(program);
  try {
    const answer = open.solve(limitOf(problem));
    if (answer.status === 'stopped') return 'stopped';
    if (answer.status !== 'optimal') return null;
    const steps = problem.isWhole ? wholeSteps(problem, detour, stepsOf(answer.x)) : stepsOf(answer.x);
    if (!steps) return null;
    const moved = [...columns.keys()].filter((at) => Math.abs(steps[at] ?? 0) > STILL);
    return moveOf(
      problem,
      Int32Array.from(moved, (at) => columns[at] ?? 0),
      Float64Array.from(moved, (at) => steps[at] ?? 0),
    );
  } finally {
    open.close();
  }
}

/** The steps themselves where they are whole, as they nearly always are; else those of a search in whole numbers. */
function wholeSteps(
  problem: Problem,
  { program, stepsOf }: DetourProgram,
  found: Float64Array,
): Float64Array | null {
  const rounded = found.map(Math.round);
  if (found.every((step, at) => Math.abs(step - (rounded[at] ?? 0)) < STILL)) return rounded;
  const open = problem.solver.open({ ...program, integer: new Uint8Array(program.columns).fill(1) });
  try {
    const { x } = open.solve({ seconds: Math.min(WHOLE_SECONDS, limitOf(problem).seconds ?? Infinity) });
    return x.length === 0 ? null : stepsOf(x).map(Math.round);
  } finally {
    open.close();
  }
}
