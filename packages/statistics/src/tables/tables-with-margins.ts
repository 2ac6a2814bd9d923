// Every table of counts with given margins, visited one by one, or given up when there are too many.
import { logFactorial } from '../numeric/log-factorial.ts';
import type { TableMargins } from './contingency-table.ts';

/** Cells filled before giving up: about a quarter of a second. */
const MOST_STEPS = 10_000_000;

/** Cells of a table that may be walked through: each is a step further down. */
const MOST_CELLS = 1000;

interface Walk {
  /** Counts still to be placed in each row, and in each column. */
  rows: number[];
  columns: number[];
  /** ln n! for every count there can be. */
  logFactorials: Float64Array;
  steps: number;
  visit(logWeight: number): void;
}

/**
 * Calls `visit` with −Σ ln cell! for every table with these margins. False when there were too many: then not all were
 * visited.
 */
export function visitTables(margins: TableMargins, visit: (logWeight: number) => void): boolean {
  // The last row is settled by the columns, so the longest way down is made the columns' one.
  const [rows, columns] =
    margins.rows.length >= margins.columns.length
      ? [margins.rows, margins.columns]
      : [margins.columns, margins.rows];
  const most = [...rows, ...columns].reduce((largest, one) => Math.max(largest, one), 0);
  if (most > MOST_STEPS || rows.length * columns.length > MOST_CELLS) return false;
  const logFactorials = Float64Array.from({ length: most + 1 }, (_, n) => logFactorial(n));
  const walk = { rows: [...rows], columns: [...columns], logFactorials, steps: 0, visit };
  return fill(walk, 0, 0, 0);
}

/** Fills the cell (i, j) with everything it can hold, and goes on; false when the steps ran out. */
function fill(walk: Walk, i: number, j: number, logWeight: number): boolean {
  walk.steps += 1;
  if (walk.steps > MOST_STEPS) return false;
  const { rows, columns } = walk;
  if (i === rows.length - 1) {
    walk.visit(columns.reduce((weight, count) => weight - (walk.logFactorials[count] ?? 0), logWeight));
    return true;
  }
  const left = rows[i] ?? 0;
  if (j === columns.length - 1) return place(walk, i, j, left, logWeight);
  let room = 0;
  for (let k = j + 1; k < columns.length; k += 1) room += columns[k] ?? 0;
  for (let cell = Math.max(0, left - room); cell <= Math.min(left, columns[j] ?? 0); cell += 1) {
    if (!place(walk, i, j, cell, logWeight)) return false;
  }
  return true;
}

function place(walk: Walk, i: number, j: number, cell: number, logWeight: number): boolean {
  const { rows, columns } = walk;
  if (cell > (columns[j] ?? 0)) return true;
  rows[i] = (rows[i] ?? 0) - cell;
  columns[j] = (columns[j] ?? 0) - cell;
  const last = j === columns.length - 1;
  const done = fill(walk, last ? i + 1 : i, last ? 0 : j + 1, logWeight - (walk.logFactorials[cell] ?? 0));
  rows[i] = (rows[i] ?? 0) + cell;
  columns[j] = (columns[j] ?? 0) + cell;
  return done;
}
