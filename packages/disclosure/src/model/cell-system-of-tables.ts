// Builds one system from any number of linked tables: shared cells once, totals computed, every relation checked.
import type { CellSystem, PublishedCell } from './cell-system.ts';
import { dimensionOfTables } from './dimension.ts';
import { refuseProblems } from './impossible-table.ts';
import type { Hierarchy, LongTable } from './long-table.ts';
import { innerCellsOf } from './inner-cells.ts';
import { mergeCells, namesOf, type TableIndex, type World } from './merged-cells.ts';
import { isTiedByTotals } from './tied-by-totals.ts';
import { tableCells, type Tolerance } from './table-cells.ts';

export interface TablesOptions {
  hierarchies?: readonly Hierarchy[];
  /** The word for everybody in a dimension, where it is not the root of its hierarchy, “Total” or “All”. */
  totals?: Readonly<Record<string, string>>;
  tolerance?: Tolerance;
  /** Which combinations may exist: all that the tables leave room for, or none in which a table has a 0. All when left out. */
  support?: 'all' | 'published non-zero';
  /** With more inner cells than this, only relations are kept; 60,000 when left out. */
  mostInner?: number;
}

export interface TableSystem extends CellSystem {
  /** What the labels of a cell stand for, in their order; the population comes first where there are several. */
  dimensions: readonly string[];
  /** For each of them the label that is everybody; null where there is none. */
  everybody: readonly (string | null)[];
  tables: readonly TableIndex[];
  /** Which combinations the inner cells are; `relations only` where they are too many or the tables do not say. */
  support: 'all' | 'published non-zero' | 'relations only';
}

/** Throws ImpossibleTable, with a sentence for each thing that is wrong and where. */
export function cellSystemOfTables(tables: readonly LongTable[], options: TablesOptions = {}): TableSystem {
  refuseProblems(tableProblems(tables));
  const populations = [...new Set(tables.map(({ population = '' }) => population))];
  const worlds = populations.map((population) =>
    worldOf(
      tables.filter((table) => (table.population ?? '') === population),
      options,
    ),
  );
  const merged = mergeCells(worlds, populations, options.tolerance ?? {});
  const support = options.support ?? 'all';
  const found = innerCellsOf(merged, worlds, { support, most: options.mostInner ?? 60_000 });
  const amounts = tables.some(({ measure }) => measure === 'amount');
  const several = populations.length > 1;
  const names = namesOf(worlds);
  const system: TableSystem = {
    inner: found?.inner ?? 0,
    cells: merged.cells.map((cell, id) => publishedCell(cell, found?.members[id] ?? null, merged.consistent)),
    relations: merged.relations,
    dimensions: [...(several ? ['population'] : []), ...names],
    everybody: [...(several ? [null] : []), ...names.map((name) => everybodyIn(name, worlds))],
    tables: tables.map((table) => merged.tables.get(table)!),
    support: found ? support : 'relations only',
    ...(amounts && { amounts }),
  };
  const cellsOf = ({ cellOfRow, computed }: TableIndex) => [...cellOfRow, ...computed];
  const isTied = tables.length > 1 && !amounts && isTiedByTotals(system, system.tables.map(cellsOf));
  return { ...system, ...(isTied && { tiedByTotals: true }) };
}

/** Where tables agree, what they print is the truth. */
function publishedCell(cell: PublishedCell, members: Int32Array | null, isTrue: boolean): PublishedCell {
  const { off, ...rest } = cell;
  return { ...rest, members, ...(!isTrue && off !== undefined && { off }) };
}

function everybodyIn(name: string, worlds: readonly World[]): string | null {
  const found = worlds.flatMap(({ dimensions }) => dimensions.filter((each) => each.name === name));
  return found[0]?.codes[found[0].total] ?? null;
}

function tableProblems(tables: readonly LongTable[]): string[] {
  const problems = tables.length === 0 ? ['There is no table.'] : [];
  for (const { name, dimensions, rows } of tables) {
    if (dimensions.length === 0) problems.push(`${name} has no dimension.`);
    if (rows.length === 0) problems.push(`${name} has no rows.`);
    const twice = dimensions.find((dimension, at) => dimensions.indexOf(dimension) !== at);
    if (twice !== undefined) problems.push(`${name} has the dimension ${twice} twice.`);
  }
  return problems;
}

function worldOf(tables: readonly LongTable[], options: TablesOptions): World {
  const names = [...new Set(tables.flatMap((table) => table.dimensions))];
  const dimensions = names.map((name) =>
    dimensionOfTables(name, tables, options.hierarchies ?? [], options.totals?.[name]),
  );
  const of = (table: LongTable) => table.dimensions.map((name) => dimensions[names.indexOf(name)]!);
  return { dimensions, tables: tables.map((table) => tableCells(table, of(table), options.tolerance ?? {})) };
}
