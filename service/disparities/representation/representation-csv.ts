// A representation as CSV: one row for each group, with all that its figures need in order to be understood alone.

import { type CsvCell, formatCsv } from '../../platform/csv.ts';
import type { RepresentationFinding, RepresentationGroup } from './representation-finding.ts';

type Column = [
  header: string,
  value: (group: RepresentationGroup, finding: RepresentationFinding) => CsvCell,
];

const columns: readonly Column[] = [
  ['measure', (_, { measure }) => measure.title],
  ['period_from', (_, { period }) => period.from],
  ['period_to', (_, { period }) => period.to],
  ['months_missing', (_, { period }) => period.monthsMissing.join(' ')],
  ['group', ({ group }) => group],
  ['group_code', ({ code }) => code],
  ['count', ({ count }) => count],
  ['of_known', (_, { known }) => known],
  ['share', ({ share }) => share.estimate],
  ['share_lower', ({ share }) => share.lower],
  ['share_upper', ({ share }) => share.upper],
  ['benchmark', (_, { measure }) => measure.benchmark.name],
  ['benchmark_count', ({ benchmark }) => benchmark.count],
  ['benchmark_share', ({ benchmark }) => benchmark.share],
  ['benchmark_standard_error', ({ benchmark }) => benchmark.standardError],
  ['index', ({ ratio }) => ratio.estimate],
  ['index_lower', ({ ratio }) => ratio.lower],
  ['index_upper', ({ ratio }) => ratio.upper],
  ['p_value', ({ ratio }) => ratio.pValue],
  ['p_value_adjusted', ({ ratio }) => ratio.adjusted.pValue],
  ['index_lower_adjusted', ({ ratio }) => ratio.adjusted.lower],
  ['index_upper_adjusted', ({ ratio }) => ratio.adjusted.upper],
  ['percentage_points', ({ percentagePoints }) => percentagePoints],
  ['expected', ({ expected }) => expected],
  ['shortfall', ({ shortfall }) => shortfall],
  ['verdict', ({ verdict }) => verdict],
  ['what_can_be_said', ({ verdictWords }) => verdictWords],
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
  ['warnings', (_, { warnings }) => warnings.map(({ code }) => code).join(' ')],
  ['receipt', (_, { receipt }) => receipt.digest],
];

/** Numbers are at full precision; an empty cell is a figure that does not exist. */
export function representationCsv(finding: RepresentationFinding): string {
  const rows = finding.groups.map((group) => columns.map(([, value]) => value(group, finding)));
  return formatCsv([columns.map(([header]) => header), ...rows]);
}
