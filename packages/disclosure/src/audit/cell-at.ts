// Finds the cell that labels stand for, whether all of them are given or only those that matter.
import { ImpossibleTable } from '../model/impossible-table.ts';
import type { TableSystem } from '../model/cell-system-of-tables.ts';
import type { Where } from './figures.ts';

/** Throws ImpossibleTable where no table has such a cell. */
export function cellAtOf({ cells, dimensions }: TableSystem): (where: Where) => number {
  const places = new Map(cells.map(({ labels }, cell) => [labels.join('\u0000'), cell]));
  return (where) => {
    const cell = Array.isArray(where)
      ? places.get(where.join('\u0000'))
      : cellOfNames(where as Readonly<Record<string, string>>);
    if (cell !== undefined) return cell;
    const said = Array.isArray(where) ? where.join(', ') : Object.values(where).join(', ');
    throw new ImpossibleTable([`No table has “${said}”, which is said to be known.`]);
  };

  /** Of those that have these labels the one that holds the others: everybody in each other dimension. */
  function cellOfNames(where: Readonly<Record<string, string>>): number | undefined {
    const given = Object.entries(where).map(([name, label]) => [dimensions.indexOf(name), label] as const);
    let [best, most] = [-1, -1];
    for (const [cell, { labels, members }] of cells.entries()) {
      if (given.some(([at, label]) => labels[at] !== label)) continue;
      const size = members?.length ?? labels.filter((label) => label === 'Total' || label === 'All').length;
      if (size > most) [best, most] = [cell, size];
    }
    return best < 0 ? undefined : best;
  }
}
