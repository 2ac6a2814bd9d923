// A funnel as CSV: one row for each place, with all that its figures need in order to be understood alone.

import { type CsvCell, formatCsv } from '../../platform/csv.ts';
import type { FunnelFinding, FunnelUnit } from './funnel-finding.ts';

type Column = [header: string, value: (unit: FunnelUnit, finding: FunnelFinding) => CsvCell];

const columns: readonly Column[] = [
  ['measure', (_, { measure }) => measure.title],
  ['period_from', (_, { measure }) => measure.from],
  ['period_to', (_, { measure }) => measure.to],
  ['group', (_, { measure }) => measure.group.label],
  ['compared_with', (_, { reference }) => reference],
  ['place', ({ unit }) => unit],
  ['place_name', ({ name }) => name],
  ['months_sent', ({ months }) => months?.submitted],
  ['months_missing', ({ months }) => months?.missing],
  ['count', ({ count }) => count],
  ['residents', ({ population }) => population],
  ['person_years', ({ personYears }) => personYears],
  ['reference_count', ({ referenceCount }) => referenceCount],
  ['reference_residents', ({ referencePopulation }) => referencePopulation],
  ['reference_person_years', ({ referencePersonYears }) => referencePersonYears],
  ['rate_per', (_, { measure }) => measure.per],
  ['rate', ({ rate }) => rate],
  ['reference_rate', ({ referenceRate }) => referenceRate],
  ['ratio', ({ ratio }) => ratio.estimate],
  ['ratio_lower', ({ ratio }) => ratio.lower],
  ['ratio_upper', ({ ratio }) => ratio.upper],
  ['shared_ratio', (_, { target }) => target.estimate],
  ['inner_lower', ({ inner }) => inner.lower],
  ['inner_upper', ({ inner }) => inner.upper],
  ['outer_lower', ({ outer }) => outer.lower],
  ['outer_upper', ({ outer }) => outer.upper],
  ['outside', ({ outside }) => (outside === null ? '' : `${outside.side} ${outside.of}`)],
  ['z', ({ z }) => z],
  ['z_with_spread', ({ adjustedZ }) => adjustedZ],
  ['could_stand_from', ({ rank }) => rank.lower],
  ['could_stand_to', ({ rank }) => rank.upper],
  ['what_can_be_said', ({ words }) => words],
  ['unknown_count', ({ unknown }) => unknown.count],
  ['unknown_share', ({ unknown }) => unknown.share],
  ['ratio_if_unknown_are_reference', ({ unknown }) => unknown.bounds.lower],
  ['ratio_if_unknown_are_group', ({ unknown }) => unknown.bounds.upper],
  ['why_not_computed', ({ reason }) => reason],
  ['warnings', (_, { warnings }) => warnings.map(({ code }) => code).join(' ')],
  ['receipt', (_, { receipt }) => receipt.digest],
];

/** Numbers are at full precision; an empty cell is a figure that does not exist. */
export function funnelCsv(finding: FunnelFinding): string {
  const rows = finding.units.map((unit) => columns.map(([, value]) => value(unit, finding)));
  return formatCsv([columns.map(([header]) => header), ...rows]);
}
