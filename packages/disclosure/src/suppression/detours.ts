// Finds the cheapest way to lead an attacker astray about one target, among the cells that are near it.
import { limitOf } from './attack.ts';
import { detourProgram } from './detour-program.ts';
import { type Move, moveOf } from './move.ts';
import { columnsNear } from './near-columns.ts';
import type { Problem } from './problem.ts';
import type { Way } from './way.ts';

/** A column that moves less than this stands still. */
const STILL = 1e-7;

/** How many columns are looked at, before all are. */
const NEAR = [250, 700, 1_500];

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
  const { program, stepsOf } = detourProgram(problem, way, price, columns);
  const open = problem.solver.open(program);
  try {
    const answer = open.solve(limitOf(problem));
    if (answer.status === 'stopped') return 'stopped';
    if (answer.status !== 'optimal') return null;
    const steps = stepsOf(answer.x);
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
