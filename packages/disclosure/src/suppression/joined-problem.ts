// The same problem with equal cells joined, and the way back from its patterns to the cells.
import { joinedColumns } from './joined-columns.ts';
import { costOf, type Problem } from './problem.ts';
import type { Target } from './target.ts';

export interface JoinedProblem {
  /** For each column of the whole problem its own, or −1. */
  columnOf: Int32Array;
  problem: Problem;
  /** The pattern of all cells for a pattern of the joined ones. */
  patternOf(hidden: ArrayLike<number>): Uint8Array;
  /** The joined cells of which all cells are hidden in a pattern. */
  joinedOf(hidden: ArrayLike<number>): Uint8Array;
  /** What all patterns cost beyond what the joined cells do: cells that are equal to one that must not be learnt. */
  base: number;
  /** For each target of the joined problem those of the whole one. */
  targetsOf: readonly (readonly number[])[];
}

/** Equal cells are hidden together or not at all: one that is shown tells the others. */
export function joinedProblem(whole: Problem): JoinedProblem {
  const { model, columnOf } = joinedColumns(whole.model, whole.allowed);
  const { targets, targetsOf } = joinedTargets(whole.targets, columnOf);
  const allowed = new Uint8Array(model.cells).fill(1);
  const fixed = new Uint8Array(model.cells);
  const cost = new Float64Array(model.cells);
  for (let cell = 0; cell < whole.model.cells; cell++) {
    const column = columnOf[cell] ?? -1;
    if (column < 0) continue;
    cost[column] = (cost[column] ?? 0) + (whole.cost[cell] ?? 0);
    if (!whole.allowed[cell]) allowed[column] = 0;
  }
  for (const { cells } of targets) if (cells.length === 1) fixed[cells[0]!] = allowed[cells[0]!] ?? 0;
  for (const [column, each] of cost.entries()) if (each === 0 && allowed[column]) fixed[column] = 1;
  const patternOf = (hidden: ArrayLike<number>) =>
    whole.fixed.map((is, cell) => (is || (hidden[columnOf[cell] ?? -1] ?? 0) ? 1 : 0));
  const joinedOf = (hidden: ArrayLike<number>) => {
    const joined = new Uint8Array(model.cells).fill(1);
    for (let cell = 0; cell < whole.model.cells; cell++)
      if (!hidden[cell] && (columnOf[cell] ?? -1) >= 0) joined[columnOf[cell]!] = 0;
    return joined;
  };
  const base = costOf(whole, patternOf(fixed));
  const free = cost.map((each, column) => (fixed[column] ? 0 : each));
  const problem = { ...whole, model, targets, allowed, fixed, cost: free };
  return { problem, patternOf, joinedOf, columnOf, base, targetsOf };
}

/** Targets that are the same sum with the same protection are one. */
function joinedTargets(whole: readonly Target[], columnOf: Int32Array) {
  const seen = new Map<string, number>();
  const targets: Target[] = [];
  const targetsOf: number[][] = [];
  for (const [at, target] of whole.entries()) {
    const joined = joinedTarget(target, columnOf);
    const { lower, upper, sliding } = joined.protection;
    const key = [joined.cells.join(), joined.coefficients.join(), lower, upper, sliding].join(' ');
    const same = seen.get(key);
    if (same !== undefined && joined.cells.length > 0) targetsOf[same]?.push(at);
    else {
      seen.set(key, targets.push(joined) - 1);
      targetsOf.push([at]);
    }
  }
  return { targets, targetsOf };
}

function joinedTarget(target: Target, columnOf: Int32Array): Target {
  const sums = new Map<number, number>();
  for (const [at, cell] of target.cells.entries()) {
    const column = columnOf[cell] ?? -1;
    if (column >= 0) sums.set(column, (sums.get(column) ?? 0) + (target.coefficients[at] ?? 0));
  }
  const entries = [...sums].filter(([, coefficient]) => coefficient !== 0);
  return {
    ...target,
    cells: entries.map(([column]) => column),
    coefficients: entries.map(([, coefficient]) => coefficient),
  };
}
