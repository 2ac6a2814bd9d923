// The public face of tables: each row with its labels and what may be shown of it.
import { refuseProblems } from '../model/impossible-table.ts';
import type { TableSystem } from '../model/cell-system-of-tables.ts';
import type { Hierarchy, LongTable } from '../model/long-table.ts';
import type { Primaries } from '../rules/primary.ts';
import type { Marker, Shown } from './marker.ts';

/** What is to be published together. */
export interface TableSet {
  title: string;
  tables: readonly LongTable[];
  hierarchies?: readonly Hierarchy[];
  totals?: Readonly<Record<string, string>>;
  /** Dimensions that tell something of people; all when left out. */
  sensitive?: readonly string[];
  /** What is sensitive by rules that need more than the tables: rates, shares of amounts. By the cells of the system. */
  primaries?: Primaries;
  /** Rows without a number, because there is none. */
  without?: readonly { table: string; labels: readonly string[]; marker: Exclude<Marker, '[c]' | '[low]'> }[];
}

export interface ReleasedTables {
  title: string;
  tables: readonly ReleasedTable[];
}

export interface ReleasedTable {
  name: string;
  dimensions: readonly string[];
  /** Whether its numbers are people, so that thresholds can be read off them. */
  people: boolean;
  rows: readonly { labels: readonly string[]; shown: Shown }[];
}

/** The rows of each table as its file has them, then totals that it did not have, then those without a number. */
export function releasedTables(set: TableSet, system: TableSystem, shown: readonly Shown[]): ReleasedTables {
  refuseProblems(strayRows(set));
  return {
    title: set.title,
    tables: set.tables.map((table, at) => releasedTable(set, table, system, at, shown)),
  };
}

function releasedTable(
  set: TableSet,
  table: LongTable,
  system: TableSystem,
  at: number,
  shown: readonly Shown[],
): ReleasedTable {
  const { cellOfRow = new Int32Array(), computed = [] } = system.tables[at] ?? {};
  const places = table.dimensions.map((name) => system.dimensions.indexOf(name));
  const show = (cell: number): Shown => shown[cell] ?? '[x]';
  const without = (set.without ?? []).filter((row) => row.table === table.name);
  const rows = [
    ...table.rows.map(({ labels }, row) => ({ labels, shown: show(cellOfRow[row] ?? -1) })),
    ...computed.map((cell) => ({
      labels: places.map((place) => system.cells[cell]?.labels[place] ?? ''),
      shown: show(cell),
    })),
    ...without.map(({ labels, marker }) => ({ labels, shown: marker })),
  ];
  const people =
    table.measure !== 'amount' &&
    table.rows.every(({ value, contributors = value }) => contributors === value);
  return { name: table.name, dimensions: table.dimensions, people, rows };
}

function strayRows({ tables, without = [] }: TableSet): string[] {
  return without.flatMap(({ table, labels }) =>
    tables.some(({ name }) => name === table)
      ? []
      : [`“${labels.join(', ')}” is of ${table}, which is not released.`],
  );
}
