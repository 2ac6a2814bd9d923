// A first pattern by elimination: cells are published from the dearest down, as long as no target can be worked out exactly.
import type { Problem } from './problem.ts';
import { define, type Tableau, tableauOf } from './tableau.ts';

/**
 * What stays hidden. Not one target cell can be worked out from equations alone; how far each may be from the truth is for
 * others to check. Null when the time ran out.
 */
export function eliminatedPattern(problem: Problem): { hidden: Uint8Array; tableau: Tableau } | null {
  const { model, allowed, targets } = problem;
  const tableau = tableauOf(problem, totalsFirst(problem));
  if (!tableau) return null;
  const hidden = Uint8Array.from(allowed);
  const guarded = new Uint8Array(model.columns);
  for (const { cells } of targets) for (const cell of cells) guarded[cell] = 1;
  for (const cell of dearestFirst(problem)) {
    if (!problem.mayGoOn()) return null;
    if (publish(tableau, cell, guarded)) hidden[cell] = 0;
  }
  return { hidden, tableau };
}

/** Cells that may be published, in the order in which that is tried. */
export function dearestFirst({ allowed, fixed, cost }: Problem): number[] {
  const candidates = [...allowed.keys()].filter((cell) => allowed[cell] && !fixed[cell]);
  return candidates.sort((one, other) => (cost[other] ?? 0) - (cost[one] ?? 0) || one - other);
}

/** Large cells are defined by small ones: the sums then stay short. */
export function totalsFirst({ model, allowed }: Problem): number[] {
  const size = (column: number) => (column < model.cells ? (model.value[column] ?? 0) : -1);
  return Array.from({ length: model.columns }, (_, column) => column)
    .filter((column) => column >= model.cells || allowed[column])
    .sort((one, other) => size(other) - size(one) || one - other);
}

/** False where publishing the cell would leave nothing that a guarded one depends on. */
function publish(tableau: Tableau, cell: number, guarded: Uint8Array): boolean {
  const { entries, defined, rowOf, users } = tableau;
  const row = rowOf[cell] ?? -1;
  if (row >= 0) {
    const own = entries[row]!;
    // Its value follows from what is published already.
    if (own.size === 0) return true;
    let entering = -1;
    for (const at of own.keys())
      if (entering < 0 || (users[at]?.size ?? 0) < (users[entering]?.size ?? 0)) entering = at;
    define(tableau, row, entering);
  }
  const using = [...(users[cell] ?? [])];
  if (using.some((at) => entries[at]?.size === 1 && guarded[defined[at] ?? 0] === 1)) return false;
  for (const at of using) entries[at]?.delete(cell);
  users[cell]?.clear();
  return true;
}
