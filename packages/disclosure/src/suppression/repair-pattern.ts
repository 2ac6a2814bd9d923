// Mends a pattern: for each breach the cheapest set of cells by which the attacker could be led far enough astray.
import {
  type LinearProgram,
  type OpenProgram,
  type SparseRows,
  sparseRows,
} from '../solving/linear-solver.ts';
import { attackPattern, type Breach, limitOf } from './attack.ts';
import type { Problem } from './problem.ts';
import type { Target } from './target.ts';

/** A cell that moves less than this need not be hidden. */
const STILL = 1e-7;

export interface Repaired {
  hidden: Uint8Array;
  /** Targets that stay too well known whatever is hidden. */
  exposed: number[];
}

/** The pattern with what had to be added; null when the time ran out. */
export function repairPattern(problem: Problem, pattern: Uint8Array): Repaired | null {
  const hidden = Uint8Array.from(pattern);
  const exposed = new Set<number>();
  let asked: number[] | undefined;
  for (;;) {
    const found = attackPattern(problem, (cell) => hidden[cell] === 1, asked);
    if (!found) return null;
    const breaches = found.breaches.filter(({ target }) => !exposed.has(target));
    if (breaches.length === 0) return { hidden, exposed: [...exposed] };
    if (!mend(problem, hidden, breaches, exposed)) return null;
    // A detour shows one side to be open; only a width needs another look.
    asked = breaches.filter(({ sides }) => sides.length > 1).map(({ target }) => target);
    if (asked.length === 0) return { hidden, exposed: [...exposed] };
  }
}

/** Cells take two columns: how far above the truth, and how far below; both cost the same. False when the time ran out. */
function mend(
  problem: Problem,
  hidden: Uint8Array,
  breaches: readonly Breach[],
  exposed: Set<number>,
): boolean {
  const ofCells = breaches.filter(({ target }) => problem.targets[target]?.cells.length === 1);
  const ofSums = breaches.filter((breach) => !ofCells.includes(breach));
  const groups = [ofCells, ...ofSums.map((breach) => [breach])].filter((group) => group.length > 0);
  return groups.every((group) => mendGroup(problem, hidden, group, exposed));
}

/** The columns that may move at all, and where each of them stands in the program. */
interface Movable {
  columns: number[];
  placeOf: Int32Array;
}

function movableOf({ model, allowed }: Problem): Movable {
  const columns: number[] = [];
  const placeOf = new Int32Array(model.columns).fill(-1);
  for (let column = 0; column < model.columns; column++) {
    if (column < model.cells && !allowed[column]) continue;
    placeOf[column] = columns.length;
    columns.push(column);
  }
  return { columns, placeOf };
}

/** Breaches of single cells share a program; a sum has one of its own, with a row that says what it must come to. */
function mendGroup(
  problem: Problem,
  hidden: Uint8Array,
  breaches: readonly Breach[],
  exposed: Set<number>,
): boolean {
  const movable = movableOf(problem);
  const program = problem.solver.open(detourProgram(problem, movable));
  try {
    for (const breach of breaches) {
      if (!problem.mayGoOn()) return false;
      const added = detour(problem, { movable, program }, hidden, breach);
      if (added === 'stopped') return false;
      if (!added) exposed.add(breach.target);
      for (const cell of added ?? []) hidden[cell] = 1;
    }
    return true;
  } finally {
    program.close();
  }
}

interface Detours {
  movable: Movable;
  program: OpenProgram;
}

/** The cells that the cheapest way to lead the attacker astray needs beyond those hidden; null where there is no way. */
function detour(
  problem: Problem,
  { movable, program }: Detours,
  hidden: Uint8Array,
  breach: Breach,
): number[] | 'stopped' | null {
  const { columns, placeOf } = movable;
  const target = problem.targets[breach.target]!;
  const sign = breach.sides[0]?.sign ?? 1;
  const { lower, upper } = detourLimits(problem, movable);
  const place = placeOf[target.cells[0] ?? -1] ?? -1;
  if (target.cells.length === 1 && place >= 0) {
    const [along, opposite] = sign > 0 ? [place, columns.length + place] : [columns.length + place, place];
    if ((upper[along] ?? 0) < breach.need) return null;
    lower[along] = breach.need;
    upper[opposite] = 0;
  } else program.addRows(sumRow(target, sign * breach.need, movable));
  program.setBounds(lower, upper);
  program.setCost(pricesOf(problem, movable, hidden));
  const answer = program.solve(limitOf(problem));
  if (answer.status === 'stopped') return 'stopped';
  if (answer.status !== 'optimal') return null;
  const moved = (at: number) => (answer.x[at] ?? 0) + (answer.x[columns.length + at] ?? 0) > STILL;
  return columns.filter((column, at) => column < problem.model.cells && !hidden[column] && moved(at));
}

function sumRow({ cells, coefficients }: Target, need: number, { columns, placeOf }: Movable): SparseRows {
  const indices: number[] = [];
  const values: number[] = [];
  for (const [at, cell] of cells.entries()) {
    const place = placeOf[cell] ?? -1;
    if (place < 0) continue;
    indices.push(place, columns.length + place);
    values.push(coefficients[at] ?? 0, -(coefficients[at] ?? 0));
  }
  const [lower, upper] = need > 0 ? [need, Infinity] : [-Infinity, need];
  return sparseRows([{ indices, values, lower, upper }]);
}

/** What is hidden already costs all but nothing. */
function pricesOf({ model, cost }: Problem, { columns }: Movable, hidden: Uint8Array): Float64Array {
  const prices = columns.map((column) => {
    if (column >= model.cells) return 0;
    return hidden[column] ? 1e-6 : (cost[column] ?? 0);
  });
  return Float64Array.of(...prices, ...prices);
}

function detourProgram(problem: Problem, movable: Movable): LinearProgram {
  const { model } = problem;
  const { columns, placeOf } = movable;
  const rows: { indices: number[]; values: number[]; lower: number; upper: number }[] = [];
  for (let row = 0; row < model.rows; row++) {
    const indices: number[] = [];
    const values: number[] = [];
    let right = 0;
    for (let at = model.rowStarts[row] ?? 0; at < (model.rowStarts[row + 1] ?? 0); at++) {
      const column = model.rowColumns[at] ?? 0;
      const value = model.rowValues[at] ?? 0;
      // What stands in the tables is known; what nobody publishes is counted from 0.
      if (column < model.cells) right -= value * (model.value[column] ?? 0);
      const place = placeOf[column] ?? -1;
      if (place < 0) continue;
      indices.push(place, columns.length + place);
      values.push(value, -value);
    }
    if (indices.length > 0) rows.push({ indices, values, lower: right, upper: right });
  }
  return {
    columns: 2 * columns.length,
    cost: new Float64Array(2 * columns.length),
    ...detourLimits(problem, movable),
    rows: sparseRows(rows),
  };
}

function detourLimits(
  { model }: Problem,
  { columns }: Movable,
): { lower: Float64Array; upper: Float64Array } {
  const { cells, value, least, most } = model;
  const up = columns.map((column) => (most[column] ?? 0) - (value[column] ?? 0));
  const down = columns.map((column) => (column < cells ? (value[column] ?? 0) - (least[column] ?? 0) : 0));
  return { lower: new Float64Array(2 * columns.length), upper: Float64Array.of(...up, ...down) };
}
