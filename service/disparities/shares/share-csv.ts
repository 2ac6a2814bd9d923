// Shares as CSV: one row for each group, with all that its figures need in order to be understood alone.

import { type CsvCell, formatCsv } from '../../platform/csv.ts';
import type { Receipt } from '../findings/receipt.ts';
import type { Warning } from '../findings/warning.ts';
import type { ShareFinding, ShareGroup, SharePart, ShareScope } from './share-finding.ts';

type Around = ShareScope & { measure: { title: string }; warnings: Warning[]; receipt: Receipt };
type Column = [header: string, value: (group: ShareGroup, part: SharePart, around: Around) => CsvCell];

const columns: readonly Column[] = [
  ['measure', (_, __, { measure }) => measure.title],
  ['outcome', (_, { outcome }) => outcome.words],
  ['period_from', (_, __, { period }) => period.from],
  ['period_to', (_, __, { period }) => period.to],
  ['months_missing', (_, __, { period }) => period.monthsMissing.join(' ')],
  ['group', ({ group }) => group],
  ['group_code', ({ code }) => code],
  ['count', ({ count }) => count],
  ['outcome_known', ({ known }) => known],
  ['with_outcome', ({ hits }) => hits],
  ['outcome_missing', ({ outcomeMissing }) => outcomeMissing],
  ['share', ({ share }) => share.estimate],
  ['share_lower', ({ share }) => share.lower],
  ['share_upper', ({ share }) => share.upper],
  ['compared_with', (group, _, { reference }) => (group.isReference ? '' : reference)],
  ['ratio', ({ ratio }) => ratio.estimate],
  ['ratio_lower', ({ ratio }) => ratio.lower],
  ['ratio_upper', ({ ratio }) => ratio.upper],
  ['p_value', ({ ratio }) => ratio.pValue],
  ['p_value_adjusted', ({ ratio }) => ratio.adjusted.pValue],
  ['ratio_lower_adjusted', ({ ratio }) => ratio.adjusted.lower],
  ['ratio_upper_adjusted', ({ ratio }) => ratio.adjusted.upper],
  ['ratio_of_not', ({ ratioOfNot }) => ratioOfNot.estimate],
  ['ratio_of_not_lower', ({ ratioOfNot }) => ratioOfNot.lower],
  ['ratio_of_not_upper', ({ ratioOfNot }) => ratioOfNot.upper],
  ['difference', ({ difference }) => difference.estimate],
  ['difference_lower', ({ difference }) => difference.lower],
  ['difference_upper', ({ difference }) => difference.upper],
  ['excess', ({ excess }) => excess],
  ['verdict', ({ verdict }) => verdict],
  ['what_can_be_said', ({ verdictWords }) => verdictWords],
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
  ['warnings', (_, __, { warnings }) => warnings.map(({ code }) => code).join(' ')],
  ['receipt', (_, __, { receipt }) => receipt.digest],
];

export function shareCsv(finding: ShareFinding): string {
  return sharesCsv([finding], finding);
}

/** Numbers are at full precision; an empty cell is a figure that does not exist. */
export function sharesCsv(parts: readonly SharePart[], around: Around): string {
  const rows = parts.flatMap((part) =>
    part.groups.map((group) => columns.map(([, value]) => value(group, part, around))),
  );
  return formatCsv([columns.map(([header]) => header), ...rows]);
}
