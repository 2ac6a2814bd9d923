// A funnel as CSV: one row for each place, with all that its figures need in order to be understood alone.

import {
  type Column,
  measureColumn,
  limitedColumns,
  lastColumns,
  columnsCsv,
} from '../findings/columns-csv.ts';
import type { FunnelFinding, FunnelUnit } from './funnel-finding.ts';

const columns: readonly Column<FunnelUnit, FunnelFinding>[] = [
  measureColumn,
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
  ...limitedColumns('ratio', ({ ratio }: FunnelUnit) => ratio),
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
  ['what_can_be_said', ({ verdictWords }) => verdictWords],
  ['unknown_count', ({ unknown }) => unknown.count],
  ['unknown_share', ({ unknown }) => unknown.share],
  ['ratio_if_unknown_are_reference', ({ unknown }) => unknown.bounds.lower],
  ['ratio_if_unknown_are_group', ({ unknown }) => unknown.bounds.upper],
  ['why_not_computed', ({ reason }) => reason],
  ...lastColumns,
];

export function funnelCsv(finding: FunnelFinding): string {
  return columnsCsv(columns, finding.units, finding);
}
