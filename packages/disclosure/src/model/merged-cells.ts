// Merges the cells of linked tables: what two tables both have is one cell, and must have one value.
import { type PublishedCell, type Relation, totalOf } from './cell-system.ts';
import type { Dimension } from './dimension.ts';
import { refuseProblems } from './impossible-table.ts';
import type { LongTable } from './long-table.ts';
import { nameOfTableCell, type TableCells, type Tolerance } from './table-cells.ts';

/** The tables about one population, with all dimensions that any of them has. */
export interface World {
  dimensions: readonly Dimension[];
  tables: readonly TableCells[];
}

/** Cells of all tables, each once, and where each table has them. */
export interface MergedCells {
  cells: PublishedCell[];
  relations: Relation[];
  /** For each table of each world, the cell of each of its own. */
  places: ReadonlyMap<TableCells, Int32Array>;
  tables: ReadonlyMap<LongTable, TableIndex>;
  /** False where two tables print different values of one cell, so that inner cells give both only within the tolerance. */
  consistent: boolean;
}

export interface TableIndex {
  name: string;
  /** For each row of the table, its cell. */
  cellOfRow: Int32Array;
  /** Cells of totals that the table's file does not have. */
  computed: readonly number[];
}

/** The dimensions that any table has, in the order in which they come. */
export function namesOf(worlds: readonly World[]): string[] {
  return [...new Set(worlds.flatMap(({ dimensions }) => dimensions.map(({ name }) => name)))];
}

/** Throws ImpossibleTable where two tables differ by more than the tolerance on a cell that both have. */
export function mergeCells(
  worlds: readonly World[],
  populations: readonly string[],
  tolerance: Tolerance,
): MergedCells {
  const names = namesOf(worlds);
  const draft = newDraft(tolerance);
  const places = new Map<TableCells, Int32Array>();
  const tables = new Map<LongTable, TableIndex>();
  for (const [at, { dimensions, tables: own }] of worlds.entries())
    for (const read of own) {
      const population = populations.length > 1 ? [populations[at] ?? ''] : [];
      const ofTable = Int32Array.from(read.cells.keys(), (place) =>
        settle(draft, read, place, [...population, ...labelsOf(read, place, dimensions, names)]),
      );
      places.set(read, ofTable);
      tables.set(read.table, indexOf(read, ofTable));
    }
  refuseProblems(draft.problems);
  return {
    cells: draft.cells,
    relations: mergedRelations(places),
    places,
    tables,
    consistent: draft.consistent,
  };
}

interface Draft {
  cells: PublishedCell[];
  ids: Map<string, number>;
  names: Map<number, string>;
  problems: string[];
  consistent: boolean;
  tolerance: Tolerance;
}

function newDraft(tolerance: Tolerance): Draft {
  return { cells: [], ids: new Map(), names: new Map(), problems: [], consistent: true, tolerance };
}

/** The id of a cell: that of another table if it has it with the same value, and a new one otherwise. */
function settle(draft: Draft, read: TableCells, place: number, labels: readonly string[]): number {
  const key = labels.join('\u0000');
  const cell = publishedCell(read, place, labels);
  const id = draft.ids.get(key);
  const known = id === undefined ? undefined : draft.cells[id];
  if (id !== undefined && known?.value === cell.value) {
    draft.cells[id] = { ...known, contributors: Math.min(known.contributors, cell.contributors) };
    return id;
  }
  if (known) {
    draft.consistent = false;
    if (!isWithin(known, cell, draft.tolerance))
      draft.problems.push(
        `${nameOfTableCell(read, place)} is ${cell.value}, and ${known.value} as ${draft.names.get(id ?? -1) ?? ''}. Tables of the same people must agree.`,
      );
  } else {
    draft.ids.set(key, draft.cells.length);
    draft.names.set(draft.cells.length, nameOfTableCell(read, place));
  }
  return draft.cells.push(cell) - 1;
}

/** One label a dimension of all: everybody, where the table does not have it. */
function labelsOf(
  read: TableCells,
  place: number,
  world: readonly Dimension[],
  names: readonly string[],
): string[] {
  return names.map((name) => {
    const own = read.dimensions.findIndex((dimension) => dimension.name === name);
    const dimension = own >= 0 ? read.dimensions[own] : world.find((each) => each.name === name);
    const code = own >= 0 ? (read.cells[place]?.codes[own] ?? -1) : (dimension?.total ?? -1);
    return dimension?.codes[code] ?? 'Total';
  });
}

function publishedCell(read: TableCells, place: number, labels: readonly string[]): PublishedCell {
  const { value, contributors, weight = value, printed, off } = read.cells[place]!;
  return {
    labels,
    value,
    contributors,
    weight,
    members: null,
    ...(printed !== undefined && { printed }),
    ...(off > 0 && { off }),
  };
}

function isWithin(one: PublishedCell, other: PublishedCell, { absolute = 0, share = 0 }: Tolerance): boolean {
  const [left, right] = [one.printed ?? one.value, other.printed ?? other.value];
  return Math.abs(left - right) <= Math.max(absolute, share * Math.max(left, right), 1e-9 * left);
}

function indexOf(read: TableCells, places: Int32Array): TableIndex {
  const cellOfRow = new Int32Array(read.table.rows.length);
  for (const [place, { row }] of read.cells.entries()) if (row !== null) cellOfRow[row] = places[place] ?? -1;
  const computed = [...read.cells.entries()].filter(([, { row }]) => row === null);
  return { name: read.table.name, cellOfRow, computed: computed.map(([place]) => places[place] ?? -1) };
}

function mergedRelations(places: ReadonlyMap<TableCells, Int32Array>): Relation[] {
  const seen = new Map<string, Relation>();
  for (const [{ relations }, ids] of places)
    for (const [total = -1, ...parts] of relations) {
      const own = parts.map((part) => ids[part] ?? -1).sort((one, other) => one - other);
      const key = `${ids[total] ?? -1}=${own.join(' ')}`;
      if (!seen.has(key)) seen.set(key, totalOf(ids[total] ?? -1, own));
    }
  return [...seen.values()];
}
