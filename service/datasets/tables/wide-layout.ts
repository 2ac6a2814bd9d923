// The layout of a wide table: a column a group.

import { namesGroup } from './category-meaning.ts';
import type { GroupColumn, Layout, NoLayout, Place } from './layout.ts';
import { sharesNotCounts } from './layout-refusals.ts';
import { publishedNumber } from '../files/published-number.ts';
import { dimensionColumns, isFraction } from './table-facts.ts';
import { type Table, cellsOf } from './table.ts';

export function wideLayout(
  table: Table,
  place: Place,
  groups: readonly GroupColumn[],
  numbers: readonly number[],
): Layout | NoLayout {
  const used = groups.filter(({ meaning }) => namesGroup(meaning) || meaning.kind === 'silence');
  const shares = used.filter(({ column }) => isFraction(table, column));
  const people = used.filter((group) => !shares.includes(group));
  if (!hasTwoGroups(people) || looksLikePercentages(table, people)) return sharesNotCounts(table, used);
  const total =
    groups.find(({ meaning }) => meaning.kind === 'total')?.column ?? sumColumn(table, people, groups);
  const dimensions = dimensionColumns(table, place, new Set(numbers));
  const unused = groups
    .filter((group) => !people.includes(group) && group.column !== total && group.column !== place.period)
    .map(({ column }) => column);
  return { shape: 'wide', ...place, dimensions, groups: people, total, unused };
}

export function hasTwoGroups(groups: readonly GroupColumn[]): boolean {
  return groups.filter((group) => namesGroup(group.meaning)).length >= 2;
}

/** A column no label explains, that is the sum of the groups and silences on nearly every row. */
function sumColumn(
  table: Table,
  people: readonly GroupColumn[],
  groups: readonly GroupColumn[],
): number | null {
  const unknown = groups.filter(({ meaning }) => meaning.kind === 'unknown');
  const found = unknown.find(({ column }) => {
    const agreeing = table.rows.filter((row) => {
      const sum = people.reduce((so, group) => so + numberAt(row.cells[group.column]), 0);
      return Math.abs(sum - numberAt(row.cells[column])) < 1e-6;
    });
    return agreeing.length >= table.rows.length * 0.9;
  });
  return found?.column ?? null;
}

function numberAt(cell: string | undefined): number {
  const read = publishedNumber(cell ?? '');
  return read.kind === 'number' ? read.value : 0;
}

/** Fractions, none above 100: shares that were printed where counts were wanted. */
function looksLikePercentages(table: Table, groups: readonly GroupColumn[]): boolean {
  const values = groups
    .flatMap(({ column }) => cellsOf(table, column).map(publishedNumber))
    .filter((cell) => cell.kind === 'number');
  const fractions = values.filter(({ value }) => !Number.isInteger(value)).length;
  return values.length > 0 && fractions > values.length * 0.2 && values.every(({ value }) => value <= 100);
}
