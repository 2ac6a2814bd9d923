// The same tables in another order: of tables, of rows, of dimensions, of the lines of hierarchies.
import type { LongTable } from '../model/long-table.ts';
import type { TableSet } from '../release/released-tables.ts';

export function shuffledSet(set: TableSet, next: () => number): TableSet {
  return {
    ...set,
    tables: shuffled(set.tables, next).map((table) => shuffledTable(table, next)),
    hierarchies: shuffled(set.hierarchies ?? [], next).map((hierarchy) => ({
      ...hierarchy,
      parents: shuffled(hierarchy.parents, next),
    })),
  };
}

function shuffledTable(table: LongTable, next: () => number): LongTable {
  const order = shuffled([...table.dimensions.keys()], next);
  return {
    ...table,
    dimensions: order.map((at) => table.dimensions[at] ?? ''),
    rows: shuffled(table.rows, next).map((row) => ({
      ...row,
      labels: order.map((at) => row.labels[at] ?? ''),
    })),
  };
}

function shuffled<T>(list: readonly T[], next: () => number): T[] {
  return list
    .map((item) => ({ item, at: next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
