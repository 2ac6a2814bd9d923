// Recognises how a table of figures is laid out: long (a row a group) or wide (a column a group).

import type { Classification } from '@due-regard/classifications';
import { columnsOfAreas } from './area-columns.ts';
import { meaningOf, namesGroup } from './category-meaning.ts';
import type { FigureKind, GroupColumn, Layout, NoLayout } from './layout.ts';
import { noGroups, sharesNotCounts } from './layout-refusals.ts';
import { longLayout } from './long-layout.ts';
import { factsOf, isFraction, periodColumn } from './table-facts.ts';
import type { Table } from './table.ts';
import { hasTwoGroups, wideLayout } from './wide-layout.ts';

export function recogniseLayout(
  table: Table,
  classification: Classification,
  kind: FigureKind,
): Layout | NoLayout {
  const { areas, numbers: allNumbers } = factsOf(table);
  const taken = new Set(columnsOfAreas(areas));
  const numbers = allNumbers.filter((column) => !taken.has(column));
  const category = categoryColumn(table, classification, taken);
  const groups = groupColumns(table, classification, numbers);
  const place = { areas, period: periodColumn(table, taken, category) };
  if (category !== null) {
    const long = longLayout(
      table,
      place,
      category,
      numbers.filter((column) => column !== category && column !== place.period),
      kind,
    );
    if (!('code' in long) || !hasTwoGroups(groups)) return long;
  }
  if (hasTwoGroups(groups) || groups.some((group) => namesGroup(group.meaning)))
    return wideLayout(table, place, groups, numbers);
  if (numbers.length > 0 && numbers.every((column) => isFraction(table, column)))
    return sharesNotCounts(table, groups);
  return noGroups(table, classification);
}

/** The column of words most of whose values are groups of the list, at least two of them. */
function categoryColumn(
  table: Table,
  classification: Classification,
  taken: ReadonlySet<number>,
): number | null {
  let best: { column: number; score: number } | null = null;
  for (const column of table.columns.keys()) {
    if (taken.has(column) && !/ethnic/i.test(table.columns[column] ?? '')) continue;
    const score = groupScore(table, classification, column);
    if (score > (best?.score ?? 0)) best = { column, score };
  }
  return best?.column ?? null;
}

/** More different values than this are no list of groups; single years of age with their bands are 112. */
const mostGroups = 250;

function isUnderstood(classification: Classification, label: string): boolean {
  return meaningOf(classification, label).kind !== 'unknown';
}

function groupScore(table: Table, classification: Classification, column: number): number {
  const { numbers, labels: allLabels } = factsOf(table);
  if (numbers.includes(column) && !/\bage/i.test(table.columns[column] ?? '')) return 0;
  const labels = allLabels[column] ?? [];
  if (labels.length > mostGroups || !labels.slice(0, 12).some((label) => isUnderstood(classification, label)))
    return 0;
  const meanings = labels
    .map((label) => meaningOf(classification, label))
    .filter((meaning) => meaning.kind !== 'share');
  const groups = meanings.filter(namesGroup).length;
  const understood = meanings.filter((meaning) => meaning.kind !== 'unknown').length;
  return groups >= 2 && understood >= meanings.length * 0.6
    ? understood / meanings.length + groups / 1000
    : 0;
}

function groupColumns(
  table: Table,
  classification: Classification,
  numbers: readonly number[],
): GroupColumn[] {
  return numbers.map((column) => ({
    column,
    meaning: meaningOf(classification, table.columns[column] ?? ''),
  }));
}
