// Amounts as CSV: one row for each group, with all that its figures need in order to be understood alone.

import {
  type Column,
  measureColumn,
  periodColumns,
  groupColumns,
  comparedWithColumn,
  limitedColumns,
  testedColumns,
  verdictColumns,
  lastColumns,
  columnsCsv,
} from '../findings/columns-csv.ts';
import type { AmountFinding, AmountGroup } from './amount-finding.ts';

const columns: readonly Column<AmountGroup, AmountFinding>[] = [
  measureColumn,
  ['amount', (_, { measure }) => measure.amount],
  ['average', (_, { measure }) => measure.average],
  ...periodColumns,
  ...groupColumns,
  ['count', ({ count }) => count],
  ['amount_known', ({ known }) => known],
  ['amount_missing', ({ missing }) => missing],
  ['amount_not_a_number', ({ notNumbers }) => notNumbers],
  ['amount_negative', ({ negative }) => negative],
  ...limitedColumns('estimate', ({ amount }: AmountGroup) => amount),
  ['mean', ({ mean }) => mean],
  ['median', ({ median }) => median],
  ['standard_deviation', ({ standardDeviation }) => standardDeviation],
  ['lower_quartile', ({ lowerQuartile }) => lowerQuartile],
  ['upper_quartile', ({ upperQuartile }) => upperQuartile],
  ['least', ({ least }) => least],
  ['most', ({ most }) => most],
  ['trimmed_mean', ({ trimmedMean }) => trimmedMean],
  comparedWithColumn,
  ...testedColumns('ratio', ({ ratio }: AmountGroup) => ratio),
  ...limitedColumns('difference', ({ difference }: AmountGroup) => difference),
  ...verdictColumns,
  ['smallest_visible_ratio', ({ smallestVisibleRatio }) => smallestVisibleRatio],
  ['group_unknown', (_, { unknown }) => unknown.count],
  ['ratio_lowest_if_missing', ({ group }, { unknown }) => unknown.bounds[group]?.lower],
  ['ratio_highest_if_missing', ({ group }, { unknown }) => unknown.bounds[group]?.upper],
  ['why_not_computed', ({ ratio, isReference }) => (isReference ? '' : ratio.reason)],
  ...lastColumns,
];

export function amountCsv(finding: AmountFinding): string {
  return columnsCsv(columns, finding.groups, finding);
}
