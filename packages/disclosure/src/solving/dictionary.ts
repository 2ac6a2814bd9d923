// A linear program solved for some of its variables: each basic one as a sum over those that stand at a limit.
import type { LinearProgram, SparseRows } from './linear-solver.ts';

/**
 * Variables 0 … columns − 1 are those of the program; columns + r is the sum of row r. Value of basic variable r = Σ
 * table[r × columns + j] × value of nonbasic variable j.
 */
export interface Dictionary {
  columns: number;
  rows: number;
  table: Float64Array;
  basic: Int32Array;
  nonbasic: Int32Array;
  /** The objective in terms of the nonbasic variables. */
  reduced: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
  basicValue: Float64Array;
  nonbasicValue: Float64Array;
}

/** Every row's sum is basic, every variable of the program stands at a limit. */
export function newDictionary(program: LinearProgram): Dictionary {
  const empty: Dictionary = {
    columns: program.columns,
    rows: 0,
    table: new Float64Array(),
    basic: new Int32Array(),
    nonbasic: Int32Array.from({ length: program.columns }, (_, column) => column),
    reduced: Float64Array.from(program.cost),
    lower: Float64Array.from(program.lower),
    upper: Float64Array.from(program.upper),
    basicValue: new Float64Array(),
    nonbasicValue: new Float64Array(program.columns),
  };
  return withRows(empty, program.rows);
}

/** The same dictionary with more rows, each written in the variables that are nonbasic now. */
export function withRows(dictionary: Dictionary, added: SparseRows): Dictionary {
  const { columns, rows, basic } = dictionary;
  const more = added.lower.length;
  const table = new Float64Array((rows + more) * columns);
  table.set(dictionary.table);
  const placeOf = placesOf(dictionary);
  for (let row = 0; row < more; row++) {
    const target = (rows + row) * columns;
    for (let entry = added.starts[row] ?? 0; entry < (added.starts[row + 1] ?? 0); entry++) {
      const value = added.values[entry] ?? 0;
      const place = placeOf[added.indices[entry] ?? 0] ?? 0;
      if (place >= 0) table[target + place] = (table[target + place] ?? 0) + value;
      else addRow(table, target, (-place - 1) * columns, value, columns);
    }
  }
  const sums = Int32Array.from({ length: more }, (_, row) => columns + rows + row);
  return refreshed({
    ...dictionary,
    rows: rows + more,
    table,
    basic: Int32Array.of(...basic, ...sums),
    lower: Float64Array.of(...dictionary.lower, ...added.lower),
    upper: Float64Array.of(...dictionary.upper, ...added.upper),
    basicValue: new Float64Array(rows + more),
  });
}

/** For each variable its place among the nonbasic, or −1 − its row. */
function placesOf({ columns, rows, basic, nonbasic }: Dictionary): Int32Array {
  const places = new Int32Array(columns + rows);
  for (const [place, variable] of nonbasic.entries()) places[variable] = place;
  for (const [row, variable] of basic.entries()) places[variable] = -1 - row;
  return places;
}

function addRow(table: Float64Array, target: number, source: number, factor: number, columns: number): void {
  for (let at = 0; at < columns; at++)
    table[target + at] = (table[target + at] ?? 0) + factor * (table[source + at] ?? 0);
}

/** Puts nonbasic variables on the nearest of their limits and works the basic ones out again. */
export function refreshed(dictionary: Dictionary): Dictionary {
  const { columns, rows, table, nonbasic, nonbasicValue, basicValue, lower, upper } = dictionary;
  for (let at = 0; at < columns; at++) {
    const [low, high] = [lower[nonbasic[at] ?? 0] ?? 0, upper[nonbasic[at] ?? 0] ?? 0];
    nonbasicValue[at] = atLimit(nonbasicValue[at] ?? 0, low, high);
  }
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let at = 0; at < columns; at++) sum += (table[row * columns + at] ?? 0) * (nonbasicValue[at] ?? 0);
    basicValue[row] = sum;
  }
  return dictionary;
}

function atLimit(value: number, low: number, high: number): number {
  if (low === -Infinity && high === Infinity) return 0;
  if (low === -Infinity) return high;
  if (high === Infinity) return low;
  return Math.abs(value - high) < Math.abs(value - low) ? high : low;
}

/** The objective anew, in the variables that are nonbasic now. */
export function costed(dictionary: Dictionary, cost: Float64Array): void {
  const { columns, rows, table, basic, nonbasic, reduced } = dictionary;
  for (let at = 0; at < columns; at++) reduced[at] = cost[nonbasic[at] ?? 0] ?? 0;
  for (let row = 0; row < rows; row++) {
    const factor = cost[basic[row] ?? 0] ?? 0;
    if (factor === 0) continue;
    for (let at = 0; at < columns; at++)
      reduced[at] = (reduced[at] ?? 0) + factor * (table[row * columns + at] ?? 0);
  }
}

/** Exchanges the basic variable of a row with a nonbasic one; values are left to the caller. */
export function pivot(dictionary: Dictionary, row: number, place: number): void {
  const { columns, rows, table, basic, nonbasic, reduced } = dictionary;
  const start = row * columns;
  const scale = table[start + place] ?? 0;
  const used: number[] = [];
  for (let at = 0; at < columns; at++) {
    const value = table[start + at] ?? 0;
    if (value === 0 || at === place) continue;
    table[start + at] = -value / scale;
    used.push(at);
  }
  table[start + place] = 1 / scale;
  for (let other = 0; other < rows; other++)
    if (other !== row) exchange(table, other * columns, table, start, place, used);
  exchange(reduced, 0, table, start, place, used);
  [basic[row], nonbasic[place]] = [nonbasic[place] ?? 0, basic[row] ?? 0];
}

/** Writes a row in the new nonbasic variables; what is all but nothing after it is nothing. */
function exchange(
  into: Float64Array,
  to: number,
  table: Float64Array,
  from: number,
  place: number,
  used: readonly number[],
): void {
  const factor = into[to + place] ?? 0;
  if (factor === 0) return;
  into[to + place] = factor * (table[from + place] ?? 0);
  for (const at of used) {
    const value = (into[to + at] ?? 0) + factor * (table[from + at] ?? 0);
    into[to + at] = Math.abs(value) < 1e-13 ? 0 : value;
  }
}

/** The values of all variables: those of the program, then the rows' sums. */
export function valuesOf({ columns, rows, basic, nonbasic, basicValue, nonbasicValue }: Dictionary) {
  const values = new Float64Array(columns + rows);
  for (const [place, variable] of nonbasic.entries()) values[variable] = nonbasicValue[place] ?? 0;
  for (const [row, variable] of basic.entries()) values[variable] = basicValue[row] ?? 0;
  return values;
}
