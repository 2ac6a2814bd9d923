// A finding as CSV: one row for each group, with all that its figures need in order to be understood alone.

import { type CsvCell, formatCsv } from '../../platform/csv.ts';
import type { RateFinding, GroupFinding } from './rate-finding.ts';

type Column = [header: string, value: (group: GroupFinding, finding: RateFinding) => CsvCell];

const columns: readonly Column[] = [
  ['measure', (_, { measure }) => measure.title],
  ['period_from', (_, { period }) => period.from],
  ['period_to', (_, { period }) => period.to],
  ['months_missing', (_, { period }) => period.monthsMissing.join(' ')],
  ['group', ({ group }) => group],
  ['group_code', ({ code }) => code],
  ['count', ({ count }) => count],
  ['residents', ({ population }) => population],
  ['person_years', ({ exposure }) => exposure],
  ['rate_per', ({ rate }) => rate.per],
  ['rate', ({ rate }) => rate.estimate],
  ['rate_lower', ({ rate }) => rate.lower],
  ['rate_upper', ({ rate }) => rate.upper],
  ['compared_with', (group, { reference }) => (group.isReference ? '' : reference)],
  ['ratio', ({ ratio }) => ratio.estimate],
  ['ratio_lower', ({ ratio }) => ratio.lower],
  ['ratio_upper', ({ ratio }) => ratio.upper],
  ['p_value', ({ ratio }) => ratio.pValue],
  ['p_value_adjusted', ({ ratio }) => ratio.adjusted.pValue],
  ['ratio_lower_adjusted', ({ ratio }) => ratio.adjusted.lower],
  ['ratio_upper_adjusted', ({ ratio }) => ratio.adjusted.upper],
  ['difference', ({ difference }) => difference.estimate],
  ['difference_lower', ({ difference }) => difference.lower],
  ['difference_upper', ({ difference }) => difference.upper],
  ['excess', ({ excess }) => excess],
  ['verdict', ({ verdict }) => verdict],
  ['what_can_be_said', ({ verdictWords }) => verdictWords],
  ['smallest_visible_ratio', ({ smallestVisibleRatio }) => smallestVisibleRatio],
  ['times_residents_for_no_gap', ({ denominator }) => denominator.multiplier],
  ['unknown_count', (_, { unknown }) => unknown.count],
  ['unknown_share', (_, { unknown }) => unknown.share],
  ['ratio_if_unknown_are_reference', (group, { unknown }) => unknown.bounds[group.group]?.lower],
  ['ratio_if_unknown_are_group', (group, { unknown }) => unknown.bounds[group.group]?.upper],
  ['lower_with_sampling', (group, { unknown }) => unknown.bounds[group.group]?.withSampling.lower],
  ['upper_with_sampling', (group, { unknown }) => unknown.bounds[group.group]?.withSampling.upper],
  ['why_not_computed', ({ ratio, isReference }) => (isReference ? '' : ratio.reason)],
  ['warnings', (_, { warnings }) => warnings.map(({ code }) => code).join(' ')],
  ['receipt', (_, { receipt }) => receipt.digest],
  ['adjusted_for', (_, { adjusted }) => adjusted?.factors.join(' ')],
  ['adjusted_ratio', (group, finding) => adjustedOf(group, finding)?.pooled.estimate],
  ['adjusted_ratio_lower', (group, finding) => adjustedOf(group, finding)?.pooled.lower],
  ['adjusted_ratio_upper', (group, finding) => adjustedOf(group, finding)?.pooled.upper],
  ['standardised_ratio', (group, finding) => adjustedOf(group, finding)?.standardised.estimate],
  ['standardised_ratio_lower', (group, finding) => adjustedOf(group, finding)?.standardised.lower],
  ['standardised_ratio_upper', (group, finding) => adjustedOf(group, finding)?.standardised.upper],
  ['strata', (group, finding) => adjustedOf(group, finding)?.strata],
  ['i_squared', (group, finding) => adjustedOf(group, finding)?.homogeneity.iSquared],
  ['what_can_be_said_adjusted', (group, finding) => adjustedOf(group, finding)?.verdictWords],
  ['people', ({ code }, { repeats }) => repeats?.groups.find((each) => each.code === code)?.people],
];

function adjustedOf({ code }: GroupFinding, { adjusted }: RateFinding) {
  return adjusted?.groups.find((each) => each.code === code);
}

/** Numbers are at full precision; an empty cell is a figure that does not exist. */
export function rateCsv(finding: RateFinding): string {
  const rows = finding.groups.map((group) => columns.map(([, value]) => value(group, finding)));
  return formatCsv([columns.map(([header]) => header), ...rows]);
}
