// Shares as CSV: one row for each group, with all that its figures need in order to be understood alone.

import {
  type Column,
  measureColumn,
  periodColumns,
  monthsMissingColumn,
  groupColumns,
  comparedWithColumn,
  limitedColumns,
  testedColumns,
  verdictColumns,
  lastColumns,
  headings,
  cellsOf,
  staffCsv,
} from '../findings/columns-csv.ts';
import type { Receipt } from '../findings/receipt.ts';
import type { Warning } from '../findings/warning.ts';
import type { ShareFinding, ShareGroup, SharePart, ShareScope } from './share-finding.ts';

type Around = ShareScope & { measure: { title: string }; warnings: Warning[]; receipt: Receipt };

const columns: readonly Column<ShareGroup, Around & SharePart>[] = [
  measureColumn,
  ['outcome', (_, { outcome }) => outcome.words],
  ...periodColumns,
  monthsMissingColumn,
  ...groupColumns,
  ['count', ({ count }) => count],
  ['outcome_known', ({ known }) => known],
  ['with_outcome', ({ hits }) => hits],
  ['outcome_missing', ({ outcomeMissing }) => outcomeMissing],
  ...limitedColumns('share', ({ share }: ShareGroup) => share),
  comparedWithColumn,
  ...testedColumns('ratio', ({ ratio }: ShareGroup) => ratio),
  ...limitedColumns('ratio_of_not', ({ ratioOfNot }: ShareGroup) => ratioOfNot),
  ...limitedColumns('difference', ({ difference }: ShareGroup) => difference),
  ['excess', ({ excess }) => excess],
  ...verdictColumns,
  ['smallest_visible_ratio', ({ smallestVisibleRatio }) => smallestVisibleRatio],
  ['within', (_, { within }) => within?.columns.join(', ') ?? ''],
  ['ratio_within', ({ group }, { within }) => within?.groups[group]?.ratio.estimate],
  ['ratio_within_lower', ({ group }, { within }) => within?.groups[group]?.ratio.lower],
  ['ratio_within_upper', ({ group }, { within }) => within?.groups[group]?.ratio.upper],
  ['group_unknown', (_, { unknown }) => unknown.count],
  ['ratio_lowest_if_group_unknown', ({ group }, { unknown }) => unknown.bounds[group]?.group.lower],
  ['ratio_highest_if_group_unknown', ({ group }, { unknown }) => unknown.bounds[group]?.group.upper],
  ['ratio_lowest_if_outcome_missing', ({ group }, { unknown }) => unknown.bounds[group]?.outcome.lower],
  ['ratio_highest_if_outcome_missing', ({ group }, { unknown }) => unknown.bounds[group]?.outcome.upper],
  ['ratio_lowest_if_both', ({ group }, { unknown }) => unknown.bounds[group]?.both.lower],
  ['ratio_highest_if_both', ({ group }, { unknown }) => unknown.bounds[group]?.both.upper],
  ['why_not_computed', ({ ratio, isReference }) => (isReference ? '' : ratio.reason)],
  ...lastColumns,
];

export function shareCsv(finding: ShareFinding): string {
  return sharesCsv([finding], finding);
}

export function sharesCsv(parts: readonly SharePart[], around: Around): string {
  const rows = parts.flatMap((part) => cellsOf(columns, part.groups, { ...around, ...part }));
  return staffCsv(headings(columns), rows);
}
