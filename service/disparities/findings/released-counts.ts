// Counts as a table; where a finding has no number, because its maker withholds it or nothing was sent, the row says so.

import type { LongTable, TableSet } from '@due-regard/disclosure';
import type { Reading } from '../../published/index.ts';
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

/** Where some counts are withheld, the sum of the others is not everybody. */
export const totalOfGiven = 'Total of those given';

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

interface CountedFinding {
  measure: { counted: { plural: string } };
  groups: readonly { code: string; count: Figure }[];
  /** Those of unknown group; null where nobody says how many. */
  unknown: { count: Figure };
  /** All of them. */
  total: number;
}

export interface ReleasedGroupCounts extends ReleasedCounts {
  /** How the table is to be read, by the code of the group that the others are compared with. */
  reading(reference: string | null): Reading['groups'];
  /** The word for everybody that it counts. */
  total: string;
}

/** One table of all groups of a finding. */
export function releasedGroupCounts(finding: CountedFinding, labels: ReleasedGroups): ReleasedGroupCounts {
  const counts = groupCounts(finding, labels);
  const { table, without } = releasedCounts(finding.measure.counted.plural, [labels.dimension], counts);
  const has = (word: string) => counts.some(({ labels: [label] }) => label === word);
  const rows = { unknown: has(labels.unknown), outside: has(labels.outside) };
  return {
    table,
    without,
    reading: (reference) => labels.reading(reference, rows),
    total: without.length > 0 ? totalOfGiven : labels.total(),
  };
}

/** Every group, whoever is in none of them, and whoever is not known. */
function groupCounts(
  { groups, unknown, total }: Pick<CountedFinding, 'groups' | 'unknown' | 'total'>,
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
