// Counts as a table; where a finding has no number, because its maker withholds it or nothing was sent, the row says so.

import type { LongTable, TableSet } from '@due-regard/disclosure';
import type { Figure } from './figure.ts';

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
