// Mends a pattern: for each breach the cheapest set of cells by which the attacker could be led far enough astray.
import { type LinearProgram, type OpenProgram, type SparseRows, sparseRows } from '../solving/linear-solver.ts';
import { attackPattern, type Breach } from './attack.ts';
import type { Problem } from './problem.ts';
import type { Target } from './target.ts';

/** A cell that moves less than this need not be hidden. */
const STILL = 1e-7;

/** The pattern with what had to be added; null when the time ran out, or hiding everything is not enough. */
export function repairPattern(problem: Problem, pattern: Uint8Array): Uint8Array | null {
  const hidden = Uint8Array.from(pattern);
  let asked: number[] | undefined;
  for (;;) {
    const found = attackPattern(problem, (cell) => hidden[cell] === 1, asked);
    if (!found) return null;
    if (found.breaches.length === 0) {
      if (!asked) return hidden;
      asked = undefined;
      continue;
    }
    if (!mend(problem, hidden, found.breaches)) return null;
    asked = [...new Set(found.breaches.map(({ target }) => target))];
  }
}

/** Cells take two columns: how far above the truth, and how far below; both cost the same. */
function mend(problem: Problem, hidden: Uint8Array, breaches: readonly Breach[]): boolean {
  const ofCells = breaches.filter(({ target }) => problem.targets[target]?.cells.length === 1);
  const ofSums = breaches.filter((breach) => !ofCells.includes(breach));
  const groups = [ofCells, ...ofSums.map((breach) => [breach])].filter((group) => group.length > 0);
  return groups.every((group) => mendGroup(problem, hidden, group));
}

/** Breaches of single cells share a program; a sum has one of its own, with a row that says what it must come to. */
function mendGroup(problem: Problem, hidden: Uint8Array, breaches: readonly Breach[]): boolean {
  const program = problem.solver.open(detourProgram(problem));
  try {
    for (const breach of breaches) {
      const added = detour(problem, program, hidden, breach);
      if (!added) return false;
      for (const cell of added) hidden[cell] = 1;
    }
    return true;
  } finally {
    program.close();
  }
}

function detour(problem: Problem, program: OpenProgram, hidden: Uint8Array, breach: Breach): number[] | null {
  const { model, targets } = problem;
  const { columns, cells } = model;
  const sign = breach.sides[0]?.sign ?? 1;
  const target = targets[breach.target]!;
  const { lower, upper } = detourLimits(problem);
  const [only = 0] = target.cells;
  if (target.cells.length === 1) {
    const [place, opposite] = sign > 0 ? [only, columns + only] : [columns + only, only];
    lower[place] = Math.min(upper[place] ?? 0, breach.need);
    upper[opposite] = 0;
  } else program.addRows(sumRow(target, sign * breach.need, columns));
  program.setBounds(lower, upper);
  program.setCost(pricesOf(problem, hidden));
  const answer = program.solve();
  if (answer.status !== 'optimal') return null;
  const moved = (cell: number) => (answer.x[cell] ?? 0) + (answer.x[columns + cell] ?? 0) > STILL;
  return Array.from({ length: cells }, (_, cell) => cell).filter((cell) => !hidden[cell] && moved(cell));
}

function sumRow({ cells, coefficients }: Target, need: number, columns: number): SparseRows {
  const indices = [...cells, ...cells.map((cell) => columns + cell)];
  const values = [...coefficients, ...coefficients.map((each) => -each)];
  const [lower, upper] = need > 0 ? [need, Infinity] : [-Infinity, need];
  return sparseRows([{ indices, values, lower, upper }]);
}

/** What is hidden already costs all but nothing. */
function pricesOf({ model, cost }: Problem, hidden: Uint8Array): Float64Array {
  const prices = new Float64Array(2 * model.columns);
  for (let cell = 0; cell < model.cells; cell++) {
    const price = hidden[cell] ? 1e-6 : (cost[cell] ?? 0);
    prices[cell] = price;
    prices[model.columns + cell] = price;
  }
  return prices;
}

function detourProgram(problem: Problem): LinearProgram {
  const { model } = problem;
  const starts = new Int32Array(model.rows + 1);
  const indices: number[] = [];
  const values: number[] = [];
  const right = new Float64Array(model.rows);
  for (let row = 0; row < model.rows; row++) {
    for (let at = model.rowStarts[row] ?? 0; at < (model.rowStarts[row + 1] ?? 0); at++) {
      const column = model.rowColumns[at] ?? 0;
      const value = model.rowValues[at] ?? 0;
      indices.push(column, model.columns + column);
      values.push(value, -value);
      // What stands in the tables is known; what nobody publishes is counted from 0.
      if (column < model.cells) right[row] = (right[row] ?? 0) - value * (model.value[column] ?? 0);
    }
    starts[row + 1] = indices.length;
  }
  const rows = { starts, indices: Int32Array.from(indices), values: Float64Array.from(values) };
  return {
    columns: 2 * model.columns,
    cost: new Float64Array(2 * model.columns),
    ...detourLimits(problem),
    rows: { ...rows, lower: right, upper: right.slice() },
  };
}

function detourLimits({ model, allowed }: Problem): { lower: Float64Array; upper: Float64Array } {
  const { columns, cells, value, least, most } = model;
  const upper = new Float64Array(2 * columns);
  for (let column = 0; column < columns; column++) {
    if (column < cells && !allowed[column]) continue;
    const truth = value[column] ?? 0;
    upper[column] = (most[column] ?? 0) - truth;
    upper[columns + column] = column < cells ? truth - (least[column] ?? 0) : 0;
  }
  return { lower: new Float64Array(2 * columns), upper };
}
