// The smallest moves of people that change nothing that is known: one for each unknown that the others do not settle.
import type { Component } from './components.ts';

/**
 * What changes together: places of unknowns, and after them places of rows that have room (their sum is a column of its own, so that it
 * may move within its limits). Whole numbers.
 */
export interface Circuit {
  at: Int32Array;
  by: Int32Array;
}

/** Unknowns and the sums of rows with room, where they stand and how far they may go. */
export interface Stand {
  unknowns: number;
  value: Float64Array;
  least: Float64Array;
  most: Float64Array;
}

/** Fractions are cleared by one of these, or the move is left out. */
const MULTIPLES = [1, 2, 3, 4, 5, 6, 8, 12];
const DUST = 1e-9;

export function standAt({ lower, upper, rows }: Component, point: Float64Array): Stand {
  const loose = rows.filter(({ least, most }) => least !== most);
  const sums = loose.map(({ at, times }) =>
    at.reduce((sum, unknown, place) => sum + times[place]! * point[unknown]!, 0),
  );
  return {
    unknowns: point.length,
    value: Float64Array.of(...point, ...sums),
    least: Float64Array.of(...lower, ...loose.map(({ least }) => least)),
    most: Float64Array.of(...upper, ...loose.map(({ most }) => most)),
  };
}

/**
 * The rows are solved for as many columns as can be, those with room both ways first; each other column, moved by one, moves them. Only
 * unknowns of the block move, where one is given. Empty when it took too long.
 */
export function circuitsOf(
  { rows }: Component,
  stand: Stand,
  mayGoOn: () => boolean,
  random: () => number,
  block?: Uint8Array,
): Circuit[] {
  const solved = new SolvedRows(stand, random);
  const all = rowsWithin(rows, stand, block);
  all.sort((one, other) => one.at.length - other.at.length);
  for (const { at, times } of all) {
    if (!mayGoOn()) return [];
    solved.add(at, times);
  }
  const moving = new Set(all.flatMap(({ at }) => at));
  return solved.circuits(Array.from(moving).sort((one, other) => one - other));
}

function rowsWithin(rows: Component['rows'], { unknowns }: Stand, block?: Uint8Array) {
  let loose = unknowns;
  return rows.flatMap(({ at, times, least, most }) => {
    const own = least === most ? -1 : loose++;
    const places = block ? [...at.keys()].filter((place) => block[at[place]!] === 1) : [...at.keys()];
    if (places.length === 0) return [];
    const row = { at: places.map((place) => at[place]!), times: places.map((place) => times[place]!) };
    return own < 0 ? [row] : [{ at: [...row.at, own], times: [...row.times, -1] }];
  });
}

interface SparseRow {
  /** The column it is solved for. */
  pivot: number;
  at: Int32Array;
  by: Float64Array;
}

/** Rows in which every column that one of them is solved for is in no other. */
class SolvedRows {
  readonly #stand: Stand;
  readonly #rows: SparseRow[] = [];
  /** For each column the row that is solved for it, or -1. */
  readonly #rowOf: Int32Array;
  /** For each column rows that may hold it. */
  readonly #holders: number[][];
  readonly #sum: Float64Array;
  readonly #taste: Float64Array;

  constructor(stand: Stand, random: () => number) {
    const columns = stand.value.length;
    this.#stand = stand;
    this.#taste = Float64Array.from({ length: columns }, () => 60 * random());
    this.#rowOf = new Int32Array(columns).fill(-1);
    this.#holders = Array.from({ length: columns }, () => []);
    this.#sum = new Float64Array(columns);
  }

  add(at: readonly number[], times: readonly number[]): void {
    const touched = new Set<number>();
    const add = (column: number, by: number): void => {
      this.#sum[column] = this.#sum[column]! + by;
      touched.add(column);
    };
    for (const [place, column] of at.entries()) {
      const row = this.#rows[this.#rowOf[column]!];
      if (!row) add(column, times[place]!);
      else for (const [entry, other] of row.at.entries()) add(other, -times[place]! * row.by[entry]!);
    }
    const found = this.#gathered(touched);
    const pivot = this.#bestPivot(found);
    if (pivot >= 0) this.#solveFor(pivot, found);
  }

  circuits(moving: readonly number[]): Circuit[] {
    const free = moving.filter((column) => this.#rowOf[column] === -1);
    return free.flatMap((column) => this.#circuitOf(column) ?? []);
  }

  /** Takes the sum out of the working columns. */
  #gathered(touched: ReadonlySet<number>): { at: number[]; by: number[] } {
    const row: { at: number[]; by: number[] } = { at: [], by: [] };
    for (const column of touched) {
      const by = this.#sum[column]!;
      this.#sum[column] = 0;
      if (Math.abs(by) <= DUST) continue;
      row.at.push(column);
      row.by.push(Math.abs(by - Math.round(by)) < DUST ? Math.round(by) : by);
    }
    return row;
  }

  /** One that counts once, has room both ways and is in few rows. */
  #bestPivot({ at, by }: { at: readonly number[]; by: readonly number[] }): number {
    const { value, least, most } = this.#stand;
    let [best, bestScore] = [-1, -Infinity];
    for (const [place, column] of at.entries()) {
      const room = Math.min(value[column]! - least[column]!, most[column]! - value[column]!, 2);
      const score =
        (Math.abs(by[place]!) === 1 ? 1000 : 0) +
        100 * room +
        this.#taste[column]! -
        Math.min(90, this.#holders[column]!.length);
      if (score > bestScore) [best, bestScore] = [place, score];
    }
    return best;
  }

  #solveFor(place: number, { at, by }: { at: number[]; by: number[] }): void {
    const [pivot, size] = [at[place]!, by[place]!];
    const row: SparseRow = {
      pivot,
      at: Int32Array.from(at.filter((_, each) => each !== place)),
      by: Float64Array.from(
        by.filter((_, each) => each !== place),
        (each) => each / size,
      ),
    };
    const own = this.#rows.push(row) - 1;
    this.#rowOf[pivot] = own;
    for (const column of row.at) this.#holders[column]!.push(own);
    for (const other of new Set(this.#holders[pivot])) this.#takeOut(other, row);
    this.#holders[pivot] = [];
  }

  /** What a row has of the column that another is now solved for is put as that row has it. */
  #takeOut(other: number, { pivot, at, by }: SparseRow): void {
    const row = this.#rows[other]!;
    const place = row.at.indexOf(pivot);
    if (place < 0) return;
    const times = row.by[place]!;
    const touched = new Set<number>(row.at);
    touched.delete(pivot);
    for (const [entry, column] of row.at.entries()) if (column !== pivot) this.#sum[column] = row.by[entry]!;
    for (const [entry, column] of at.entries()) {
      this.#sum[column] = this.#sum[column]! - times * by[entry]!;
      if (!touched.has(column)) this.#holders[column]!.push(other);
      touched.add(column);
    }
    const found = this.#gathered(touched);
    row.at = Int32Array.from(found.at);
    row.by = Float64Array.from(found.by);
  }

  #circuitOf(column: number): Circuit | null {
    const [at, by] = [[column], [1]];
    for (const holder of new Set(this.#holders[column])) {
      const row = this.#rows[holder]!;
      const place = row.at.indexOf(column);
      if (place < 0) continue;
      at.push(row.pivot);
      by.push(-row.by[place]!);
    }
    const times = MULTIPLES.find((each) =>
      by.every((one) => Math.abs(one * each - Math.round(one * each)) < 1e-6),
    );
    if (times === undefined) return null;
    return { at: Int32Array.from(at), by: Int32Array.from(by, (one) => Math.round(one * times)) };
  }
}
