// The layout of a long table: a row a group, with one column of figures among others.

import { type AreaLevel, areaOf } from './area-columns.ts';
import { isShareHeading } from './category-meaning.ts';
import type { FigureKind, Layout, NoLayout, Place } from './layout.ts';
import { noFigures } from './layout-refusals.ts';
import { dimensionColumns, isFraction } from './table-facts.ts';
import type { Table } from './table.ts';

export function longLayout(
  table: Table,
  place: Place,
  category: number,
  numbers: readonly number[],
  kind: FigureKind,
): Layout | NoLayout {
  const rates = numbers.filter(
    (column) => isShareHeading(table.columns[column] ?? '') || isFraction(table, column),
  );
  const figures = numbers.filter((column) => !rates.includes(column));
  const varying = figures.filter(
    (column) => !isTotalOfGroups(table, place.areas, place.period, category, column),
  );
  const counts = varying.length > 0 ? varying : figures;
  const population = best(table, counts, 'population');
  const others =
    kind === 'counts' ? counts.filter((column) => column !== population || counts.length === 1) : counts;
  const value = best(table, others, kind) ?? (others.length === 1 ? (others[0] ?? null) : null);
  if (value === null) return noFigures(table, others, rates);
  const dimensions = dimensionColumns(table, place, new Set([category, ...numbers]));
  const rate = rates.find((column) => /rate/i.test(table.columns[column] ?? '')) ?? null;
  const unused = numbers.filter((column) => column !== value && column !== population && column !== rate);
  return {
    shape: 'long',
    ...place,
    dimensions,
    category,
    value,
    population: population === value ? null : population,
    rate,
    unused,
  };
}

/** The same number on every row of an area, whatever the group: the area's total, printed again and again. */
function isTotalOfGroups(
  table: Table,
  areas: readonly AreaLevel[],
  period: number | null,
  category: number,
  column: number,
): boolean {
  const values = new Map<string, Set<string>>();
  const groups = new Map<string, Set<string>>();
  for (const row of table.rows) {
    const place = [
      ...areas.map((level) => areaOf(level, row).code ?? areaOf(level, row).name),
      row.cells[period ?? -1],
    ].join('\u0000');
    if (row.cells[column] === '') continue;
    values.set(place, (values.get(place) ?? new Set()).add(row.cells[column] ?? ''));
    groups.set(place, (groups.get(place) ?? new Set()).add(row.cells[category] ?? ''));
  }
  const compared = [...values.keys()].filter((place) => (groups.get(place)?.size ?? 0) > 1);
  return compared.length > 0 && compared.every((place) => values.get(place)?.size === 1);
}

const valueWords: Record<FigureKind, readonly RegExp[]> = {
  population: [
    /^(population|residents|usual residents|persons|people|n|count|value|number|observation|obs value)$/,
    /\b(population|residents)\b/,
    /\b(count|number)\b/,
  ],
  counts: [
    /^(n|count|value|number|searches|stops|total)$/,
    /\b(number|count|counts|searches|stops|incidents|offences|arrests|events)\b/,
    /\btotal\b/,
  ],
};

function best(table: Table, columns: readonly number[], kind: FigureKind): number | null {
  for (const words of valueWords[kind]) {
    const found = columns.filter((column) =>
      words.test(
        (table.columns[column] ?? '')
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, ' ')
          .trim(),
      ),
    );
    if (found.length === 1) return found[0] ?? null;
    if (found.length > 1) return null;
  }
  return null;
}
