// Works out the search that a form asks for, from the data as they are kept now, and one combination of it.
import { currentEvents, currentTables, findDataset, readPeople } from '../../datasets/index.ts';
import type { WorkOutNeeds } from '../findings/kind-pages.ts';
import { type MadeFinding, nothingTakenIn, refusedFinding } from '../findings/made-finding.ts';
import { warningOf } from '../findings/warning.ts';
import type { CellFinding } from './cell-finding.ts';
import { findCell } from './make-cell-finding.ts';
import type { KeptCellRequest, KeptSearchRequest } from './kept-search-request.ts';
import type { SearchFinding } from './search-finding.ts';
import { type SearchRequest, usualSearch } from './search-request.ts';
import { searchedEvents, searchedPeople, workOutSearchOfRecords } from './work-out-search-of-records.ts';

export async function workOutSearch(
  needs: WorkOutNeeds,
  kept: KeptSearchRequest,
): Promise<MadeFinding<SearchFinding>> {
  const request = { ...usualSearch, ...kept };
  const records = await findDataset(needs.database, kept.records);
  if (!records) return refusedFinding(recordsGone);
  if (records.kind === 'people') return ofPeople(needs, request);
  const parts = await currentEvents(needs, kept.records);
  if (parts.length === 0) return refusedFinding(nothingTakenIn);
  const warehouse = await needs.openWarehouse();
  try {
    const events = await searchedEvents(warehouse, parts, request);
    return await workOutSearchOfRecords(events, request);
  } finally {
    await warehouse.close();
  }
}

async function ofPeople(
  needs: WorkOutNeeds,
  request: SearchRequest & Pick<KeptSearchRequest, 'records'>,
): Promise<MadeFinding<SearchFinding>> {
  const paths = (await currentTables(needs, request.records)).map(({ path }) => path);
  if (paths.length === 0) return refusedFinding(nothingTakenIn);
  const read = await readPeople({ paths });
  if (!read.ok) return refusedFinding(...read.problems);
  return workOutSearchOfRecords(searchedPeople(read.value, read.warnings.map(warningOf)), request);
}

export async function workOutCell(
  needs: WorkOutNeeds,
  { combination, ...request }: KeptCellRequest,
): Promise<MadeFinding<CellFinding>> {
  const made = await workOutSearch(needs, request);
  return made.ok ? findCell(made.finding, combination) : made;
}

const recordsGone = {
  code: 'RECORDS_GONE',
  message: 'What was to be searched has been removed. Choose again.',
};
