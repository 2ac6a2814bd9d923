// A first pattern by elimination: cells are published from the dearest down, as long as no target can be worked out exactly.
import type { Problem } from './problem.ts';

/** Numbers are reckoned modulo this prime: two of them multiplied stay whole numbers of 32 bits. */
const PRIME = 32_749;

/** One row: the cell it defines is the sum over `entries` of coefficient × cell, modulo the prime. */
interface Tableau {
  /** For each row the column that it defines. */
  defined: number[];
  entries: Map<number, number>[];
  /** The row that defines a column, or −1. */
  rowOf: Int32Array;
  /** For each column the rows that use it. */
  users: (Set<number> | undefined)[];
}

/**
 * What stays hidden. Not one target cell can be worked out from equations alone; how far each may be from the truth is for
 * others to check.
 */
export function eliminatedPattern(problem: Problem): Uint8Array {
  const { model, allowed, fixed, cost, targets } = problem;
  const hidden = Uint8Array.from(allowed);
  const candidates = [...hidden.keys()].filter((cell) => allowed[cell] && !fixed[cell]);
  candidates.sort((one, other) => (cost[other] ?? 0) - (cost[one] ?? 0) || one - other);
  const firm: number[] = [];
  for (let column = 0; column < model.columns; column++)
    if (column >= model.cells || fixed[column]) firm.push(column);
  const tableau = tableauOf(problem, [...firm, ...candidates.toReversed()]);
  const guarded = new Uint8Array(model.columns);
  for (const { cells } of targets) for (const cell of cells) guarded[cell] = 1;
  for (const cell of candidates) if (publish(tableau, cell, guarded)) hidden[cell] = 0;
  return hidden;
}

/** Gauss and Jordan: columns that come early in the order are defined by those that come late. */
function tableauOf({ model, allowed }: Problem, order: readonly number[]): Tableau {
  const tableau: Tableau = {
    defined: [],
    entries: [],
    rowOf: new Int32Array(model.columns).fill(-1),
    users: [],
  };
  for (let row = 0; row < model.rows; row++) {
    const entries = new Map<number, number>();
    for (let at = model.rowStarts[row] ?? 0; at < (model.rowStarts[row + 1] ?? 0); at++) {
      const column = model.rowColumns[at] ?? 0;
      if (column >= model.cells || allowed[column]) entries.set(column, modulo(model.rowValues[at] ?? 0));
    }
    tableau.entries.push(entries);
    tableau.defined.push(-1);
    for (const column of entries.keys()) (tableau.users[column] ??= new Set()).add(row);
  }
  for (const column of order) {
    const row = shortest(
      tableau,
      [...(tableau.users[column] ?? [])].filter((at) => tableau.defined[at] === -1),
    );
    if (row >= 0) define(tableau, row, column);
  }
  return tableau;
}

function shortest({ entries }: Tableau, rows: readonly number[]): number {
  let best = -1;
  for (const row of rows) if (best < 0 || (entries[row]?.size ?? 0) < (entries[best]?.size ?? 0)) best = row;
  return best;
}

/** Solves a row for a column and puts that into every other row. A row that defines nothing yet sums to 0. */
function define(tableau: Tableau, row: number, column: number): void {
  const { entries, defined, rowOf, users } = tableau;
  const own = entries[row]!;
  const before = defined[row] ?? -1;
  const scale = inverse(own.get(column) ?? 1);
  users[column]?.delete(row);
  own.delete(column);
  // before = … + c × column: column = before / c − …; without a column before, column = −… / c.
  for (const [at, value] of own) own.set(at, modulo(-value * scale));
  if (before >= 0) {
    own.set(before, scale);
    rowOf[before] = -1;
    (users[before] ??= new Set()).add(row);
  }
  defined[row] = column;
  rowOf[column] = row;
  for (const other of [...(users[column] ?? [])]) {
    const into = entries[other]!;
    const factor = into.get(column) ?? 0;
    into.delete(column);
    for (const [at, value] of own) addTo(tableau, other, into, at, modulo(factor * value));
  }
  users[column]?.clear();
}

function addTo({ users }: Tableau, row: number, into: Map<number, number>, at: number, value: number): void {
  const sum = ((into.get(at) ?? 0) + value) % PRIME;
  if (sum === 0) {
    into.delete(at);
    users[at]?.delete(row);
  } else {
    if (!into.has(at)) (users[at] ??= new Set()).add(row);
    into.set(at, sum);
  }
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

function modulo(value: number): number {
  const rest = value % PRIME;
  return rest < 0 ? rest + PRIME : rest;
}

function inverse(value: number): number {
  let [result, base] = [1, value];
  for (let exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
    if (exponent & 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}
