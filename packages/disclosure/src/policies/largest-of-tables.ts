// The largest contributions of every cell of tables of amounts: as their rows give them, and of totals from their parts.
import type { TableSystem } from '../model/cell-system-of-tables.ts';
import type { LongTable } from '../model/long-table.ts';
import { splitsOf } from '../rules/splits.ts';

/** For each cell, largest first; empty where they are not given. */
export function largestOfTables(tables: readonly LongTable[], system: TableSystem): number[][] {
  const found: number[][] = system.cells.map(() => []);
  for (const [at, { rows }] of tables.entries())
    for (const [row, { largest = [] }] of rows.entries()) {
      const cell = system.tables[at]?.cellOfRow[row] ?? -1;
      if (largest.length > 0 && found[cell]) found[cell] = [...largest].sort((one, other) => other - one);
    }
  const given = found.map((largest, cell) => withSecond(largest, system, cell));
  return totalled(given, system);
}

/** The second largest, where only the largest is given, is what is left, or as large: whoever has it knows most. */
function withSecond(largest: readonly number[], { cells }: TableSystem, cell: number): number[] {
  const [first] = largest;
  const { value, contributors } = cells[cell]!;
  if (first === undefined || largest.length > 1 || contributors < 2) return [...largest];
  return [first, Math.min(first, Math.max(value - first, 0))];
}

/** A total that no row gives has the largest of its parts, if all of them have theirs; parts come before their totals. */
function totalled(given: number[][], system: TableSystem): number[][] {
  const splits = splitsOf(system);
  for (let changed = true; changed;) {
    changed = false;
    for (const { total, parts } of splits) {
      const isKnown = (cell: number) => given[cell]!.length > 0 || system.cells[cell]?.value === 0;
      if (given[total]!.length > 0 || !parts.every(isKnown)) continue;
      given[total] = parts.flatMap((part) => given[part]!).sort((one, other) => other - one);
      changed ||= given[total].length > 0;
    }
  }
  return given;
}
