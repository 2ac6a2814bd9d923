// Counts as a table; where a finding has no number, because its maker withholds it or nothing was sent, the row says so.

import type { LongTable, TableSet } from '@due-regard/disclosure';
import type { Figure } from './figure.ts';
import type { ReleasedGroups } from './released-groups.ts';

export interface ReleasedCount {
  /** One a dimension. */
  labels: readonly string[];
  /** Null is not zero. */
  count: Figure;
}

export interface ReleasedCounts {
  table: LongTable;
  without: NonNullable<TableSet['without']>;
}

export function releasedCounts(
  name: string,
  dimensions: readonly string[],
  counts: readonly ReleasedCount[],
): ReleasedCounts {
  const rows = counts.flatMap(({ labels, count }) => (count === null ? [] : [{ labels, value: count }]));
  const without = counts.flatMap(({ labels, count }) =>
    count === null ? [{ table: name, labels, marker: '[x]' as const }] : [],
  );
  return { table: { name, dimensions, rows }, without };
}

interface CountedGroups {
  groups: readonly { code: string; count: Figure }[];
  /** Those of unknown group; null where nobody says how many. */
  unknown: { count: Figure };
  /** All of them. */
  total: number;
}

/** Every group, whoever is in none of them, and whoever is not known. */
export function groupCounts(
  { groups, unknown, total }: CountedGroups,
  labels: ReleasedGroups,
): ReleasedCount[] {
  const inGroups = groups.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const outside = total - inGroups - (unknown.count ?? 0);
  return [
    ...groups.map(({ code, count }) => ({ labels: [labels.labelOf(code)], count })),
    ...(outside > 0 ? [{ labels: [labels.outside], count: outside }] : []),
    ...(unknown.count === 0 ? [] : [{ labels: [labels.unknown], count: unknown.count }]),
  ];
}
