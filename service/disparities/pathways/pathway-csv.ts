// A pathway as CSV: one row for each group and stage, the whole way last, with all that its figures need.

import { type Column, measureColumn, lastColumns, columnsCsv } from '../findings/columns-csv.ts';
import type { PathwayFinding, PathwayGroup, PathwayStage } from './pathway-finding.ts';

interface Row {
  group: PathwayGroup;
  stage: PathwayStage;
  isWhole: boolean;
}

const columns: readonly Column<Row, PathwayFinding>[] = [
  measureColumn,
  ['group', ({ group }) => group.group],
  ['group_code', ({ group }) => group.code],
  ['from', ({ stage }) => stage.from],
  ['to', ({ stage }) => stage.to],
  ['whole_way', ({ isWhole }) => String(isWhole)],
  ['got_on', ({ stage }) => stage.group.count],
  ['of', ({ stage }) => stage.group.total],
  ['compared_with', (_, { reference }) => reference],
  ['reference_got_on', ({ stage }) => stage.reference.count],
  ['reference_of', ({ stage }) => stage.reference.total],
  ['ratio_group_over_reference', ({ stage }) => stage.ratio.estimate],
  ['ratio_lower', ({ stage }) => stage.ratio.lower],
  ['ratio_upper', ({ stage }) => stage.ratio.upper],
  ['ratio_reference_over_group', ({ stage }) => stage.ratio.inverse.estimate],
  ['inverse_lower', ({ stage }) => stage.ratio.inverse.lower],
  ['inverse_upper', ({ stage }) => stage.ratio.inverse.upper],
  ['p_value', ({ stage }) => stage.ratio.pValue],
  ['p_value_adjusted', ({ stage }) => stage.ratio.adjusted.pValue],
  ['ratio_lower_adjusted', ({ stage }) => stage.ratio.adjusted.lower],
  ['ratio_upper_adjusted', ({ stage }) => stage.ratio.adjusted.upper],
  ['contribution', ({ stage }) => stage.contribution],
  ['lost_more', ({ stage }) => stage.lostMore],
  ['verdict', ({ stage }) => stage.verdict],
  ['what_can_be_said', ({ stage }) => stage.verdictWords],
  ['ratio_if_group_missing_lower', ({ stage }) => stage.unknown.groupMissing?.lower],
  ['ratio_if_group_missing_upper', ({ stage }) => stage.unknown.groupMissing?.upper],
  ['ratio_if_outcome_missing_lower', ({ stage }) => stage.unknown.outcomeMissing?.lower],
  ['ratio_if_outcome_missing_upper', ({ stage }) => stage.unknown.outcomeMissing?.upper],
  ['why_not_computed', ({ stage }) => stage.verdictReason ?? stage.ratio.reason],
  ...lastColumns,
];

export function pathwayCsv(finding: PathwayFinding): string {
  const groups = [...(finding.together ? [finding.together] : []), ...finding.groups];
  const rows = groups.flatMap((group) => [
    ...group.stages.map((stage) => ({ group, stage, isWhole: false })),
    ...(group.overall && group.stages.length > 1 ? [{ group, stage: group.overall, isWhole: true }] : []),
  ]);
  return columnsCsv(columns, rows, finding);
}
