// A finding of the veil of darkness as CSV: one row for each group and version.

import type { CsvCell } from '../../platform/csv.ts';
import { staffCsv } from '../findings/columns-csv.ts';
import type { DarknessFinding } from './darkness-finding.ts';

const headers = [
  ...['measure', 'period_from', 'period_to', 'group', 'group_code', 'compared_with'],
  ...['dark_count', 'dark_total', 'light_count', 'light_total', 'what_can_be_said'],
  ...[
    'version',
    'odds_ratio',
    'odds_ratio_lower',
    'odds_ratio_upper',
    'why_not_computed',
    'warnings',
    'receipt',
  ],
];

/** A group of which nothing can be told has one row, with the reason. Numbers are at full precision. */
export function darknessCsv({
  measure,
  period,
  groups,
  reference,
  warnings,
  receipt,
}: DarknessFinding): string {
  const rows = groups.flatMap((group): CsvCell[][] => {
    const none = { name: '', estimate: null, lower: null, upper: null, reason: group.reason };
    const versions = group.versions.length > 0 ? [...group.versions, group.atClockChange] : [none];
    return versions.map((version) => [
      ...[measure.title, period.from, period.to, group.group, group.code, reference],
      ...[group.dark.count, group.dark.total, group.light.count, group.light.total, group.verdictWords],
      ...[version.name, version.estimate, version.lower, version.upper, version.reason],
      ...[warnings.map(({ code }) => code).join(' '), receipt.digest],
    ]);
  });
  return staffCsv(headers, rows);
}
