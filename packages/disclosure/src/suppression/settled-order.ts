// One order for the cells of a system, whatever order they came in: the same tables have the same pattern.
import type { CellSystem, PublishedCell, Relation } from '../model/cell-system.ts';

export interface SettledOrder {
  ordered: CellSystem;
  /** For each cell of the system its place in the order. */
  placeOf: Int32Array;
}

/** Largest first, then by their labels: as words in any order, so that another order of columns changes nothing, and then as they are. */
export function settledOrder(system: CellSystem): SettledOrder {
  const names = system.cells.map(({ labels }) => [...[...labels].sort(), ...labels].join('\u001f'));
  const order = [...system.cells.keys()].sort((one, other) => {
    const gap = (system.cells[other]?.value ?? 0) - (system.cells[one]?.value ?? 0);
    if (gap !== 0) return gap;
    const [left = '', right = ''] = [names[one], names[other]];
    return left < right ? -1 : left > right ? 1 : one - other;
  });
  const placeOf = new Int32Array(order.length);
  for (const [place, cell] of order.entries()) placeOf[cell] = place;
  const cells = order.map((cell): PublishedCell => system.cells[cell]!);
  const relations = system.relations.map((relation) => inOrder(relation, placeOf));
  relations.sort((one, other) => compareLists(one.cells, other.cells));
  return { ordered: { ...system, cells, relations }, placeOf };
}

/** The total stays first: it is what the relation defines. */
function inOrder({ cells, coefficients }: Relation, placeOf: Int32Array): Relation {
  const parts = Array.from(cells, (cell, at) => ({ cell: placeOf[cell] ?? 0, value: coefficients[at] ?? 0 }));
  const [total, ...others] = parts;
  others.sort((one, other) => one.cell - other.cell);
  const all = total ? [total, ...others] : [];
  return {
    cells: Int32Array.from(all, ({ cell }) => cell),
    coefficients: Float64Array.from(all, ({ value }) => value),
  };
}

function compareLists(one: Int32Array, other: Int32Array): number {
  for (let at = 0; at < Math.min(one.length, other.length); at++) {
    const gap = (one[at] ?? 0) - (other[at] ?? 0);
    if (gap !== 0) return gap;
  }
  return one.length - other.length;
}
