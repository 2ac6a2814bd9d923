// A finding as CSV: one row for each group, with all that its figures need in order to be understood alone.

import {
  type Column,
  measureColumn,
  periodColumns,
  monthsMissingColumn,
  groupColumns,
  comparedWithColumn,
  limitedColumns,
  testedColumns,
  verdictColumns,
  lastColumns,
  columnsCsv,
} from '../findings/columns-csv.ts';
import type { RateFinding, GroupFinding } from './rate-finding.ts';

const columns: readonly Column<GroupFinding, RateFinding>[] = [
  measureColumn,
  ...periodColumns,
  monthsMissingColumn,
  ...groupColumns,
  ['count', ({ count }) => count],
  ['residents', ({ population }) => population],
  ['person_years', ({ exposure }) => exposure],
  ['rate_per', ({ rate }) => rate.per],
  ...limitedColumns('rate', ({ rate }: GroupFinding) => rate),
  comparedWithColumn,
  ...testedColumns('ratio', ({ ratio }: GroupFinding) => ratio),
  ...limitedColumns('difference', ({ difference }: GroupFinding) => difference),
  ['excess', ({ excess }) => excess],
  ...verdictColumns,
  ['smallest_visible_ratio', ({ smallestVisibleRatio }) => smallestVisibleRatio],
  ['times_residents_for_no_gap', ({ denominator }) => denominator.multiplier],
  ['unknown_count', (_, { unknown }) => unknown.count],
  ['unknown_share', (_, { unknown }) => unknown.share],
  ['ratio_if_unknown_are_reference', (group, { unknown }) => unknown.bounds[group.group]?.lower],
  ['ratio_if_unknown_are_group', (group, { unknown }) => unknown.bounds[group.group]?.upper],
  ['lower_with_sampling', (group, { unknown }) => unknown.bounds[group.group]?.withSampling.lower],
  ['upper_with_sampling', (group, { unknown }) => unknown.bounds[group.group]?.withSampling.upper],
  ['why_not_computed', ({ ratio, isReference }) => (isReference ? '' : ratio.reason)],
  ...lastColumns,
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
  ['against_other_people', (group, finding) => againstOthers(group, finding)],
];

/** Name of each other population with the ratio, its interval and what can be said. */
function againstOthers({ code, isReference }: GroupFinding, { scenarios }: RateFinding): string {
  if (scenarios === null || isReference) return '';
  const told = scenarios.scenarios.slice(1).flatMap(({ name, groups }) => {
    const group = groups.find((each) => each.code === code);
    if (!group) return [];
    const { estimate, lower, upper } = group.ratio;
    return [`${name}: ${estimate ?? 'none'} (${lower ?? '–'} to ${upper ?? '–'}), ${group.verdictWords}`];
  });
  return told.join('; ');
}

function adjustedOf({ code }: GroupFinding, { adjusted }: RateFinding) {
  return adjusted?.groups.find((each) => each.code === code);
}

export function rateCsv(finding: RateFinding): string {
  return columnsCsv(columns, finding.groups, finding);
}
