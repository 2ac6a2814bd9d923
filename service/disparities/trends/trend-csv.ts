// A trend as CSV: one row for each group and period, with all that its figures need in order to be understood alone.

import {
  type Column,
  measureColumn,
  limitedColumns,
  lastColumns,
  columnsCsv,
} from '../findings/columns-csv.ts';
import type { TrendFinding, TrendGroup, TrendPeriod, TrendPoint } from './trend-finding.ts';

interface Row {
  group: TrendGroup;
  period: TrendPeriod;
  point: TrendPoint;
}

const columns: readonly Column<Row, TrendFinding>[] = [
  measureColumn,
  ['group', ({ group }) => group.group],
  ['group_code', ({ group }) => group.code],
  ['compared_with', (_, { reference }) => reference],
  ['period', ({ period }) => period.period],
  ['period_from', ({ period }) => period.from],
  ['period_to', ({ period }) => period.to],
  ['months_sent', ({ period }) => period.monthsSubmitted],
  ['months_missing', ({ period }) => period.monthsMissing],
  ['count', ({ point }) => point.count],
  ['person_years', ({ point }) => point.personYears],
  ['reference_count', ({ point }) => point.referenceCount],
  ['reference_person_years', ({ point }) => point.referencePersonYears],
  ['rate_per', (_, { measure }) => measure.per],
  ['rate', ({ point }) => point.rate],
  ['reference_rate', ({ point }) => point.referenceRate],
  ...limitedColumns('ratio', ({ point }: Row) => point.ratio),
  ['limit_lower', ({ point }) => point.limits.lower],
  ['limit_upper', ({ point }) => point.limits.upper],
  ['outside_limits', ({ point }) => point.limits.outside ?? ''],
  ['smoothed', ({ point }) => point.smoothed.ratio],
  ['other_signs', ({ point }) => [...point.rules, ...(point.smoothed.outside ? ['smoothed'] : [])].join(' ')],
  ['unknown_count', ({ period }) => period.unknown.count],
  ['unknown_share', ({ period }) => period.unknown.share],
  ['unknown_share_outside_limits', ({ period }) => period.unknown.outside ?? ''],
  ['ratio_if_unknown_are_reference', ({ point }) => point.unknownBounds.lower],
  ['ratio_if_unknown_are_group', ({ point }) => point.unknownBounds.upper],
  ['why_not_computed', ({ point }) => point.ratio.reason ?? point.limits.reason ?? ''],
  ['change', ({ group }) => group.change?.ratioOfRatios.estimate ?? null],
  ['change_lower', ({ group }) => group.change?.ratioOfRatios.lower ?? null],
  ['change_upper', ({ group }) => group.change?.ratioOfRatios.upper ?? null],
  ['what_can_be_said_of_the_change', ({ group }) => group.change?.verdictWords ?? ''],
  ...lastColumns,
];

export function trendCsv(finding: TrendFinding): string {
  const rows = finding.groups.flatMap((group) =>
    finding.periods.map((period, index) => ({ group, period, point: group.points[index]! })),
  );
  return columnsCsv(columns, rows, finding);
}
