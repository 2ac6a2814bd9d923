// The sums that hold, solved for some of their cells: every other cell may then be chosen freely. Reckoned modulo a prime.
import type { Problem } from './problem.ts';

/** Two numbers below it, multiplied, stay whole numbers of 32 bits. */
export const PRIME = 32_749;

/** One row: the cell it defines is the sum over `entries` of coefficient × cell, modulo the prime. */
export interface Tableau {
  /** For each row the column that it defines. */
  defined: number[];
  entries: Map<number, number>[];
  /** The row that defines a column, or −1. */
  rowOf: Int32Array;
  /** For each column the rows that use it. */
  users: (Set<number> | undefined)[];
}

/** Gauss and Jordan: columns that come early in the order are defined by those that come late. Null when the time ran out. */
export function tableauOf(
  { model, allowed, mayGoOn }: Pick<Problem, 'model' | 'allowed' | 'mayGoOn'>,
  order: readonly number[],
): Tableau | null {
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
    if (!mayGoOn()) return null;
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
export function define(tableau: Tableau, row: number, column: number): void {
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
