// What is true of the columns of a table whatever list of groups it is read in.

import { type AreaLevel, areaLevels, areaOf, columnsOfAreas } from './area-columns.ts';
import type { Place } from './layout.ts';
import { publishedNumber } from '../files/published-number.ts';
import { isNumberColumn } from './shape-table.ts';
import { type Table, cellsOf } from './table.ts';

/** What is true of a table whatever list it is read in. */
export interface TableFacts {
  areas: AreaLevel[];
  numbers: number[];
  /** Different values of each column. */
  labels: string[][];
}

const facts = new WeakMap<Table, TableFacts>();

export function factsOf(table: Table): TableFacts {
  const columns = [...table.columns.keys()];
  const known = facts.get(table) ?? {
    areas: areaLevels(table),
    numbers: columns.filter((column) => isNumberColumn(cellsOf(table, column))),
    labels: columns.map((column) => [...new Set(cellsOf(table, column))].filter((cell) => cell !== '')),
  };
  facts.set(table, known);
  return known;
}

const periodWords =
  /^(date|year|years|period|month|quarter|financial[ _]year|reporting[ _]period|time|year ending)$/i;

export function periodColumn(
  table: Table,
  taken: ReadonlySet<number>,
  category: number | null,
): number | null {
  const found = table.columns.findIndex(
    (heading, column) => periodWords.test(heading.trim()) && !taken.has(column) && column !== category,
  );
  return found < 0 ? null : found;
}

/** Numbers between 0 and 1 with a fraction, or percentages of a column that never passes 100. */
export function isFraction(table: Table, column: number): boolean {
  const values = cellsOf(table, column)
    .map(publishedNumber)
    .filter((cell) => cell.kind === 'number')
    .map((cell) => cell.value);
  return (
    values.some((value) => !Number.isInteger(value)) && values.every((value) => value >= 0 && value <= 1)
  );
}

/** Columns of words that part the rows further and are not fixed by the area. */
export function dimensionColumns(table: Table, place: Place, taken: ReadonlySet<number>): number[] {
  const areas = new Set(columnsOfAreas(place.areas));
  const finest = place.areas.at(-1) ?? null;
  return [...table.columns.keys()].filter((column) => {
    if (taken.has(column) || areas.has(column) || column === place.period) return false;
    const cells = cellsOf(table, column);
    return !isNumberColumn(cells) && new Set(cells).size > 1 && !isFixedByArea(table, finest, column);
  });
}

function isFixedByArea(table: Table, level: AreaLevel | null, column: number): boolean {
  if (level === null || level.size === 1) return false;
  const values = new Map<string, string>();
  return table.rows.every((row) => {
    const area = areaOf(level, row);
    const key = area.code ?? area.name ?? '';
    const before = values.get(key);
    values.set(key, row.cells[column] ?? '');
    return before === undefined || before === row.cells[column];
  });
}
