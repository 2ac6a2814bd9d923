// What an attacker reckons with: every cell as an unknown, every sum that is known to hold, in one sparse matrix.
import type { CellSystem } from '../model/cell-system.ts';
import { packedRows, type PackedRows, type Row } from './packed-rows.ts';

/**
 * Columns are the published cells and, after them, inner cells that nobody publishes; every row sums to 0. The matrix is held by
 * rows and by columns.
 */
export interface AttackModel extends PackedRows {
  cells: number;
  columns: number;
  rows: number;
  /** The true value of each published cell; then, against whole numbers, of each inner one what it may be. */
  value: Float64Array;
  /** Nobody holds less possible than this. */
  least: Float64Array;
  /** Nor more than this: far above every true value, so that it binds nothing. */
  most: Float64Array;
}

/** Every cell that sums inner cells is defined by smaller ones, or by the inner cells themselves where no relation does it and one is needed. */
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
  return {
    cells: value.length,
    columns,
    rows: rows.length,
    ...packedRows(rows, columns),
    value,
    least,
    most,
  };
}

/** An inner cell that is published by itself is that cell's column; any other has one of its own. */
function columnsOfInner({ cells, tiedByTotals }: CellSystem): Map<number, number> {
  const columnOf = new Map<number, number>();
  if (tiedByTotals) return columnOf;
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
function undefinedCells({ cells, relations, tiedByTotals }: CellSystem): number[] {
  if (tiedByTotals) return [];
  const totals = new Set(relations.map((relation) => relation.cells[0]));
  return [...cells.keys()].filter((cell) => (cells[cell]?.members?.length ?? 0) > 1 && !totals.has(cell));
}

function definition(cell: number, { cells }: CellSystem, columnOf: ReadonlyMap<number, number>): Row {
  const parts = Array.from(cells[cell]?.members ?? [], (place) => columnOf.get(place) ?? 0);
  return { columns: [cell, ...parts], values: [-1, ...parts.map(() => 1)] };
}
