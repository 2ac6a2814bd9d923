// All ways to change hidden cells unnoticed, as sums of a few short moves; publishing a cell leaves the moves that do not touch it.
import { moveOf } from './move.ts';
import type { Move } from './move.ts';
import type { Problem } from './problem.ts';
import { PRIME, type Tableau } from './tableau.ts';

/** Below this a step is rounding. */
const DUST = 1e-9;

/** Columns ascending. */
export interface ShortMove {
  columns: Int32Array;
  steps: Float64Array;
}

/** For each column that is defined by none, the move that goes with it. Those that rounding spoilt are left out. */
export function basisOf(
  problem: Pick<Problem, 'model' | 'allowed'>,
  tableau: Tableau,
  hidden: ArrayLike<number> = problem.allowed,
): ShortMove[] {
  const { model } = problem;
  const moves: ShortMove[] = [];
  for (let column = 0; column < model.columns; column++) {
    const isKnown = column < model.cells && !hidden[column];
    if (isKnown || (tableau.rowOf[column] ?? -1) >= 0) continue;
    const steps = new Map<number, number>([[column, 1]]);
    for (const row of tableau.users[column] ?? []) {
      const step = tableau.entries[row]?.get(column) ?? 0;
      steps.set(tableau.defined[row] ?? 0, step > PRIME / 2 ? step - PRIME : step);
    }
    const columns = Int32Array.from(steps.keys()).sort();
    const move = { columns, steps: Float64Array.from(columns, (each) => steps.get(each) ?? 0) };
    if (columns.length > 1 && isUnnoticed(problem, move)) moves.push(move);
  }
  return moves;
}

/** Whether every sum stays as it is. */
export function isUnnoticed({ model }: Pick<Problem, 'model'>, { columns, steps }: ShortMove): boolean {
  const sums = new Map<number, number>();
  for (const [at, column] of columns.entries())
    for (
      let entry = model.columnStarts[column] ?? 0;
      entry < (model.columnStarts[column + 1] ?? 0);
      entry++
    ) {
      const row = model.columnRows[entry] ?? 0;
      sums.set(row, (sums.get(row) ?? 0) + (steps[at] ?? 0) * (model.columnValues[entry] ?? 0));
    }
  const size = steps.reduce((most, step) => Math.max(most, Math.abs(step)), 1);
  return [...sums.values()].every((sum) => Math.abs(sum) <= 1e-7 * size);
}

/** One less so many times another: `times` is chosen so that a cell does not move any more. */
export function less(one: ShortMove, other: ShortMove, times: number): ShortMove {
  const most = one.columns.length + other.columns.length;
  const columns = new Int32Array(most);
  const steps = new Float64Array(most);
  let [count, left, right] = [0, 0, 0];
  while (left < one.columns.length || right < other.columns.length) {
    const first = one.columns[left] ?? Infinity;
    const second = other.columns[right] ?? Infinity;
    let step = 0;
    if (first <= second) step += one.steps[left++] ?? 0;
    if (second <= first) step -= times * (other.steps[right++] ?? 0);
    const whole = Math.round(step);
    if (Math.abs(step - whole) < DUST) step = whole;
    if (step === 0) continue;
    columns[count] = Math.min(first, second);
    steps[count++] = step;
  }
  return { columns: columns.slice(0, count), steps: steps.slice(0, count) };
}

export function stepAt({ columns, steps }: ShortMove, column: number): number {
  let [from, to] = [0, columns.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((columns[middle] ?? 0) < column) from = middle + 1;
    else to = middle;
  }
  return columns[from] === column ? (steps[from] ?? 0) : 0;
}

export function asMove(problem: Pick<Problem, 'model'>, { columns, steps }: ShortMove): Move {
  return moveOf(problem, columns, steps);
}
