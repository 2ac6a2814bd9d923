// What an attacker reckons with: every cell as an unknown, every sum that is known to hold, in one sparse matrix.
import type { CellSystem } from '../model/cell-system.ts';

/**
 * Columns are the published cells and, after them, inner cells that nobody publishes; every row sums to 0. The matrix is held by
 * rows and by columns.
 */
export interface AttackModel {
  cells: number;
  columns: number;
  rows: number;
  rowStarts: Int32Array;
  rowColumns: Int32Array;
  rowValues: Float64Array;
  columnStarts: Int32Array;
  columnRows: Int32Array;
  columnValues: Float64Array;
  /** The true value of each published cell. */
  value: Float64Array;
  /** Nobody holds less possible than this. */
  least: Float64Array;
  /** Nor more than this: far above every true value, so that it binds nothing. */
  most: Float64Array;
}

interface Row {
  columns: number[];
  values: number[];
}

/** Every cell that sums inner cells is defined by smaller ones, or by the inner cells themselves where no relation does it. */
export function attackModelOf(system: CellSystem, room: number): AttackModel {
  const value = Float64Array.from(system.cells, (cell) => cell.value);
  const rows: Row[] = system.relations.map(({ cells, coefficients }) => ({
    columns: [...cells],
    values: [...coefficients],
  }));
  const columnOf = columnsOfInner(system);
  for (const cell of undefinedCells(system)) rows.push(definition(cell, system, columnOf));
  const columns = Math.max(system.cells.length, ...[...columnOf.values()].map((column) => column + 1));
  const top = 4 * value.reduce((most, each) => Math.max(most, Math.abs(each)), 1) + 100 * room;
  const most = new Float64Array(columns).fill(top);
  for (const [cell, amount] of value.entries()) most[cell] = amount + top;
  const least = new Float64Array(columns);
  for (const [cell, amount] of value.entries()) if (amount < 0) least[cell] = amount - top;
  return { cells: value.length, columns, rows: rows.length, ...packed(rows, columns), value, least, most };
}

/** An inner cell that is published by itself is that cell's column; any other has one of its own. */
function columnsOfInner({ cells }: CellSystem): Map<number, number> {
  const columnOf = new Map<number, number>();
  for (const [cell, { members }] of cells.entries()) {
    const [only] = members ?? [];
    if (members?.length === 1 && only !== undefined && !columnOf.has(only)) columnOf.set(only, cell);
  }
  let next = cells.length;
  for (const { members } of cells)
    for (const place of members ?? []) if (!columnOf.has(place)) columnOf.set(place, next++);
  return columnOf;
}

/** Cells of several inner cells that are the total of no relation. */
function undefinedCells({ cells, relations }: CellSystem): number[] {
  const totals = new Set(relations.map((relation) => relation.cells[0]));
  return [...cells.keys()].filter((cell) => (cells[cell]?.members?.length ?? 0) > 1 && !totals.has(cell));
}

function definition(cell: number, { cells }: CellSystem, columnOf: ReadonlyMap<number, number>): Row {
  const parts = Array.from(cells[cell]?.members ?? [], (place) => columnOf.get(place) ?? 0);
  return { columns: [cell, ...parts], values: [-1, ...parts.map(() => 1)] };
}

function packed(rows: readonly Row[], columns: number) {
  const entries = rows.reduce((sum, row) => sum + row.columns.length, 0);
  const rowStarts = new Int32Array(rows.length + 1);
  const rowColumns = new Int32Array(entries);
  const rowValues = new Float64Array(entries);
  const columnStarts = new Int32Array(columns + 1);
  for (const [at, row] of rows.entries()) {
    const start = rowStarts[at] ?? 0;
    rowColumns.set(row.columns, start);
    rowValues.set(row.values, start);
    rowStarts[at + 1] = start + row.columns.length;
    for (const column of row.columns) columnStarts[column + 1] = (columnStarts[column + 1] ?? 0) + 1;
  }
  for (let column = 0; column < columns; column++)
    columnStarts[column + 1] = (columnStarts[column + 1] ?? 0) + (columnStarts[column] ?? 0);
  const next = columnStarts.slice();
  const columnRows = new Int32Array(entries);
  const columnValues = new Float64Array(entries);
  for (const [at, row] of rows.entries())
    for (const [entry, column] of row.columns.entries()) {
      const place = next[column] ?? 0;
      columnRows[place] = at;
      columnValues[place] = row.values[entry] ?? 0;
      next[column] = place + 1;
    }
  return { rowStarts, rowColumns, rowValues, columnStarts, columnRows, columnValues };
}
