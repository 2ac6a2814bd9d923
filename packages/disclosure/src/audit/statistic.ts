// What an audit asks about: a cell, or a sum or difference of cells, and how far from the truth an attacker must stay.
import { type CellSystem, nameOfCell } from '../model/cell-system.ts';
import type { Primary, Protection, VirtualPrimary } from '../rules/primary.ts';

export interface Statistic {
  /** As sentences say it. */
  name: string;
  cells: readonly number[];
  times: readonly number[];
  /** The true value; null for an attacker who looks for it. */
  truth: number | null;
  /** Null where nothing is promised, as for cells that are hidden only to hide others. */
  protection: Protection | null;
}

/** All cells that are hidden or must be, then the sums and differences that must not be learnt. */
export function statisticsOf(
  system: CellSystem,
  hidden: ArrayLike<number>,
  primaries: readonly Primary[],
  virtual: readonly VirtualPrimary[] = [],
): Statistic[] {
  const protection = new Map(primaries.map((each) => [each.cell, each.protection]));
  const asked = [...system.cells.keys()].filter((cell) => hidden[cell] || protection.has(cell));
  return [
    ...asked.map((cell) => cellStatistic(system, cell, protection.get(cell) ?? null)),
    ...virtual.map((each) => virtualStatistic(system, each)),
  ];
}

export function cellStatistic(system: CellSystem, id: number, protection: Protection | null): Statistic {
  const cell = system.cells[id];
  if (!cell) throw new RangeError(`There is no cell ${id}; there are ${system.cells.length}.`);
  return { name: nameOfCell(cell), cells: [id], times: [1], truth: cell.value, protection };
}

function virtualStatistic({ cells }: CellSystem, { plus, minus, protection }: VirtualPrimary): Statistic {
  const names = (ids: readonly number[]) => ids.map((id) => nameOfCell(cells[id]!)).join(' and ');
  const value = (ids: readonly number[]) => ids.reduce((sum, id) => sum + (cells[id]?.value ?? 0), 0);
  return {
    name: minus.length > 0 ? `${names(plus)} less ${names(minus)}` : `${names(plus)} together`,
    cells: [...plus, ...minus],
    times: [...plus.map(() => 1), ...minus.map(() => -1)],
    truth: value(plus) - value(minus),
    protection,
  };
}
