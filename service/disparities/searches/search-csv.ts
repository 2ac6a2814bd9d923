// A search as CSV: one row for each combination listed, with all that its figures need in order to be understood alone.

import {
  type Column,
  measureColumn,
  periodColumns,
  monthsMissingColumn,
  limitedColumns,
  verdictColumns,
  lastColumns,
  columnsCsv,
} from '../findings/columns-csv.ts';
import type { CellFinding } from './cell-finding.ts';
import { explanationWords } from './explanation-words.ts';
import type { SearchFinding, SearchGroup, ToldGroup } from './search-finding.ts';

type Finding = SearchFinding | CellFinding;
type Listed = SearchGroup & Partial<Pick<ToldGroup, 'unknown'>>;
type Row = Listed & { place: number };

const columns: readonly Column<Row, Finding>[] = [
  measureColumn,
  ...periodColumns,
  monthsMissingColumn,
  ['place', ({ explainedBy, place }) => (explainedBy === null ? place : '')],
  ['combination', ({ group }) => group],
  ['combination_code', ({ code }) => code],
  ['count', ({ count }) => count],
  ['of', ({ total }) => total],
  ...limitedColumns('share', ({ share }: Row) => share),
  ['everyone_else_count', ({ everyoneElse }) => everyoneElse.count],
  ['everyone_else_of', ({ everyoneElse }) => everyoneElse.total],
  ...limitedColumns('ratio', ({ ratio }: Row) => ratio),
  ['p_value', ({ ratio }) => ratio.pValue],
  ['p_value_benjamini_hochberg', ({ ratio }) => ratio.adjusted.benjaminiHochberg],
  ['p_value_holm', ({ ratio }) => ratio.adjusted.pValue],
  ['ratio_lower_adjusted', ({ ratio }) => ratio.adjusted.lower],
  ['ratio_upper_adjusted', ({ ratio }) => ratio.adjusted.upper],
  ['excess', ({ excess }) => excess],
  ['excess_shrunken', ({ shrunken }) => shrunken.excess],
  ['share_shrunken', ({ shrunken }) => shrunken.share],
  ['share_from_single_characteristics', ({ shrunken }) => shrunken.expected],
  ['explained_by', (row) => explanationWords(row)],
  ...verdictColumns,
  ['could_be_of_it', ({ unknown }) => unknown?.group.total],
  ['ratio_if_none_of_those_is', ({ unknown }) => unknown?.group.bounds.lower],
  ['ratio_if_all_of_those_are', ({ unknown }) => unknown?.group.bounds.upper],
  ['outcome_missing_own', ({ unknown }) => unknown?.outcome.own],
  ['outcome_missing_everyone_else', ({ unknown }) => unknown?.outcome.others],
  ['ratio_lowest_by_missing_outcomes', ({ unknown }) => unknown?.outcome.bounds.lower],
  ['ratio_highest_by_missing_outcomes', ({ unknown }) => unknown?.outcome.bounds.upper],
  ['combinations_compared', (_, { searched }) => searched.compared],
  ['combinations_below_floor', (_, { searched }) => searched.belowFloor],
  ['why_not_computed', ({ ratio }) => ratio.reason],
  ...lastColumns,
];

/** Explained combinations come last, without a place. */
export function searchCsv(finding: Finding): string {
  const first = finding.kind === 'cell' ? finding.searched.place : 1;
  const listed: Listed[] =
    finding.kind === 'cell' ? finding.groups : [...finding.groups, ...finding.explained];
  const rows = listed.map((row, i) => ({ ...row, place: first + i }));
  return columnsCsv(columns, rows, finding);
}
