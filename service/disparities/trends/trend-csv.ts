// A trend as CSV: one row for each group and period, with all that its figures need in order to be understood alone.

import { type CsvCell, formatCsv } from '../../platform/csv.ts';
import type { TrendFinding, TrendGroup, TrendPeriod, TrendPoint } from './trend-finding.ts';

interface Row {
  finding: TrendFinding;
  group: TrendGroup;
  period: TrendPeriod;
  point: TrendPoint;
}

type Column = [header: string, value: (row: Row) => CsvCell];

const columns: readonly Column[] = [
  ['measure', ({ finding }) => finding.measure.title],
  ['group', ({ group }) => group.group],
  ['group_code', ({ group }) => group.code],
  ['compared_with', ({ finding }) => finding.reference],
  ['period', ({ period }) => period.period],
  ['period_from', ({ period }) => period.from],
  ['period_to', ({ period }) => period.to],
  ['months_sent', ({ period }) => period.monthsSubmitted],
  ['months_missing', ({ period }) => period.monthsMissing],
  ['count', ({ point }) => point.count],
  ['person_years', ({ point }) => point.personYears],
  ['reference_count', ({ point }) => point.referenceCount],
  ['reference_person_years', ({ point }) => point.referencePersonYears],
  ['rate_per', ({ finding }) => finding.measure.per],
  ['rate', ({ point }) => point.rate],
  ['reference_rate', ({ point }) => point.referenceRate],
  ['ratio', ({ point }) => point.ratio.estimate],
  ['ratio_lower', ({ point }) => point.ratio.lower],
  ['ratio_upper', ({ point }) => point.ratio.upper],
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
  ['warnings', ({ finding }) => finding.warnings.map(({ code }) => code).join(' ')],
  ['receipt', ({ finding }) => finding.receipt.digest],
];

/** Numbers are at full precision; an empty cell is a figure that does not exist. */
export function trendCsv(finding: TrendFinding): string {
  const rows = finding.groups.flatMap((group) =>
    finding.periods.map((period, index) =>
      columns.map(([, value]) => value({ finding, group, period, point: group.points[index]! })),
    ),
  );
  return formatCsv([columns.map(([header]) => header), ...rows]);
}
