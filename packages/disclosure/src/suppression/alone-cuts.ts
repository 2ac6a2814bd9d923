// What can be said without any attack: no cell is hidden alone in a sum, be it a target or one that is hidden for others.
import type { Cut } from './capacity-cut.ts';
import type { Problem } from './problem.ts';

/** How far a cut of balance must be broken to be worth adding, and how many are added at once. */
const BROKEN = 0.05;
const MOST_AT_ONCE = 2_000;

/** One for each sum in which a target of `open` stands with no cell that is hidden anyway; cells that nobody publishes are hidden. */
export function aloneCuts({ model, targets, fixed, allowed }: Problem, open: readonly number[]): Cut[] {
  const cuts: Cut[] = [];
  const rows = new Set<number>();
  for (const target of open) {
    const { cells, protection } = targets[target]!;
    const [cell] = cells;
    if (cell === undefined || cells.length > 1 || Math.max(protection.lower, protection.upper) <= 0) continue;
    for (let at = model.columnStarts[cell] ?? 0; at < (model.columnStarts[cell + 1] ?? 0); at++)
      rows.add(model.columnRows[at] ?? 0);
  }
  for (const row of rows) {
    const columns = model.rowColumns.subarray(model.rowStarts[row], model.rowStarts[row + 1]);
    if (columns.filter((column) => column >= model.cells || fixed[column]).length !== 1) continue;
    const others = [...columns].filter((column) => !fixed[column] && allowed[column]).sort((a, b) => a - b);
    if (others.length > 0) cuts.push({ cells: others, coefficients: others.map(() => 1), right: 1 });
  }
  return cuts;
}

/**
 * A cell that is hidden for others is of use only if each of its sums has another hidden cell: else it can be worked out, and the
 * pattern without it is as safe and cheaper. Those that `hidden` breaks, worst first.
 */
export function balanceCuts({ model, fixed, allowed }: Problem, hidden: Float64Array): Cut[] {
  const broken: { cell: number; row: number; by: number }[] = [];
  for (let row = 0; row < model.rows; row++) {
    const columns = model.rowColumns.subarray(model.rowStarts[row], model.rowStarts[row + 1]);
    if (columns.some((column) => column >= model.cells || fixed[column] === 1)) continue;
    const sum = columns.reduce((all, column) => all + (hidden[column] ?? 0), 0);
    for (const cell of columns) {
      const by = 2 * (hidden[cell] ?? 0) - sum;
      if (by > BROKEN) broken.push({ cell, row, by });
    }
  }
  broken.sort((one, other) => other.by - one.by || one.cell - other.cell || one.row - other.row);
  return broken.slice(0, MOST_AT_ONCE).map(({ cell, row }) => {
    const columns = model.rowColumns.subarray(model.rowStarts[row], model.rowStarts[row + 1]);
    const cells = [...columns].filter((column) => allowed[column]).sort((one, other) => one - other);
    return { cells, coefficients: cells.map((each) => (each === cell ? -1 : 1)), right: 0 };
  });
}
