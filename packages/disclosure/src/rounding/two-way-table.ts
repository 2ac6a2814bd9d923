// A two-way table of counts with its totals: the smallest system there is, for tests and examples.
import type { CellSystem, PublishedCell } from '../model/cell-system.ts';
import { relationsOfMembers } from '../model/relations.ts';

/** A two-way table with its totals, in rows. */
export function twoWay(counts: readonly (readonly number[])[]): CellSystem {
  const [rows, columns] = [counts.length, counts[0]?.length ?? 0];
  const at = Array.from({ length: rows * columns }, (_, place) => place);
  const groups = [
    ...at.map((place) => ({
      row: `r${Math.floor(place / columns)}`,
      column: `c${place % columns}`,
      places: [place],
    })),
    ...Array.from({ length: rows }, (_, row) => ({
      row: `r${row}`,
      column: 'Total',
      places: at.filter((place) => Math.floor(place / columns) === row),
    })),
    ...Array.from({ length: columns }, (_, column) => ({
      row: 'Total',
      column: `c${column}`,
      places: at.filter((place) => place % columns === column),
    })),
    { row: 'Total', column: 'Total', places: at },
  ];
  const flat = counts.flat();
  const cells = groups.map(({ row, column, places }) => cellOf([row, column], places, flat));
  return { inner: flat.length, cells, relations: relationsOfMembers(cells, flat.length) };
}

/** A cell of the inner cells at these places. */
export function cellOf(
  labels: readonly string[],
  places: readonly number[],
  counts: readonly number[],
): PublishedCell {
  const value = places.reduce((sum, place) => sum + (counts[place] ?? 0), 0);
  return { labels, value, contributors: value, weight: value, members: Int32Array.from(places) };
}

/** The cells of a system with the numbers that are shown, to see whether they add. */
export function withValues({ cells }: CellSystem, shown: readonly number[]): { value: number }[] {
  return cells.map((_, cell) => ({ value: shown[cell] ?? 0 }));
}
