// Finds the cheapest way to lead an attacker astray about one target, among the cells that are near it.
import { type LinearProgram, sparseRows } from '../solving/linear-solver.ts';
import { limitOf } from './attack.ts';
import { type Move, moveOf } from './move.ts';
import type { Problem } from './problem.ts';

/** A column that moves less than this stands still. */
const STILL = 1e-7;
/** What a cell that is hidden already costs, so that the shorter of two ways is taken. */
const HIDDEN = 1e-4;

/** How many columns are looked at, before all are. */
const NEAR = [250, 1_500];

export type Detour = { move: Move } | 'none' | 'stopped';

export interface Way {
  target: number;
  sign: 1 | -1;
  need: number;
}

/** `price` is what each cell costs now; Infinity for one that must not be used. */
export function findDetour(problem: Problem, way: Way, price: (cell: number) => number): Detour {
  const { model } = problem;
  for (const most of [...NEAR.filter((each) => each < model.columns), model.columns]) {
    if (!problem.mayGoOn()) return 'stopped';
    const columns = columnsNear(problem, way, price, most);
    const found = cheapest(problem, way, price, columns);
    if (found === 'stopped') return 'stopped';
    if (found) return { move: found };
    if (columns.length < most) return 'none';
  }
  return 'none';
}

/** The columns that are reached for the least cost, going from sum to sum. */
function columnsNear(
  { model, targets }: Problem,
  { target }: Way,
  price: (cell: number) => number,
  most: number,
): Int32Array {
  const cost = (column: number) => (column < model.cells ? price(column) : 0);
  const taken: number[] = [];
  const isTaken = new Set<number>();
  const isOpened = new Set<number>();
  const queue = new Queue();
  for (const cell of targets[target]?.cells ?? []) if (price(cell) < Infinity) queue.add(cell, 0);
  for (let next = queue.take(); next && taken.length < most; next = queue.take()) {
    const { column, distance } = next;
    if (isTaken.has(column)) continue;
    isTaken.add(column);
    taken.push(column);
    for (let at = model.columnStarts[column] ?? 0; at < (model.columnStarts[column + 1] ?? 0); at++) {
      const row = model.columnRows[at] ?? 0;
      if (isOpened.has(row)) continue;
      isOpened.add(row);
      for (let entry = model.rowStarts[row] ?? 0; entry < (model.rowStarts[row + 1] ?? 0); entry++) {
        const other = model.rowColumns[entry] ?? 0;
        const further = distance + cost(other) + 1;
        if (further < Infinity && !isTaken.has(other)) queue.add(other, further);
      }
    }
  }
  return Int32Array.from(taken).sort();
}

/** Null where there is no way among these columns. */
function cheapest(
  problem: Problem,
  way: Way,
  price: (cell: number) => number,
  columns: Int32Array,
): Move | 'stopped' | null {
  const program = problem.solver.open(programOf(problem, way, price, columns));
  try {
    const answer = program.solve(limitOf(problem));
    if (answer.status === 'stopped') return 'stopped';
    if (answer.status !== 'optimal') return null;
    const step = (at: number) => (answer.x[at] ?? 0) - (answer.x[columns.length + at] ?? 0);
    const moved = [...columns.keys()].filter((at) => Math.abs(step(at)) > STILL);
    return moveOf(
      problem,
      Int32Array.from(moved, (at) => columns[at] ?? 0),
      Float64Array.from(moved, step),
    );
  } finally {
    program.close();
  }
}

/** Each column twice, how far above the truth and how far below; the last row is what the target must come to. */
function programOf(
  { model, targets }: Problem,
  { target, sign, need }: Way,
  price: (cell: number) => number,
  columns: Int32Array,
): LinearProgram {
  const width = columns.length;
  const placeOf = new Map(Array.from(columns, (column, at) => [column, at]));
  const touched = new Set<number>();
  for (const column of columns)
    for (let at = model.columnStarts[column] ?? 0; at < (model.columnStarts[column + 1] ?? 0); at++)
      touched.add(model.columnRows[at] ?? 0);
  const rows = [...touched].map((row) => {
    const entries: [number, number][] = [];
    for (let at = model.rowStarts[row] ?? 0; at < (model.rowStarts[row + 1] ?? 0); at++) {
      const place = placeOf.get(model.rowColumns[at] ?? 0);
      if (place !== undefined) entries.push([place, model.rowValues[at] ?? 0]);
    }
    return twice(entries, width, 0);
  });
  const aim = targets[target]!;
  const parts = aim.cells.map((cell, at): [number, number] => [
    placeOf.get(cell) ?? -1,
    aim.coefficients[at] ?? 0,
  ]);
  rows.push(
    twice(
      parts.filter(([place]) => place >= 0),
      width,
      sign * need,
    ),
  );
  const prices = Array.from(columns, (column) => (column < model.cells ? price(column) : 0) + HIDDEN);
  const up = Array.from(columns, (column) => (model.most[column] ?? 0) - (model.value[column] ?? 0));
  const down = Array.from(columns, (column) => (model.value[column] ?? 0) - (model.least[column] ?? 0));
  return {
    columns: 2 * width,
    cost: Float64Array.of(...prices, ...prices),
    lower: new Float64Array(2 * width),
    upper: Float64Array.of(...up, ...down),
    rows: sparseRows(rows),
    sense: 'min',
  };
}

function twice(entries: readonly (readonly [number, number])[], width: number, right: number) {
  return {
    indices: [...entries.map(([place]) => place), ...entries.map(([place]) => width + place)],
    values: [...entries.map(([, value]) => value), ...entries.map(([, value]) => -value)],
    lower: right,
    upper: right,
  };
}

/** The nearest first; a heap. */
class Queue {
  readonly #items: { column: number; distance: number }[] = [];

  add(column: number, distance: number): void {
    const items = this.#items;
    let at = items.push({ column, distance }) - 1;
    while (at > 0 && isBefore(items[at]!, items[(at - 1) >> 1]!)) at = this.#swap(at, (at - 1) >> 1);
  }

  take(): { column: number; distance: number } | undefined {
    const items = this.#items;
    const [first] = items;
    const last = items.pop();
    if (items.length === 0 || !last) return first;
    items[0] = last;
    for (let at = 0; ;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < items.length && isBefore(items[child]!, items[least]!)) least = child;
      if (least === at) return first;
      at = this.#swap(at, least);
    }
  }

  #swap(one: number, other: number): number {
    const items = this.#items;
    [items[one], items[other]] = [items[other]!, items[one]!];
    return other;
  }
}

function isBefore(
  one: { column: number; distance: number },
  other: { column: number; distance: number },
): boolean {
  return one.distance < other.distance || (one.distance === other.distance && one.column < other.column);
}
