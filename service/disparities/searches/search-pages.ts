// The search of every combination, as a kind of finding, and one combination of it, as another.
import { kindPages } from '../findings/kind-pages.ts';
import type { CellFinding } from './cell-finding.ts';
import { cellView } from './cell-view.ts';
import { keptCellRequest, keptSearchRequest } from './kept-search-request.ts';
import { fillCellForm, fillSearchForm, readSearchForm, searchFieldOf } from './read-search-form.ts';
import { cellFindingSchema, searchFindingSchema } from './read-search-finding.ts';
import { searchCsv } from './search-csv.ts';
import type { SearchFinding } from './search-finding.ts';
import { cellForRelease, searchForRelease } from './search-for-release.ts';
import { searchForm } from './search-form.ts';
import { cellHeading, cellScope, searchHeading, searchScope } from './search-heading.ts';
import { searchView } from './search-view.ts';
import { workOutCell, workOutSearch } from './work-out-search.ts';

/** Where a combination of a kept search opens: by the receipt, which is the same wherever the digits are. */
export function cellAddress(digest: string, place: number): string {
  return `/findings/search/${digest}/${place}`;
}

export const searchPages = kindPages({
  id: 'search',
  title: 'Which combinations of characteristics stand out',
  hint: 'Such as whether searches of young women of one ethnicity end in arrest more often than all others',
  records: ['events', 'people'],
  overResidents: false,
  offersValues: true,
  request: keptSearchRequest,
  finding: searchFindingSchema,
  fields: searchForm,
  read: readSearchForm,
  fill: fillSearchForm,
  fieldOf: searchFieldOf,
  workOut: workOutSearch,
  heading: searchHeading,
  scope: searchScope,
  view: (finding: SearchFinding) =>
    searchView(finding, (place) => cellAddress(finding.receipt.digest, place)),
  csv: searchCsv,
  forRelease: searchForRelease,
});

/** Not offered in the form: a search opens into it. */
export const cellPages = kindPages({
  id: 'cell',
  title: 'One combination of a search',
  hint: 'Opened from a search',
  records: ['events', 'people'],
  overResidents: false,
  request: keptCellRequest,
  finding: cellFindingSchema,
  fields: searchForm,
  read: () => ({ ok: false, problems: [{ field: '', message: 'Open a combination from its search' }] }),
  fill: fillCellForm,
  fieldOf: searchFieldOf,
  workOut: workOutCell,
  heading: cellHeading,
  scope: cellScope,
  view: (finding: CellFinding) => cellView(finding),
  csv: searchCsv,
  forRelease: cellForRelease,
});
