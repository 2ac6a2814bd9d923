// A representation as CSV: one row for each group, with all that its figures need in order to be understood alone.

import {
  type Column,
  measureColumn,
  periodColumns,
  monthsMissingColumn,
  groupColumns,
  limitedColumns,
  testedColumns,
  verdictColumns,
  lastColumns,
  columnsCsv,
} from '../findings/columns-csv.ts';
import type { RepresentationFinding, RepresentationGroup } from './representation-finding.ts';

const columns: readonly Column<RepresentationGroup, RepresentationFinding>[] = [
  measureColumn,
  ...periodColumns,
  monthsMissingColumn,
  ...groupColumns,
  ['count', ({ count }) => count],
  ['of_known', (_, { known }) => known],
  ...limitedColumns('share', ({ share }: RepresentationGroup) => share),
  ['benchmark', (_, { measure }) => measure.benchmark.name],
  ['benchmark_count', ({ benchmark }) => benchmark.count],
  ['benchmark_share', ({ benchmark }) => benchmark.share],
  ['benchmark_standard_error', ({ benchmark }) => benchmark.standardError],
  ...testedColumns('index', ({ ratio }: RepresentationGroup) => ratio),
  ['percentage_points', ({ percentagePoints }) => percentagePoints],
  ['expected', ({ expected }) => expected],
  ['shortfall', ({ shortfall }) => shortfall],
  ...verdictColumns,
  ['smallest_visible_index_above', ({ smallestVisible }) => smallestVisible.above],
  ['largest_visible_index_below', ({ smallestVisible }) => smallestVisible.below],
  ['unknown_count', (_, { unknown }) => unknown.count],
  ['not_stated', (_, { unknown }) => unknown.kinds.notStated],
  ['not_recorded', (_, { unknown }) => unknown.kinds.notRecorded],
  ['unknown_share', (_, { unknown }) => unknown.share],
  ['index_if_no_unknown_is_of_it', ({ group }, { unknown }) => unknown.bounds[group]?.lower],
  ['index_if_all_unknown_are_of_it', ({ group }, { unknown }) => unknown.bounds[group]?.upper],
  ['lower_with_sampling', ({ group }, { unknown }) => unknown.bounds[group]?.withSampling.lower],
  ['upper_with_sampling', ({ group }, { unknown }) => unknown.bounds[group]?.withSampling.upper],
  ['why_not_computed', ({ ratio }) => ratio.reason],
  ...lastColumns,
];

export function representationCsv(finding: RepresentationFinding): string {
  return columnsCsv(columns, finding.groups, finding);
}
