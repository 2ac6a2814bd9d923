// Amounts as CSV: one row for each group, with all that its figures need in order to be understood alone.

import { type CsvCell, formatCsv } from '../../platform/csv.ts';
import type { AmountFinding, AmountGroup } from './amount-finding.ts';

type Column = [header: string, value: (group: AmountGroup, finding: AmountFinding) => CsvCell];

const columns: readonly Column[] = [
  ['measure', (_, { measure }) => measure.title],
  ['amount', (_, { measure }) => measure.amount],
  ['average', (_, { measure }) => measure.average],
  ['period_from', (_, { period }) => period.from],
  ['period_to', (_, { period }) => period.to],
  ['group', ({ group }) => group],
  ['group_code', ({ code }) => code],
  ['count', ({ count }) => count],
  ['amount_known', ({ known }) => known],
  ['amount_missing', ({ missing }) => missing],
  ['amount_not_a_number', ({ notNumbers }) => notNumbers],
  ['amount_negative', ({ negative }) => negative],
  ['estimate', ({ amount }) => amount.estimate],
  ['estimate_lower', ({ amount }) => amount.lower],
  ['estimate_upper', ({ amount }) => amount.upper],
  ['mean', ({ mean }) => mean],
  ['median', ({ median }) => median],
  ['standard_deviation', ({ standardDeviation }) => standardDeviation],
  ['lower_quartile', ({ lowerQuartile }) => lowerQuartile],
  ['upper_quartile', ({ upperQuartile }) => upperQuartile],
  ['least', ({ least }) => least],
  ['most', ({ most }) => most],
  ['trimmed_mean', ({ trimmedMean }) => trimmedMean],
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
  ['verdict', ({ verdict }) => verdict],
  ['what_can_be_said', ({ verdictWords }) => verdictWords],
  ['smallest_visible_ratio', ({ smallestVisibleRatio }) => smallestVisibleRatio],
  ['group_unknown', (_, { unknown }) => unknown.count],
  ['ratio_lowest_if_missing', ({ group }, { unknown }) => unknown.bounds[group]?.lower],
  ['ratio_highest_if_missing', ({ group }, { unknown }) => unknown.bounds[group]?.upper],
  ['why_not_computed', ({ ratio, isReference }) => (isReference ? '' : ratio.reason)],
  ['warnings', (_, { warnings }) => warnings.map(({ code }) => code).join(' ')],
  ['receipt', (_, { receipt }) => receipt.digest],
];

/** Numbers are at full precision; an empty cell is a figure that does not exist. */
export function amountCsv(finding: AmountFinding): string {
  const rows = finding.groups.map((group) => columns.map(([, value]) => value(group, finding)));
  return formatCsv([columns.map(([header]) => header), ...rows]);
}
