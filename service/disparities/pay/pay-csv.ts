// A finding on pay as CSV: one row for each group, with all that its figures need in order to be understood alone.

import {
  type Column,
  measureColumn,
  groupColumns,
  comparedWithColumn,
  verdictColumns,
  lastColumns,
  columnsCsv,
} from '../findings/columns-csv.ts';
import type { PayFinding, PayGroup } from './pay-finding.ts';

const quarterColumns: readonly Column<PayGroup, PayFinding>[] = (
  ['lower', 'lower middle', 'upper middle', 'upper'] as const
).map((name): Column<PayGroup, PayFinding> => [
  `percent_of_${name.replace(' ', '_')}_quarter`,
  ({ group }, { quarters }) =>
    quarters.find((each) => each.name === name)?.groups.find((share) => share.group === group)?.percent,
]);

const columns: readonly Column<PayGroup, PayFinding>[] = [
  measureColumn,
  ['snapshot', (_, { measure }) => measure.snapshot],
  ...groupColumns,
  ['employees', ({ count }) => count],
  ['with_hourly_pay', ({ hourly }) => hourly.people],
  ['mean_hourly_pay', ({ hourly }) => hourly.mean],
  ['median_hourly_pay', ({ hourly }) => hourly.median],
  comparedWithColumn,
  ['mean_gap_percent', ({ meanGap }) => meanGap?.estimate],
  ['mean_gap_lower', ({ meanGap }) => meanGap?.lower],
  ['mean_gap_upper', ({ meanGap }) => meanGap?.upper],
  ['mean_gap_p_value', ({ meanGap }) => meanGap?.pValue],
  ['mean_gap_p_value_adjusted', ({ meanGap }) => meanGap?.adjusted.pValue],
  ['mean_gap_lower_adjusted', ({ meanGap }) => meanGap?.adjusted.lower],
  ['mean_gap_upper_adjusted', ({ meanGap }) => meanGap?.adjusted.upper],
  ['median_gap_percent', ({ medianGap }) => medianGap?.estimate],
  ['median_gap_lower', ({ medianGap }) => medianGap?.lower],
  ['median_gap_upper', ({ medianGap }) => medianGap?.upper],
  ['paid_a_bonus', ({ paidBonus }) => paidBonus?.count],
  ['bonus_known', ({ paidBonus }) => paidBonus?.known],
  ['bonus_blank', ({ paidBonus }) => paidBonus?.blank],
  ['share_paid_a_bonus', ({ paidBonus }) => paidBonus?.estimate],
  ['mean_bonus', ({ bonus }) => bonus?.mean],
  ['median_bonus', ({ bonus }) => bonus?.median],
  ['mean_bonus_gap_percent', ({ bonus }) => bonus?.meanGap?.estimate],
  ['median_bonus_gap_percent', ({ bonus }) => bonus?.medianGap?.estimate],
  ...quarterColumns,
  ...verdictColumns,
  ['gap_if_unknown_lower', ({ group }, { unknown }) => unknown.bounds[group]?.lower],
  ['gap_if_unknown_upper', ({ group }, { unknown }) => unknown.bounds[group]?.upper],
  ['group_not_known', (_, { unknown }) => unknown.count],
  ['special_constables_left_out', (_, { leftOut }) => leftOut.specialConstables],
  ['why_not_computed', ({ verdictReason, hourly }) => verdictReason ?? hourly.reason],
  ...lastColumns,
];

export function payCsv(finding: PayFinding): string {
  return columnsCsv(columns, finding.groups, finding);
}
